import { pick, positive, vendor, yes } from "./vendor";

const status = ["status", "call status"] as const;

/** The API's first version puts a call's fields into an object `Cdr`. */
const cdr = (names: string): string => names.split("|").map((name) => `${name}|cdr.${name}`).join("|"); // prettier-ignore

/**
 * CloudTalk's call history: the fields of its API (v1 and analytics v2) and the labels of its call log. Instants carry
 * `Z` or an offset, or are the account's wall clock. A voicemail is a missed call with a flag; the reason of a missed
 * call says whether the caller left in the menu.
 */
export const cloudtalk = vendor({
  id: "cloudtalk",
  label: "CloudTalk",
  confidence: "documented",
  signatures: [
    [cdr("public_external"), cdr("talking_time")],
    ["CloudTalk number|cloudtalk number"],
    ["talking time|talking_time|call_times.talking_time", "internal number|internal_number.number|internal_number"],
  ],
  columns: {
    call_id: "call id|cdr_id|cdr.id|id|uuid",
    started_at: "started_at|date & time|date and time|date|start time|cdr.started_at",
    answered_at: cdr("answered_at"), ended_at: cdr("ended_at"),
    direction: "direction|type|cdr.type", queue: "queue|groups|group|group(s)", agent_id: "agent|agent name|agent.fullname|user_id|cdr.user_id",
    company_number: "CloudTalk number|cloudtalk number|internal number|public_internal|cdr.public_internal|internal_number.number|internal number name",
    contact_key: "external number|customer number|public_external|cdr.public_external|caller|contact number|contact.number",
    country: "country|country_code|cdr.country_code|contact.country",
    result: "status|call status", wait_s: "waiting_time|cdr.waiting_time|call_times.waiting_time", ring_s: "ringing_time|call_times.ringing_time",
    talk_s: "talking_time|cdr.talking_time|call_times.talking_time", hold_s: "holding_time|hold time|call_times.holding_time",
    wrap_s: "wrap-up time|wrap_up_time|wrapup_time|cdr.wrapup_time|call_times.wrap_up_time",
    duration_s: "call duration|total_time|call_times.total_time|duration|billsec|cdr.billsec",
    tags: "call tags|call_tags|tags", transferred: "transferred from|transferred_from|cdr.transferred_from", recording_ref: "recording link|recording_link|cdr.recording_link|recording",
  },
  directions: { incoming: "inbound", outgoing: "outbound", internal: "internal", inbound: "inbound", outbound: "outbound" },
  results: {
    answered: "answered", missed: "missed", voicemail: "voicemail", "out of office": "out_of_hours", "missed in menu": "abandoned_in_ivr",
    "missed while waiting": "abandoned",
  },
  people: ["transferred from", "transferred_from", "cdr.transferred_from", "agent.email", "agent email", "agent.firstname", "agent.lastname"],
  expressions: (col) => {
    const text = pick(col);
    const reason = `lower(coalesce(${text("reason", "missed reason")}, ''))`;
    const said = text(...status);
    const talked = `(${positive(text("talking_time", "cdr.talking_time", "call_times.talking_time"))} OR ${text("answered_at", "cdr.answered_at")} IS NOT NULL)`;
    const answered = `coalesce(lower(${said}) = 'answered', ${talked})`;
    return {
      result:
        `CASE WHEN ${answered} THEN 'answered' WHEN ${yes(text("is_voicemail", "cdr.is_voicemail", "voicemail"))} THEN 'voicemail' ` +
        `WHEN ${yes(text("out_of_office", "out of office"))} THEN 'out of office' ` +
        `WHEN ${reason} LIKE '%ivr%' OR ${reason} LIKE '%playback%' THEN 'missed in menu' ` +
        `WHEN ${reason} LIKE '%hung up%' OR ${reason} LIKE '%abandon%' THEN 'missed while waiting' ELSE coalesce(${said}, 'missed') END`,
      wait_s: `CASE WHEN coalesce(lower(${text("direction", "type", "cdr.type")}), '') NOT IN ('outgoing', 'outbound') THEN ${text("waiting_time", "cdr.waiting_time", "call_times.waiting_time")} END`,
      // the API's country code may be the calling code: that is no country
      country: `nullif(regexp_extract(${text("country", "country_code", "cdr.country_code", "contact.country")}, '^\\D+$'), '')`,
      transferred: `CASE WHEN ${text("transferred_from", "transferred from", "cdr.transferred_from")} IS NOT NULL THEN 'yes' END`,
    };
  },
}); // prettier-ignore
