import type { Dimension } from "../types";
import { columnsOf } from "./dimension-columns";
import type { Fact } from "./fact";
import { counting } from "./codes";

export const dialledLeadDimensions: readonly Dimension[] = [
  "agent_id",
  "team",
  "campaign",
  "source",
  "medium",
  "company_number",
  "system_id",
  "weekday",
  "hour",
];

const ofFirst = dialledLeadDimensions
  .filter((dimension) => dimension !== "weekday" && dimension !== "hour")
  .map((name) => `max(${name}) FILTER (WHERE k = 1) AS ${name}`);

/** Each lead that was dialled, dated by its first attempt and with that attempt's dimensions. */
export const dialledLeads: Fact = {
  id: "dialled_leads",
  sql: `
  SELECT lead_id, count(*) AS attempts, min(k) FILTER (WHERE result = 'answered') AS to_connect,
    max(result) FILTER (WHERE k = 1) AS first_result, min(started_local) AS started_local,
    epoch(min(started_at) FILTER (WHERE converts) - min(started_at)) AS converted_s,
    epoch((SELECT max(to_at) FROM coverage) - min(started_at)) AS coverage_left_s,
    ${ofFirst.join(", ")}
  FROM (
    SELECT *, ${counting("conversion")} AS converts,
      row_number() OVER (PARTITION BY lead_id ORDER BY started_at, call_id) AS k
    FROM calls
    WHERE direction = 'outbound' AND NOT is_test AND callback_of IS NULL AND result <> 'phantom' AND lead_id IS NOT NULL
  )
  GROUP BY lead_id`,
  date: "started_local",
  filters: columnsOf(dialledLeadDimensions),
  source: "calls",
};
