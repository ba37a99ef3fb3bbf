import { callDimensions } from "./calls";
import { columnsOfCalls } from "./dimension-columns";
import type { Fact } from "./fact";

/** A yes or no, such as "was it resolved?": no scale on which to be satisfied. */
export const yesOrNo = "coalesce(scale_max - scale_min <= 1, false)";

/**
 * Survey answers of inbound calls, the last one to each question, with the call's columns; dated by the call's start.
 */
export const responses: Fact = {
  id: "responses",
  sql: `
  SELECT s.question, s.responded_at, s.score, s.scale_min, s.scale_max, c.*
  FROM (SELECT *, coalesce(call_system, system_id) AS of_system FROM surveys_linked WHERE score IS NOT NULL AND call_id IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY of_system, call_id, question ORDER BY responded_at DESC NULLS LAST, score) = 1) AS s
  JOIN calls AS c ON c.system_id = s.of_system AND c.call_id = s.call_id
  WHERE c.direction = 'inbound' AND NOT c.is_test`,
  date: "started_local",
  filters: columnsOfCalls([...callDimensions, "question"]),
  source: "surveys",
};
