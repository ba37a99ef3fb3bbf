import { extensions, pick, vendor } from "./vendor";

/** Zoom Phone's call log: the API's fields (UTC), or the admin portal's labels in the admin's zone. */
export const zoomPhone = vendor({
  id: "zoom-phone",
  label: "Zoom Phone",
  confidence: "inferred",
  signatures: [["callee_number", "caller_number", "path|result|call_result"], ["path", "cost center", "from number", "to number"]],
  columns: {
    call_id: "call_id|id|call log id", started_at: "date_time|start_time|date & time|start time", answered_at: "answer_start_time", ended_at: "call_end_time|end_time", direction: "direction",
    queue: "department", team: "site", agent_id: ["callee_name|to name", "caller_name|from name"], contact_key: ["caller_number|from number", "callee_number|to number"],
    company_number: ["callee_number|to number", "caller_number|from number"], result: "result|call_result", wait_s: "wait_time|waiting time", talk_s: "talk_time|talk time", hold_s: "hold_time|hold time",
    duration_s: "duration", recording_ref: "recording_url|recording",
  },
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    "call connected": "answered", accepted: "answered", answered: "answered", connected: "answered", voicemail: "voicemail", voice_mail: "voicemail", missed: "missed",
    declined: "rejected", rejected: "rejected", blocked: "rejected", busy: "busy", "not answered": "no_answer", "no answer": "no_answer", no_answer: "no_answer", ring_timeout: "no_answer",
    cancelled: "no_answer", canceled: "no_answer", "inbound/cancelled": "abandoned", hang_up: "no_answer", "inbound/hang_up": "abandoned", abandoned: "abandoned", overflowed: "flow_out",
    transferred: "flow_out", "call failed": "failed", failed: "failed",
  },
  expressions: (col) => {
    const text = pick(col);
    const answered = `lower(${text("result", "call_result")}) IN ('call connected', 'accepted', 'answered', 'connected')`;
    return {
      direction: `CASE WHEN ${extensions(text("caller_number", "from number"), text("callee_number", "to number"))} THEN 'internal' ELSE ${text("direction")} END`,
      wait_s: `CASE WHEN lower(${text("direction")}) <> 'outbound' THEN ${text("wait_time", "waiting time")} END`,
      agent_id: `CASE WHEN lower(${text("direction")}) = 'outbound' THEN ${text("caller_name", "from name")} WHEN ${answered} THEN ${text("callee_name", "to name")} END`,
    };
  },
}); // prettier-ignore
