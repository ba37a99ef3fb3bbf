import { inferred } from "./inferred";
import { pick } from "./vendor";

/** Zoho Voice's call logs. A missed call came in; the call status says how the others ended. */
export const zohoVoice = inferred({
  id: "zoho-voice",
  label: "Zoho Voice",
  signatures: [["callee", "caller", "call status", "hangup cause|department/queue|department"]],
  columns: {
    call_id: "call id|log id", started_at: "start time", direction: "call type", queue: "department/queue|department|queue", agent_id: "agent", contact_key: ["caller", "callee"],
    company_number: ["callee", "caller"], result: "call status", wait_s: "wait time", hold_s: "hold time", talk_s: "duration", duration_s: "duration", disposition: "disposition", recording_ref: "recording",
  },
  directions: { incoming: "inbound", outgoing: "outbound", inbound: "inbound", outbound: "outbound", missed: "inbound", bridged: "internal" },
  results: {
    answered: "answered", missed: "missed", voicemail: "voicemail", "no answer": "no_answer", busy: "busy", declined: "rejected", abandoned: "abandoned", attended: "answered",
    unattended: "no_answer",
  },
  expressions: (col) => {
    const text = pick(col);
    return {
      wait_s: `CASE WHEN lower(coalesce(${text("call type")}, '')) NOT LIKE 'out%' THEN ${text("wait time")} END`,
      talk_s: `CASE WHEN lower(${text("call status")}) IN ('answered', 'attended') THEN ${text("duration")} END`,
    };
  },
}); // prettier-ignore
