import { pick, vendor } from "./vendor";

const flag = (text: string): string => `coalesce(upper(${text}) = 'YES', false)`;

/**
 * Genesys Cloud's interactions export: the columns of the user's view after three of the export's own. Durations are
 * `hh:mm:ss.SSS` with a leading space, hours beyond 24, or milliseconds. `Abandoned in Queue` holds the queue's name.
 * Cells of users, queues and wrap-ups may name several, by `;`: the last user had the call.
 */
export const genesys = vendor({
  id: "genesys",
  label: "Genesys Cloud",
  confidence: "seen",
  signatures: [["full export completed"]],
  columns: {
    call_id: "conversation id", started_at: "date", ended_at: "end date", direction: "initial direction|direction", queue: "queue|first queue", agent_id: "users - interacted|users",
    contact_key: "remote|ani", company_number: "dnis", result: "abandoned", disposition: "wrap-up", ivr_s: "total ivr", wait_s: "total queue", ring_s: "total alert",
    talk_s: "total talk", hold_s: "total hold", wrap_s: "total acw", duration_s: "duration|conversation duration", transferred: "transferred", hangup_party: "disconnect type",
    tags: "wrap-up",
  },
  clock: "local",
  directions: { inbound: "inbound", outbound: "outbound", "inbound/outbound": "inbound", internal: "internal" },
  results: {
    answered: "answered", abandoned: "abandoned", voicemail: "voicemail", missed: "missed", "left in the flow": "abandoned_in_ivr", "flow out": "flow_out",
    "not a call": "not_a_call",
  },
  dispositions: {
    "inin-wrap-up-timeout": "answered_unclassified", "inin-wrap-up-skipped": "answered_unclassified", "inin-outbound-busy": "busy", "inin-outbound-no-answer": "no_answer", "inin-outbound-machine": "machine_or_fax", "inin-outbound-fax": "machine_or_fax",
    "inin-outbound-sit-uncallable": "wrong_number", "inin-outbound-sit-callable": "wrong_number",
    "inin-outbound-disconnect": "disconnected", "inin-outbound-failed-to-reach-agent": "abandoned_in_queue",
  },
  also: (headers, sample) => {
    const milliseconds = headers.values("total talk", sample).some((value) => /^\d{4,}$/.test(value));
    if (!milliseconds) return {};
    const targets = { ivr_s: "total ivr", wait_s: "total queue", ring_s: "total alert", talk_s: "total talk", hold_s: "total hold", wrap_s: "total acw" };
    const plain: Readonly<Record<string, string>> = {
      call_id: "conversation id", started_at: "date", direction: headers.has("initial direction") ? "initial direction" : "direction", queue: "queue",
      agent_id: headers.has("users - interacted") ? "users - interacted" : "users", contact_key: headers.has("remote") ? "remote" : "ani", company_number: "dnis", result: "abandoned",
      disposition: "wrap-up", transferred: "transferred", tags: "wrap-up",
    };
    const duration = headers.first("duration", "conversation duration");
    return {
      columns: [
        ...Object.entries(plain).flatMap(([target, name]) => (headers.get(name) === null ? [] : [{ target, sources: [headers.get(name) ?? ""] }])),
        ...Object.entries(targets).flatMap(([target, name]) =>
          headers.get(name) === null ? [] : [{ target, sources: [headers.get(name) ?? ""], duration: "ms" as const }],
        ),
        ...(duration === null ? [] : [{ target: "duration_s", sources: [duration], duration: "ms" as const }]),
      ],
    };
  },
  people: ["users", "users - interacted", "users - alerted", "users - not responding", "users - transferred", "last user"],
  expressions: (col) => {
    const text = pick(col);
    const talked = `coalesce(regexp_matches(${text("total talk")}, '[1-9]'), false)`;
    const queued = `(${text("abandoned in queue")} IS NOT NULL OR regexp_matches(coalesce(${text("total queue")}, ''), '[1-9]'))`;
    const users = text("users - interacted", "users");
    return {
      result:
        `CASE WHEN coalesce(lower(${text("media type")}), 'voice') NOT IN ('voice', 'callback') THEN 'not a call' WHEN ${talked} THEN 'answered' ` +
        `WHEN ${flag(text("voicemail"))} OR regexp_matches(coalesce(${text("total voicemail")}, ''), '[1-9]') THEN 'voicemail' ` +
        `WHEN ${flag(text("abandoned"))} AND NOT ${queued} THEN 'left in the flow' WHEN ${flag(text("abandoned"))} THEN 'abandoned' ` +
        `WHEN ${text("flow-out type")} IS NOT NULL THEN 'flow out' ELSE 'missed' END`,
      agent_id: `trim(split_part(${users}, ';', -1))`,
      queue: `trim(split_part(${text("queue", "first queue")}, ';', -1))`,
      disposition: `trim(split_part(${text("wrap-up", "last wrap-up")}, ';', -1))`,
      contact_key: `regexp_replace(${text("remote", "ani")}, '^(tel|sip):', '')`,
      company_number: `CASE WHEN lower(${text("initial direction", "direction")}) = 'outbound' THEN regexp_replace(${text("ani")}, '^(tel|sip):', '') ELSE regexp_replace(${text("dnis")}, '^(tel|sip):', '') END`,
      hangup_party: `CASE WHEN lower(${text("disconnect type")}) IN ('client', 'agent') THEN 'agent' WHEN lower(${text("disconnect type")}) IN ('peer', 'external', 'customer') THEN 'customer' WHEN lower(${text("disconnect type")}) = 'system' THEN 'system' END`,
    };
  },
}); // prettier-ignore
