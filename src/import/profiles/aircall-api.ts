import { pick, vendor } from "./vendor";

/**
 * Aircall's call object, as its API lists it: epoch seconds, the outside number as dialled, tags and teams as lists.
 * A call that has no end yet is still going on. A voicemail is a missed call with a link.
 */
export const aircallApi = vendor({
  id: "aircall-api",
  label: "Aircall API",
  confidence: "documented",
  signatures: [["raw_digits", "missed_call_reason|direct_link"]],
  columns: {
    call_id: "id|sid|call_uuid", started_at: "started_at", answered_at: "answered_at", ended_at: "ended_at", direction: "direction", queue: "number.name", team: "teams",
    agent_id: "user.name|user.email|user", contact_key: "raw_digits", company_number: "number.digits", result: "missed_call_reason", duration_s: "duration", tags: "tags",
    recording_ref: "recording", transferred: "transferred_by",
  },
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: {
    answered: "answered", voicemail: "voicemail", out_of_opening_hours: "out_of_hours", short_abandoned: "abandoned", abandoned_in_classic: "abandoned", abandoned_in_ivr: "abandoned_in_ivr",
    no_available_agent: "missed", agents_did_not_answer: "missed", missed: "missed", "not reached": "no_answer", "going on": "in_progress",
  },
  also: (headers, sample) => {
    const zones = headers.values("number.time_zone", sample).filter((zone) => zone !== "" && !/^(Etc\/)?UTC$/.test(zone));
    const [zone] = zones;
    return zone !== undefined && zones.every((other) => other === zone) ? { zone } : {};
  },
  people: ["transferred_by", "transferred_by.name", "transferred_by.email", "transferred_to", "transferred_to.name", "transferred_to.email", "assigned_to", "assigned_to.name", "assigned_to.email", "user.name", "user.email"],
  expressions: (col) => {
    const text = pick(col);
    const outbound = `lower(${text("direction")}) = 'outbound'`;
    return {
      result:
        `CASE WHEN ${text("ended_at")} IS NULL THEN 'going on' WHEN ${text("answered_at")} IS NOT NULL THEN 'answered' WHEN ${outbound} THEN 'not reached' ` +
        `WHEN ${text("voicemail")} IS NOT NULL THEN 'voicemail' ELSE coalesce(${text("missed_call_reason")}, 'missed') END`,
      result_code: text("missed_call_reason", "status"),
      team: `nullif(trim(regexp_replace(split_part(${text("teams")}, ',', 1), '[\\[\\]"]', '', 'g')), '')`,
      transferred: `CASE WHEN ${text("transferred_by", "transferred_by.name", "transferred_by.id", "transferred_to", "transferred_to.name", "transferred_to.id")} IS NOT NULL THEN 'yes' END`,
    };
  },
}); // prettier-ignore
