import { vendor } from "./vendor";

/** Quo (formerly OpenPhone): the call object's fields, UTC. Seconds of a call that nobody answered are its ringing. */
export const quo = vendor({
  id: "quo",
  label: "Quo (OpenPhone)",
  confidence: "documented",
  signatures: [["phoneNumberId", "completedAt", "direction"]],
  columns: {
    call_id: "id", started_at: "createdAt", answered_at: "answeredAt", ended_at: "completedAt", direction: "direction", agent_id: "answeredBy|userId|initiatedBy", contact_key: "participants|contact number",
    company_number: "phoneNumberId", result: "status", duration_s: "duration", tags: "tags", recording_ref: "recording",
  },
  clock: "utc",
  directions: { incoming: "inbound", outgoing: "outbound" },
  results: {
    completed: "answered", answered: "answered", missed: "missed", "no-answer": "no_answer", canceled: "no_answer", "inbound/canceled": "abandoned", busy: "busy", failed: "failed",
    forwarded: "flow_out", abandoned: "abandoned", queued: "in_progress", initiated: "in_progress", ringing: "in_progress", "in-progress": "in_progress", voicemail: "voicemail",
  },
  expressions: (col) => ({
    contact_key: `trim(regexp_extract(replace(coalesce(nullif(trim(${col("participants")}), ''), ${col("contact number")}), '"', ''), '[+0-9][0-9() .-]{4,}'))`,
    result: `CASE WHEN ${col("voicemail")} LIKE 'http%' AND nullif(trim(${col("answeredAt")}), '') IS NULL THEN 'voicemail' ELSE ${col("status")} END`,
    agent_id: `coalesce(nullif(trim(${col("answeredBy")}), ''), nullif(trim(${col("userId")}), ''), nullif(trim(${col("initiatedBy")}), ''))`,
  }),
}); // prettier-ignore
