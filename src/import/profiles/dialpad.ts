import type { ColumnMapping } from "../types";
import { type Headers, columnsFrom } from "./match";
import { pick, vendor, yes } from "./vendor";

const columns = {
  call_id: "entry_point_call_id|call_id", conversation_id: "call_id", started_at: "date_started", answered_at: "date_connected", ended_at: "date_ended", direction: "direction", queue: "name",
  agent_id: "name", contact_key: "external_number", company_number: "internal_number", result: "category", wait_s: "time_to_answer", ring_s: "ringing_duration", talk_s: "talk_duration",
  hold_s: "hold_duration", wrap_s: "wrapup_time", disposition: "disposition", transferred: "category",
} as const; // prettier-ignore

/** The same columns, durations in minutes with decimals. */
const inMinutes = (headers: Headers): readonly ColumnMapping[] =>
  columnsFrom(
    headers,
    Object.fromEntries(Object.entries(columns).map(([target, names]) => [target, names.split("|")])),
    { wait_s: "min", ring_s: "min", talk_s: "min", hold_s: "min", wrap_s: "min" },
  );

/**
 * Dialpad's records export: a row for each leg (the call centre's and the agent's), which share `entry_point_call_id`.
 * The agent is the name on a user's leg. UTC unless the export was made in another zone. Durations are seconds today
 * and were minutes with decimals: the decimals tell.
 */
export const dialpad = vendor({
  id: "dialpad",
  label: "Dialpad",
  confidence: "seen",
  signatures: [["target_kind", "date_first_rang|date_connected"]],
  columns,
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    answered: "answered", missed: "missed", abandoned: "abandoned", cancelled: "no_answer", "inbound/cancelled": "abandoned", voicemail: "voicemail", transferred: "flow_out",
    "no answer": "no_answer",
  },
  legsShareId: true,
  leg: (col) => pick(col)("call_id"),
  also: (headers, sample) =>
    headers.values("talk_duration", sample).some((value) => /\.\d/.test(value)) ? { columns: inMinutes(headers) } : {},
  people: ["name", "email"],
  expressions: (col) => {
    const text = pick(col);
    const person = `lower(${text("target_kind")}) IN ('userprofile', 'user')`;
    const category = `lower(${text("category")})`;
    const talked = `coalesce(regexp_matches(${text("talk_duration")}, '[1-9]'), false)`;
    return {
      call_id: text("entry_point_call_id", "call_id"),
      result:
        `CASE WHEN ${category} = 'voicemail' OR (${yes(text("voicemail"))} AND NOT ${talked}) THEN 'voicemail' WHEN ${talked} THEN 'answered' ` +
        `WHEN ${category} IN ('incoming', 'outgoing') THEN 'no answer' ELSE ${text("category")} END`,
      agent_id: `CASE WHEN ${person} THEN coalesce(${text("name")}, ${text("email")}) END`,
      queue: `CASE WHEN NOT ${person} THEN ${text("name")} END`,
      wait_s: `CASE WHEN lower(${text("direction")}) = 'inbound' THEN ${text("time_to_answer")} END`,
      talk_s: `CASE WHEN ${person} OR ${text("target_kind")} IS NULL THEN ${text("talk_duration")} END`,
      transferred: `CASE WHEN ${category} = 'transferred' OR ${text("categories")} ILIKE '%transferred%' THEN 'yes' END`,
    };
  },
}); // prettier-ignore
