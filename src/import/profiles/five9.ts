import { pick, vendor } from "./vendor";

/**
 * Five9's Call Log report: upper-case labels, RFC-2822 stamps in the domain's zone, h:mm:ss durations that are blank
 * where they do not apply. The disposition says both how the telephony ended the call and what came of it; an
 * abandoned call is flagged as well. Times in the menu, the queue and ringing are apart.
 */
export const five9 = vendor({
  id: "five9",
  label: "Five9",
  confidence: "seen",
  signatures: [["bill time (rounded)"], ["call type", "queue wait time", "after call work time", "dnis"]],
  columns: {
    call_id: "call id", started_at: "timestamp", direction: "call type", campaign: "campaign", queue: "skill", agent_id: "agent name|agent",
    contact_key: ["ani", "dnis"], company_number: ["dnis", "ani"], result: "disposition", disposition: "disposition", ivr_s: "ivr time", wait_s: "queue wait time",
    ring_s: "ring time", talk_s: "talk time", hold_s: "hold time", wrap_s: "after call work time", duration_s: "call time", transferred: "transfers",
  },
  clock: "local",
  dateOrder: "rfc2822",
  directions: {
    inbound: "inbound", outbound: "outbound", manual: "outbound", autodial: "outbound", preview: "outbound", internal: "internal", "inbound voicemail": "inbound",
    "queue callback": "outbound", "3rd party transfer": "outbound", "3rd party conference": "outbound",
  },
  results: {
    answered: "answered", abandoned: "abandoned", voicemail: "voicemail", missed: "missed", "no answer": "no_answer", busy: "busy", "answering machine": "voicemail",
    fax: "failed", "dial error": "failed", "operator intercept": "failed", "queue callback assigned": "callback_queued", "queue callback timeout": "callback_queued",
    "duplicated callback request": "callback_queued", "failed otherwise": "failed",
  },
  dispositions: {
    "no answer": "no_answer", "no answer.": "no_answer", busy: "busy", "busy.": "busy", "answering machine": "machine_or_fax", fax: "machine_or_fax", "dial error": "failed", "operator intercept": "wrong_number",
    abandon: "abandoned_in_queue", "queue callback assigned": "callback_requested", "queue callback timeout": "callback_requested",
    "duplicated callback request": "callback_requested", "caller disconnected": "disconnected", hangup: "disconnected", "no response from caller": "disconnected",
    disconnected: "disconnected", "do not call": "do_not_call", "do not contact": "do_not_call", "sent to voicemail": "voicemail_left",
    "voicemail processed": "voicemail_left", "voicemail returned": "voicemail_left", "voicemail dump": "voicemail_left", interested: "interested",
    declined: "not_interested", "declined program": "not_interested", "call back": "callback_requested", "local follow up needed": "follow_up_required",
    "no disposition": "answered_unclassified", "transferred to 3rd party": "transferred", forwarded: "transferred", "forward participant": "transferred",
    "agent error": "failed", "system error": "failed", "system shutdown": "failed", "resource unavailable": "failed", "hardware timeout": "failed", "station session": "failed",
    "unknown connection": "failed", recycle: "failed", "internal call": "internal", spam: "spam", deceased: "do_not_call", "moved out of area": "wrong_number",
  },
  expressions: (col) => {
    const text = pick(col);
    const said = `regexp_replace(lower(${text("disposition")}), '\\.+$', '')`;
    const talked = `coalesce(regexp_matches(${text("talk time")}, '[1-9]'), false)`;
    const known = "'no answer', 'busy', 'answering machine', 'fax', 'dial error', 'operator intercept', 'queue callback assigned', 'queue callback timeout', 'duplicated callback request'";
    return {
      result:
        `CASE WHEN ${text("abandoned")} = '1' OR ${said} = 'abandon' THEN 'abandoned' WHEN lower(${text("call type")}) = 'inbound voicemail' OR ${said} IN ('sent to voicemail', 'voicemail dump', 'voicemail processed', 'voicemail returned') THEN 'voicemail' ` +
        `WHEN ${said} IN (${known}) THEN ${said} WHEN ${talked} THEN 'answered' ` +
        `WHEN ${said} IN ('system error', 'system shutdown', 'agent error', 'resource unavailable', 'hardware timeout', 'station session', 'unknown connection') THEN 'failed otherwise' ELSE 'missed' END`,
      result_code: text("disposition"),
      agent_id: `CASE WHEN coalesce(${text("agent name")}, ${text("agent")}) NOT IN ('[None]', '[Deleted]') THEN coalesce(${text("agent name")}, ${text("agent")}) END`,
      campaign: `CASE WHEN ${text("campaign")} NOT IN ('[None]', '[Deleted]') THEN ${text("campaign")} END`,
      transferred: `CASE WHEN TRY_CAST(${text("transfers")} AS INTEGER) > 0 THEN 'yes' WHEN ${text("transfers")} = '0' THEN 'no' END`,
    };
  },
}); // prettier-ignore
