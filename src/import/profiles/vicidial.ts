import { pick, vendor } from "./vendor";

/** What VICIdial's system statuses mean, as how the call ended; people's statuses mean that it was answered. */
const ended = {
  a: "voicemail", aa: "voicemail", am: "voicemail", al: "voicemail", pm: "voicemail", afax: "failed", b: "busy", ab: "busy", n: "no_answer", na: "no_answer", dc: "failed", adc: "failed",
  drop: "abandoned", xdrop: "abandoned", pdrop: "abandoned", timeot: "abandoned", nanque: "abandoned", afthrs: "out_of_hours", qvmail: "voicemail", svyvm: "voicemail", eri: "failed",
  new: "in_progress", queue: "in_progress", incall: "in_progress", "by a person": "answered", "nobody": "no_answer",
}; // prettier-ignore
const codes = Object.keys(ended).filter((code) => /^[a-z]+$/.test(code) && code !== "nobody");

/**
 * VICIdial's Export Calls Report (tab-separated, CRLF) and its call tables. Server wall clock; `gmt_offset_now` is the
 * lead's. `DC` is a disconnected *number*. VDAD and VDCL are the system, not people.
 */
export const vicidial = vendor({
  id: "vicidial",
  label: "VICIdial",
  confidence: "seen",
  signatures: [["phone_number_dialed", "status_name"], ["length_in_sec", "term_reason", "call_date"]],
  columns: {
    call_id: "uniqueid|closecallid", started_at: "call_date", direction: "campaign_id", campaign: "campaign_id", lead_id: "lead_id", team: "user_group", agent_id: "full_name|user",
    contact_key: "phone_number_dialed|phone_number", source: "source_id", result: "status", disposition: "status", wait_s: "queue_seconds", talk_s: "answered_time|length_in_sec",
    duration_s: "length_in_sec", region: "state", country: "country_code", gender: "gender", recording_ref: "recording_location", hangup_party: "term_reason",
  },
  clock: "local",
  dateOrder: "ymd",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: ended,
  dispositions: {
    sale: "deal_closed", dec: "not_interested", ni: "not_interested", np: "not_interested", callbk: "callback_requested", cbhold: "callback_requested", dnc: "do_not_call", dncc: "do_not_call",
    dncl: "do_not_call", a: "machine_or_fax", aa: "machine_or_fax", am: "voicemail_left", al: "voicemail_left", pm: "voicemail_left", b: "busy", ab: "busy", n: "no_answer", na: "no_answer",
    dc: "wrong_number", adc: "wrong_number", drop: "abandoned_in_queue", xdrop: "abandoned_in_queue", pdrop: "abandoned_in_queue", timeot: "abandoned_in_queue", nanque: "abandoned_in_queue",
    qvmail: "voicemail_left", svyvm: "voicemail_left", svyhu: "disconnected", xfer: "transferred", rqxfer: "transferred", svyext: "transferred", pu: "answered_unclassified", svyrec: "answered_unclassified", afax: "machine_or_fax",
    eri: "failed", afthrs: "out_of_hours",
  },
  expressions: (col) => {
    const text = pick(col);
    const status = `lower(${text("status")})`;
    const nobody = `upper(coalesce(${text("user")}, '')) IN ('VDAD', 'VDCL', '')`;
    const length = `TRY_CAST(${text("answered_time", "length_in_sec")} AS DOUBLE)`;
    return {
      direction: `CASE WHEN ${text("closecallid", "queue_seconds", "xfercallid")} IS NOT NULL THEN 'inbound' ELSE 'outbound' END`,
      result: `CASE WHEN ${status} IN ('${codes.join("', '")}') THEN ${status} WHEN ${nobody} THEN 'nobody' ELSE 'by a person' END`,
      result_code: text("status"),
      disposition: text("status"),
      agent_id: `CASE WHEN NOT ${nobody} THEN coalesce(${text("full_name")}, ${text("user")}) END`,
      talk_s: `CASE WHEN NOT ${nobody} AND ${length} > 0 AND ${status} NOT IN ('${codes.join("', '")}') THEN CAST(${length} AS VARCHAR) END`,
      duration_s: `CASE WHEN TRY_CAST(${text("length_in_sec")} AS DOUBLE) >= 0 THEN ${text("length_in_sec")} END`,
      hangup_party: `CASE upper(${text("term_reason")}) WHEN 'CALLER' THEN 'customer' WHEN 'AGENT' THEN 'agent' END`,
      transferred: `CASE WHEN ${status} IN ('xfer', 'rqxfer') THEN 'yes' END`,
    };
  },
}); // prettier-ignore
