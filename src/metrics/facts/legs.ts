import { callDimensions } from "./calls";
import { columnsOf } from "./dimension-columns";
import type { Fact } from "./fact";

/** Parts of calls, one row for each agent a call passed through: what an agent did, not what a caller saw. */
export const legs: Fact = {
  id: "legs",
  sql: `SELECT *, direction = 'inbound' AND NOT is_test AND result = 'answered' AS handled_leg FROM legs`,
  date: "started_local",
  filters: columnsOf(callDimensions),
  source: "legs",
};
