import { counting } from "./codes";

/** Inbound calls that reached people or waited for them. */
export const inboundSql = `SELECT * FROM calls
  WHERE direction = 'inbound' AND NOT is_test AND result NOT IN ('abandoned_in_ivr', 'out_of_hours', 'phantom')`;

export const answeredSql =
  "SELECT * FROM calls WHERE direction = 'inbound' AND NOT is_test AND result = 'answered'";

export const outboundSql =
  "SELECT * FROM calls WHERE direction = 'outbound' AND NOT is_test AND result <> 'phantom'";

/** Outbound calls that do not return an inbound one. */
export const attemptSql = `${outboundSql} AND callback_of IS NULL`;

/** Promises made on a call, with the seconds to the next outbound call to the same contact. */
export const promiseSql = `SELECT * FROM calls_windowed
  WHERE direction = 'outbound' AND NOT is_test AND callback_of IS NULL
    AND (${counting("promise")} OR follow_up_due_at IS NOT NULL)`;
