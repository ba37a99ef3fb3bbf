import { pick, vendor } from "./vendor";

/**
 * Zoho CRM's calls: `Missed` is a call type (inbound, missed), the result is what came of the call. Planned calls
 * (scheduled, overdue, cancelled) have not taken place.
 */
export const zoho = vendor({
  id: "zoho",
  label: "Zoho CRM calls",
  confidence: "inferred",
  signatures: [["call purpose", "call start time"], ["call owner", "call result", "call type"]],
  columns: {
    call_id: "record id", started_at: "call start time", direction: "call type", agent_id: "call owner", customer_id: "contact name", result: "call type", disposition: "call result",
    talk_s: "call duration (in seconds)|call duration", reason: "call purpose", reason_2: "subject",
  },
  directions: { inbound: "inbound", outbound: "outbound", missed: "inbound" },
  results: { talked: "answered", missed: "missed", "not reached": "no_answer", planned: "in_progress" },
  dispositions: {
    interested: "interested", "not interested": "not_interested", "no response/busy": "no_answer", "requested more info": "follow_up_required", "requested call back": "callback_requested",
    "invalid number": "wrong_number",
  },
  expressions: (col) => {
    const text = pick(col);
    const talked = `coalesce(regexp_matches(${text("call duration (in seconds)", "call duration")}, '[1-9]'), false)`;
    return {
      result: `CASE WHEN lower(${text("call status")}) IN ('scheduled', 'overdue', 'cancelled') THEN 'planned' WHEN lower(${text("call type")}) = 'missed' THEN 'missed' WHEN ${talked} THEN 'talked' ELSE 'not reached' END`,
    };
  },
}); // prettier-ignore
