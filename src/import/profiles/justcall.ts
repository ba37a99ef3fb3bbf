import { zoneByEvidence } from "../map/zone-evidence";
import { pick, vendor } from "./vendor";

/**
 * JustCall's call log: the call object of its API and the labels of its exports. Date and time are two columns, in UTC
 * (`call_date`) or in the user's zone (`call_user_date`): where both are there, UTC is read and the user's zone is
 * found from the other. `status` says whether a call is archived, never how it ended: that is `type`.
 */
export const justcall = vendor({
  id: "justcall",
  label: "JustCall",
  confidence: "documented",
  signatures: [["JustCall Number|justcall number"], ["teammate", "client number"]],
  columns: {
    call_id: "call id|id", started_at: ["call_date|call user date|date", "call_time|call user time|time"],
    direction: "direction|call_info.direction|call direction", queue: "queue|queue name", team: "team|user group|team/user group",
    company_number: "JustCall Number|justcall number", agent_id: "agent name|teammate|agent|user|appointment setter|agent email",
    contact_key: "contact number|client number", email: "contact email", result: "type|call_info.type|call type",
    disposition: "disposition|call_info.disposition|call disposition|call outcome|disposition code",
    talk_s: "conversation_time|call_duration.conversation_time", ring_s: "ring_time|call_duration.ring_time",
    wait_s: "wait_time|queue wait time", hold_s: "hold_time|call_duration.hold_time", wrap_s: "wrap_up_time|call_duration.wrap_up_time",
    duration_s: "duration|call duration|total_duration|call_duration.total_duration", tags: "tags|call tags",
    recording_ref: "recording url|recording|call_info.recording|call recording",
  },
  directions: { incoming: "inbound", outgoing: "outbound", inbound: "inbound", outbound: "outbound", 1: "inbound", 2: "outbound" },
  results: {
    answered: "answered", missed: "missed", voicemail: "voicemail", unanswered: "no_answer", "abandoned before ringing": "abandoned_in_ivr",
    "outbound/abandoned before ringing": "no_answer", "after hours": "out_of_hours",
    outgoing_answered_call: "answered", outgoing_human_answered: "answered", outgoing_machine_answered: "voicemail",
    outgoing_unanswered_call: "no_answer", outgoing_failed_call: "failed", outgoing_restricted_call: "failed",
    outgoing_blocked_call: "rejected", outgoing_cancelled_call: "no_answer", outgoing_abandoned_call: "abandoned",
  },
  also: (headers, sample) => {
    const utc = headers.has("call user date") || headers.has("call sid");
    const both = headers.has("call date", "call time", "call user date", "call user time");
    const stamps = (date: string, time: string): string[] =>
      headers.values(date, sample).map((day, i) => `${day} ${headers.values(time, sample)[i] ?? ""}`);
    const zone = both
      ? zoneByEvidence(stamps("call date", "call time"), stamps("call user date", "call user time"), [])
      : null;
    return { ...(utc && headers.has("call date") ? { clock: "utc" as const } : {}), ...(zone ? { zone } : {}) };
  },
  people: ["agent name", "agent email"],
  expressions: (col) => {
    const text = pick(col);
    const type = text("type", "call_info.type", "call type");
    const reason = text("missed_call_reason", "call_info.missed_call_reason", "missed call reason");
    return {
      result: `CASE WHEN lower(${type}) = 'missed' AND lower(${reason}) LIKE '%after your working hours%' THEN 'After hours' ELSE ${type} END`,
    };
  },
}); // prettier-ignore
