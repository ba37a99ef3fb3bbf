import { offeredDimensions } from "./calls";
import { columnsOf } from "./dimension-columns";
import type { Fact } from "./fact";

const lost = "('callback_queued', 'missed', 'abandoned', 'voicemail')";
const outbound = "o.direction = 'outbound' AND NOT o.is_test";

/**
 * Inbound calls that were lost or wait for a callback, with the seconds to the first outbound call that answers them
 * (says so, or goes to the same contact) and to the first such call that reached somebody.
 */
export const returns: Fact = {
  id: "returns",
  sql: `
  SELECT l.*, r.tried_s, r.reached_s FROM (
    SELECT c.*, epoch(v.to_at - c.started_at) AS coverage_left_s
    FROM calls AS c LEFT JOIN coverage AS v USING (system_id)
    WHERE c.direction = 'inbound' AND NOT c.is_test AND c.result IN ${lost}
  ) AS l LEFT JOIN (
    SELECT system_id, call_id, min(s) AS tried_s, min(s) FILTER (WHERE reached) AS reached_s FROM (
      SELECT i.system_id, i.call_id, epoch(o.started_at - i.started_at) AS s, o.result = 'answered' AS reached
      FROM calls AS i JOIN calls AS o ON o.system_id = i.system_id AND o.callback_of = i.call_id AND ${outbound}
      WHERE i.direction = 'inbound' AND i.result IN ${lost} AND o.started_at >= i.started_at
      UNION ALL
      SELECT i.system_id, i.call_id, epoch(o.started_at - i.started_at), o.result = 'answered'
      FROM calls AS i JOIN calls AS o ON o.system_id = i.system_id AND o.contact_key = i.contact_key AND ${outbound}
      WHERE i.direction = 'inbound' AND i.result IN ${lost} AND o.started_at > i.started_at
    ) GROUP BY ALL
  ) AS r ON r.system_id = l.system_id AND r.call_id = l.call_id`,
  date: "started_local",
  filters: columnsOf(offeredDimensions),
  source: "calls",
};
