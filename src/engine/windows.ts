/**
 * What the calls around a call have to do with it, as columns free of any parameter: a metric compares them with its
 * window, so that changing a window computes nothing anew. Seconds, or NULL where there is no such call.
 */
export const callWindowColumns = [
  "prev_in_s",
  "next_in_s",
  "next_out_s",
  "returned_s",
  "attempt_no",
] as const;
export const leadWindowColumns = ["first_attempt_s", "first_connect_s"] as const;

/** Columns of side segments that say which call or lead a row belongs to, and how that was found (`links.ts`). */
export const linkColumns = {
  calls: ["lead_link"],
  leads: ["link"],
  deals: ["lead_link", "link"],
  surveys: ["call_link", "call_system", "link"],
} as const;

const outbound = "direction = 'outbound' AND NOT is_test";
const inbound = "direction = 'inbound' AND NOT is_test";

/**
 * All columns of a relation of calls plus `callWindowColumns`:
 * - `prev_in_s`, `next_in_s`: since the previous, until the next inbound call of the contact at another start;
 * - `next_out_s`: until the next later outbound call to the contact;
 * - `returned_s`: until the earliest outbound call that says it answers this one (`callback_of`), else `next_out_s`;
 * - `attempt_no`: number among the sales attempts at the lead (outbound, no callback), by start, then id.
 * Contacts are told apart per phone system, leads across them. Test calls are nobody's previous or next.
 */
export function windowsSql(calls: string): string {
  return `WITH numbered AS (SELECT *, row_number() OVER () AS window_row FROM ${calls}),
contacts AS (
  SELECT window_row, started_at,
    max(CASE WHEN ${inbound} THEN started_at END) OVER past AS prev_in,
    min(CASE WHEN ${inbound} THEN started_at END) OVER future AS next_in,
    min(CASE WHEN ${outbound} THEN started_at END) OVER future AS next_out
  FROM numbered WHERE contact_key IS NOT NULL
  WINDOW
    past AS (PARTITION BY system_id, contact_key ORDER BY started_at
      RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP),
    future AS (PARTITION BY system_id, contact_key ORDER BY started_at
      RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE GROUP)
),
callbacks AS (
  SELECT system_id AS callback_system, callback_of AS callback_call, min(started_at) AS called_back
  FROM numbered WHERE ${outbound} AND callback_of IS NOT NULL GROUP BY ALL
),
attempts AS (
  SELECT window_row, row_number() OVER (PARTITION BY lead_id ORDER BY started_at, call_id)::INTEGER AS attempt_no
  FROM numbered WHERE ${outbound} AND callback_of IS NULL AND lead_id IS NOT NULL
)
SELECT n.* EXCLUDE (window_row),
  epoch(n.started_at - c.prev_in)::DOUBLE AS prev_in_s,
  epoch(c.next_in - n.started_at)::DOUBLE AS next_in_s,
  epoch(c.next_out - n.started_at)::DOUBLE AS next_out_s,
  epoch(coalesce(CASE WHEN b.called_back >= n.started_at THEN b.called_back END, c.next_out) - n.started_at)::DOUBLE
    AS returned_s,
  a.attempt_no
FROM numbered n
  LEFT JOIN contacts c USING (window_row)
  LEFT JOIN callbacks b ON b.callback_system = n.system_id AND b.callback_call = n.call_id
  LEFT JOIN attempts a USING (window_row)`;
}

/**
 * All columns of a relation of leads plus `leadWindowColumns`: seconds from the lead's creation to its first outbound
 * call at or after it, and to the first one that was answered.
 */
export function leadWindowsSql(leads: string, calls: string): string {
  return `WITH tried AS (
  SELECT lead_id AS tried_lead, started_at AS tried_at, result = 'answered' AS connected
  FROM ${calls} WHERE ${outbound} AND lead_id IS NOT NULL
),
numbered AS (SELECT *, row_number() OVER () AS window_row FROM ${leads}),
firsts AS (
  SELECT window_row, min(tried_at) AS first_attempt, min(tried_at) FILTER (WHERE connected) AS first_connect
  FROM numbered JOIN tried ON tried_lead = lead_id AND tried_at >= created_at GROUP BY window_row
)
SELECT n.* EXCLUDE (window_row),
  epoch(f.first_attempt - n.created_at)::DOUBLE AS first_attempt_s,
  epoch(f.first_connect - n.created_at)::DOUBLE AS first_connect_s
FROM numbered n LEFT JOIN firsts f USING (window_row)`;
}

/** Span of each phone system's calls: first start, and the last instant at which a call started or ended. */
export function coverageSql(calls: string): string {
  return `SELECT system_id, min(started_at) AS from_at, greatest(max(started_at), max(ended_at)) AS to_at
FROM ${calls} GROUP BY system_id`;
}

/** Calls plus `coverage_left_s`: seconds from a call's start to the end of its phone system's coverage. */
export function coverageLeftSql(calls: string, coverage: string): string {
  return `SELECT c.*, epoch(v.to_at - c.started_at)::DOUBLE AS coverage_left_s
FROM ${calls} c LEFT JOIN ${coverage} v USING (system_id)`;
}
