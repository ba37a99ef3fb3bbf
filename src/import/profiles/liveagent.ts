import { pick, vendor } from "./vendor";

/**
 * LiveAgent's call list, as its API names the columns. There is no status: a call was answered when it has the moment
 * of it. There is no agent either: it is the inner party's name, of a call that was answered or went out.
 */
export const liveagent = vendor({
  id: "liveagent",
  label: "LiveAgent",
  confidence: "seen",
  signatures: [["via_number", "date_answered"]],
  columns: {
    call_id: "id|call id", conversation_id: "ticket_id", started_at: "date_created", answered_at: "date_answered", ended_at: "date_finished",
    direction: "type|direction", company_number: "via_number", contact_key: ["from_number", "to_number"], agent_id: ["to_name", "from_name"],
    result: "date_answered", duration_s: "call_duration",
  },
  directions: { i: "inbound", o: "outbound", t: "internal", in: "inbound", out: "outbound", int: "internal" },
  results: { answered: "answered", unanswered: "missed" },
  expressions: (col) => {
    const text = pick(col);
    const inbound = `lower(${text("type", "direction")}) IN ('i', 'in', 't', 'int')`;
    const answered = `${text("date_answered")} IS NOT NULL`;
    return {
      result: `CASE WHEN ${answered} THEN 'answered' ELSE 'unanswered' END`,
      agent_id: `CASE WHEN NOT ${inbound} THEN ${text("from_name")} WHEN ${answered} THEN ${text("to_name")} END`,
    };
  },
}); // prettier-ignore
