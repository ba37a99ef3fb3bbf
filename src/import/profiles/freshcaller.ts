import { inferred } from "./inferred";
import { pick } from "./vendor";

/**
 * Freshcaller (Freshdesk Contact Center): the API's call object, or the labels of its call metrics. The legs of a call
 * name its root. The API has no outcome: what was never said stays unknown.
 */
export const freshcaller = inferred({
  id: "freshcaller",
  label: "Freshcaller",
  signatures: [
    ["assigned_agent_id|assigned_agent_name", "bill_duration|phone_number_id"],
    ["wrap-up (acw) time|acw time|wrap-up time", "handle time", "call status", "transfers"],
  ],
  columns: {
    call_id: "root_call_id|id|call id", started_at: "created_time|date/time", direction: "direction", queue: "assigned_call_queue_name|queue", team: "assigned_team_name|team",
    agent_id: "assigned_agent_name|agent|assigned_agent_id", contact_key: "number|customer number|customer phone", company_number: "phone_number", result: "call status|status",
    wait_s: "wait time", ring_s: "ring time", talk_s: "talk time", hold_s: "hold time", wrap_s: "wrap-up (acw) time|acw time|wrap-up time",
    duration_s: "bill_duration|call duration", tags: "tags", transferred: "transfers", recording_ref: "recording.url|recording", customer_id: "customer",
  },
  directions: { incoming: "inbound", outgoing: "outbound", inbound: "inbound", outbound: "outbound" },
  results: { answered: "answered", missed: "missed", abandoned: "abandoned", voicemail: "voicemail", unanswered: "no_answer", completed: "answered", busy: "busy" },
  legsShareId: true,
  expressions: (col) => {
    const text = pick(col);
    return {
      call_id: text("root_call_id", "id", "call id"),
      transferred: `CASE WHEN TRY_CAST(${text("transfers")} AS INTEGER) > 0 OR ${text("parent_call_id")} IS NOT NULL THEN 'yes' WHEN ${text("transfers")} = '0' THEN 'no' END`,
      wait_s: `CASE WHEN lower(coalesce(${text("direction")}, '')) NOT IN ('outgoing', 'outbound') THEN ${text("wait time")} END`,
    };
  },
}); // prettier-ignore
