import { extensions, pick, vendor, yes } from "./vendor";

/** Vonage Business Communications' call reports: one row a call, UTC, `length` in seconds. A call within the network is internal, whoever it rang. */
export const vonage = vendor({
  id: "vonage",
  label: "Vonage Business",
  confidence: "documented",
  signatures: [["destination_user_full_name|destination user", "source_user_full_name|source user", "in_network|custom_tag|result"]],
  columns: {
    call_id: "id", started_at: "start", ended_at: "end", direction: "direction", agent_id: ["destination_user_full_name", "source_user_full_name"], contact_key: ["from", "to"],
    company_number: ["to", "from"], result: "result", talk_s: "length", duration_s: "length", tags: "custom_tag",
  },
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: { answered: "answered", voicemail: "voicemail", missed: "missed", "no answer": "no_answer", busy: "busy", blocked: "rejected", failed: "failed" },
  people: ["destination_user", "destination_user_full_name", "destination_sip_id", "source_user", "source_user_full_name", "source_sip_id"],
  expressions: (col) => {
    const text = pick(col);
    const inner = (side: string): string => text(`${side}_user_full_name`, `${side}_user`, `${side}_extension`);
    const answered = `lower(${text("result")}) = 'answered'`;
    return {
      direction: `CASE WHEN ${yes(text("in_network"))} OR ${extensions(text("from"), text("to"))} THEN 'internal' ELSE ${text("direction")} END`,
      agent_id: `CASE WHEN lower(${text("direction")}) = 'outbound' THEN ${inner("source")} WHEN ${answered} THEN ${inner("destination")} END`,
      talk_s: `CASE WHEN ${answered} THEN ${text("length")} END`,
    };
  },
}); // prettier-ignore
