import type { Dimension } from "../types";
import type { Fact } from "./fact";

export const leadDimensions: readonly Dimension[] = ["source", "campaign", "system_id"];

/** Leads, one row each, with the seconds to the first attempt and the first connect. */
export const leads: Fact = {
  id: "leads",
  sql: `SELECT l.system_id, l.lead_id, l.created_at, l.created_local, l.source, l.campaign, l.first_attempt_s, l.first_connect_s,
    epoch(coalesce(c.to_at, (SELECT max(to_at) FROM coverage)) - l.created_at) AS coverage_left_s,
    EXISTS (SELECT 1 FROM calls WHERE direction = 'outbound' AND NOT is_test AND lead_id IS NOT NULL) AS linked
  FROM leads_windowed AS l LEFT JOIN coverage AS c ON c.system_id = l.system_id`,
  date: "created_local",
  filters: { source: "source", campaign: "campaign", system_id: "system_id" },
  source: "leads",
};
