import { callDimensions } from "./calls";
import { columnsOfCalls } from "./dimension-columns";
import type { Fact } from "./fact";

/**
 * Inbound calls with the seconds until the same contact called about the same reason again, and what is left of the
 * coverage. Made only where "same reason" is asked for.
 */
export const reasons: Fact = {
  id: "reasons",
  sql: `
  SELECT *, result = 'answered' AS answered,
    epoch(min(started_at) OVER later - started_at) AS next_same_reason_s,
    epoch(to_at - started_at) AS coverage_left_s
  FROM calls LEFT JOIN (SELECT system_id, to_at FROM coverage) USING (system_id)
  WHERE direction = 'inbound' AND NOT is_test
  WINDOW later AS (PARTITION BY system_id, contact_key, reason ORDER BY started_at
    RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE GROUP)`,
  date: "started_local",
  filters: columnsOfCalls(callDimensions),
  source: "calls",
};
