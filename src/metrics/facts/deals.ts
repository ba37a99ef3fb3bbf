import type { Dimension } from "../types";
import type { Fact } from "./fact";

export const dealDimensions: readonly Dimension[] = ["system_id"];

/** Deals, one row each, dated by when they were won or lost. */
export const deals: Fact = {
  id: "deals",
  sql: `SELECT *, greatest(1, (closed_on - created_on)::DOUBLE) AS cycle_days FROM deals`,
  date: "closed_on",
  filters: { system_id: "system_id" },
  source: "deals",
};
