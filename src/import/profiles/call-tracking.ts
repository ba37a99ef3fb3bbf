import { pick, vendor, yes } from "./vendor";

/**
 * CallRail's calls: the API's fields (`start_time` with the account's offset) or the export's labels. `duration` is
 * the whole call's: no column says how much of it was talk. Campaign, source and medium are what calls are tracked for.
 */
export const callrail = vendor({
  id: "callrail",
  label: "CallRail",
  confidence: "documented",
  signatures: [["tracking_phone_number|tracking number", "first_call|first-time caller|number name"]],
  columns: {
    call_id: "id|call id", started_at: "start_time|start time|call start time", direction: "direction", agent_id: "agent_email|agent name|agent number", contact_key: "customer_phone_number|phone number|caller number",
    company_number: "tracking_phone_number|tracking number", campaign: "campaign", source: "source_name|source", medium: "medium", country: "customer_country|country", region: "customer_state|state",
    result: "call status|answered", duration_s: "duration|duration (seconds)", disposition: "lead_status|lead status|qualified", tags: "tags", recording_ref: "recording|recording url",
  },
  defaultDirection: "inbound",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: {
    "answered call": "answered", answered: "answered", "missed call": "missed", missed: "missed", "abandoned call": "abandoned", voicemail: "voicemail", "in progress": "in_progress",
  },
  dispositions: { good_lead: "interested", "good lead": "interested", not_a_lead: "not_interested", "not a lead": "not_interested", not_scored: "", "not scored": "", "previously marked": "" },
  expressions: (col) => {
    const text = pick(col);
    return {
      result: `CASE WHEN ${yes(text("voicemail"))} THEN 'Voicemail' ELSE coalesce(${text("call status")}, CASE WHEN ${yes(text("answered"))} THEN 'answered' ELSE 'missed' END) END`,
    };
  },
}); // prettier-ignore

/** CallTrackingMetrics' activity: `2023-05-01 03:15 PM -04:00`, seconds; forms and messages are no calls. */
export const callTrackingMetrics = vendor({
  id: "ctm",
  label: "CallTrackingMetrics",
  confidence: "inferred",
  signatures: [["called_at", "dial_status"], ["called at", "tracking label", "dial status"]],
  columns: {
    call_id: "id|call id", started_at: "called_at|unix_time", direction: "direction", agent_id: "agent.name|agent name|agent.email|agent", contact_key: "contact_number|caller_number",
    company_number: "tracking_number", campaign: "campaign", source: "source", medium: "medium", country: "country", region: "state", result: "dial_status|call_status|status",
    wait_s: "wait_time", ring_s: "ring_time", talk_s: "talk_time", hold_s: "hold_time", duration_s: "duration", tags: "tag_list|tags", recording_ref: "audio",
  },
  directions: { inbound: "inbound", outbound: "outbound", msg_inbound: "inbound", msg_outbound: "outbound", form: "inbound", chat: "inbound" },
  results: {
    answered: "answered", completed: "answered", "no-answer": "no_answer", busy: "busy", hangup: "abandoned", "outbound/hangup": "no_answer", voicemail: "voicemail", "not a call": "not_a_call",
    "in-progress": "in_progress", failed: "failed", canceled: "no_answer",
  },
  expressions: (col) => {
    const text = pick(col);
    return {
      result: `CASE WHEN lower(${text("direction")}) IN ('msg_inbound', 'msg_outbound', 'form', 'chat') THEN 'not a call' ELSE ${text("dial_status", "call_status", "status")} END`,
      wait_s: `CASE WHEN lower(${text("direction")}) <> 'outbound' THEN ${text("wait_time")} END`,
    };
  },
}); // prettier-ignore
