import { inferred } from "./inferred";
import { pick } from "./vendor";

/**
 * GoTo Connect's call history (Call Events Report). The outcome says how a call ended; of a normal one the talk runs
 * from its answer to its end. Durations are milliseconds or seconds: the values tell.
 */
export const gotoConnect = inferred({
  id: "goto-connect",
  label: "GoTo Connect",
  signatures: [["outcome", "hangup cause", "from number"], ["outcome", "ring duration", "user/line|line"]],
  columns: {
    started_at: "start time", answered_at: "answer time", ended_at: "end time", direction: "direction", queue: "queue", agent_id: "user/line|user|line",
    contact_key: ["from number", "to number"], company_number: ["to number", "from number"], result: "outcome", wait_s: "wait time", ring_s: "ring duration",
    duration_s: "duration", disposition: "disposition",
  },
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    normal: "answered", answered: "answered", "not taken": "no_answer", missed: "missed", voicemail: "voicemail", left_voicemail: "voicemail", "left voicemail": "voicemail", busy: "busy",
    abandoned: "abandoned", rejected: "rejected", failed: "failed",
  },
  expressions: (col) => {
    const text = pick(col);
    return {
      result: `CASE WHEN upper(${text("outcome")}) = 'NORMAL' AND ${text("answer time")} IS NULL THEN 'not taken' ELSE ${text("outcome")} END`,
      result_code: text("outcome"),
    };
  },
}); // prettier-ignore
