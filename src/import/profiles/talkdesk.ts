import { pick, positive, vendor } from "./vendor";

const callType = {
  inbound: "inbound", outbound: "outbound", missed: "inbound", abandoned: "inbound", short_abandoned: "inbound", "short abandoned": "inbound", voicemail: "inbound",
  outbound_missed: "outbound", "outbound missed": "outbound", in: "inbound", out: "outbound", internal: "internal",
}; // prettier-ignore

/**
 * Talkdesk's `contacts` report (a row for each hand a call passed through, by `Interaction ID`) and its older `calls`
 * report (one row a call). Times are in the zone the report was asked for; durations are seconds. In `contacts` how a
 * call ended is told by which of its times is there: abandon, voicemail, missed.
 */
export const talkdesk = vendor({
  id: "talkdesk",
  label: "Talkdesk",
  confidence: "seen",
  signatures: [
    ["time to missed|within service level threshold (yes / no)"],
    ["talkdesk phone number"],
  ],
  columns: {
    call_id: "interaction id", conversation_id: "contact id", started_at: "started at|start time", answered_at: "answered at", ended_at: "finished at|end time",
    direction: "direction|call type", queue: "handling ring groups|ring groups", team: "team name", agent_id: "user name|handling user name|agent name|user email",
    contact_key: "contact person number|contact phone number|customer phone number", company_number: "company number|talkdesk phone number", result: "contact type|call type",
    wait_s: "wait time", ring_s: "ring time|total ringing time", talk_s: "talk time", hold_s: "hold time", wrap_s: "after call work time", duration_s: "duration|total time",
    disposition: "disposition code", transferred: "transfer out (yes/no)|transfer out (yes / no)|is transfer?", recording_ref: "recording", hangup_party: "disconnected by agent",
  },
  clock: "local",
  directions: callType,
  results: {
    answered: "answered", abandoned: "abandoned", voicemail: "voicemail", missed: "missed", "after hours": "out_of_hours", "abandoned after hours": "out_of_hours",
  },
  legsShareId: true,
  leg: (col) => pick(col)("contact id"),
  people: ["user name", "user email", "agent name", "agent email", "handling user", "transferred to", "transferred from"],
  expressions: (col) => {
    const text = pick(col);
    const type = `lower(replace(coalesce(${text("contact type", "call type")}, ''), ' ', '_'))`;
    const talked = positive(text("talk time"));
    const shut = `lower(coalesce(${text("inside business hours (yes / no)", "is in business hours?")}, '')) IN ('no', 'false')`;
    return {
      result:
        `CASE WHEN ${talked} THEN 'answered' WHEN ${positive(text("time to voicemail"))} OR ${type} = 'voicemail' THEN 'voicemail' ` +
        `WHEN ${shut} AND lower(coalesce(${text("direction", "call type")}, '')) NOT LIKE 'out%' THEN 'after hours' ` +
        `WHEN ${positive(text("abandon time", "short abandon time"))} OR ${type} IN ('abandoned', 'short_abandoned') THEN 'abandoned' ELSE 'missed' END`,
      queue: text("handling ring groups", "ring groups"),
      hangup_party: `CASE WHEN lower(${text("disconnected by agent", "agent disconnected")}) IN ('yes', 'true') THEN 'agent' END`,
    };
  },
}); // prettier-ignore
