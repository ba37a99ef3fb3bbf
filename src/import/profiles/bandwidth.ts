import { pick, vendor } from "./vendor";

/** Bandwidth's call object: UTC, talk from answer to end. What was never answered is told by why it disconnected. */
export const bandwidth = vendor({
  id: "bandwidth",
  label: "Bandwidth",
  confidence: "documented",
  signatures: [["callId", "applicationId|accountId", "disconnectCause|startTime"]],
  columns: {
    call_id: "callId", started_at: "startTime", answered_at: "answerTime", ended_at: "endTime", direction: "direction", contact_key: ["from", "to"], company_number: ["to", "from"],
    result: "disconnectCause", tags: "tag",
  },
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: {
    answered: "answered", "not yet": "in_progress", busy: "busy", rejected: "rejected", cancel: "no_answer", "inbound/cancel": "abandoned", timeout: "no_answer", hangup: "no_answer", "inbound/hangup": "abandoned",
    error: "failed", unknown: "failed", "callback-error": "failed", "invalid-bxml": "failed", "application-error": "failed", "account-limit": "failed", "node-capacity-exceeded": "failed",
  },
  expressions: (col) => {
    const text = pick(col);
    return {
      result:
        `CASE WHEN ${text("endTime")} IS NULL AND lower(coalesce(${text("state")}, '')) IN ('initiated', 'answered') THEN 'not yet' ` +
        `WHEN ${text("answerTime")} IS NOT NULL THEN 'answered' ELSE ${text("disconnectCause")} END`,
      result_code: text("disconnectCause"),
    };
  },
}); // prettier-ignore
