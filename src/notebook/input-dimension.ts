import type { Dimension } from "../metrics";
import type { FilterInputId } from "./input-types";

/** The dimension that each filter input sets. */
export const inputDimension: Readonly<Record<FilterInputId, Dimension>> = {
  direction: "direction",
  queue: "queue",
  agent: "agent_id",
  team: "team",
  skill: "skill",
  campaign: "campaign",
  source: "source",
  "company-number": "company_number",
  country: "country",
  region: "region",
  disposition: "disposition",
  result: "result",
  reason: "reason",
  system: "system_id",
};
