import { pick, vendor, yes } from "./vendor";

/** Zendesk Talk's incremental calls export: one row a call, UTC, all times in seconds, transfers as overflow. */
export const zendeskTalk = vendor({
  id: "zendesk-talk",
  label: "Zendesk Talk",
  confidence: "documented",
  signatures: [["completion_status", "wait_time", "talk_time"]],
  columns: {
    call_id: "id", conversation_id: "ticket_id", started_at: "created_at", direction: "direction", queue: "call_group_id|ivr_destination_group_name", agent_id: "agent_id", company_number: "line|phone_number",
    customer_id: "customer_id", result: "completion_status", disposition: "call_disposition", ivr_s: "ivr_time_spent", wait_s: "wait_time", talk_s: "talk_time", hold_s: "hold_time",
    wrap_s: "wrap_up_time", duration_s: "duration",
  },
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: {
    completed: "answered", abandoned_in_queue: "abandoned", abandoned_on_hold: "answered", abandoned_in_voicemail: "missed", abandoned_in_ivr: "abandoned_in_ivr", not_answered: "no_answer",
    failed: "failed", busy: "busy", pending_voicemail: "in_progress", voicemail: "voicemail", "closed": "out_of_hours", "callback": "callback_queued",
  },
  expressions: (col) => {
    const text = pick(col);
    const status = `lower(${text("completion_status")})`;
    return {
      result:
        `CASE WHEN ${yes(text("voicemail"))} AND ${status} <> 'abandoned_in_voicemail' THEN 'voicemail' ` +
        `WHEN ${yes(text("outside_business_hours"))} AND ${status} NOT IN ('completed', 'abandoned_on_hold') AND ${text("direction")} = 'inbound' THEN 'closed' ELSE ${text("completion_status")} END`,
      result_code: text("completion_status"),
      wait_s: `CASE WHEN ${text("direction")} = 'inbound' AND (${status} IN ('completed', 'abandoned_in_queue', 'abandoned_on_hold') OR ${text("wait_time")} <> '0') THEN ${text("wait_time")} END`,
    };
  },
}); // prettier-ignore
