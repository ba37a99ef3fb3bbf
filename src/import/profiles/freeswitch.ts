import { pick, vendor } from "./vendor";

const inner = (number: string): string => `regexp_matches(${number}, '^[0-9*]{1,6}$')`;

/**
 * FreeSWITCH's `cdr-csv` in its example template: no header, caller name and number, destination, context, three
 * stamps, two durations, hang-up cause, uuid. Wall clock of the server. The direction is told from the context and the
 * lengths of the numbers.
 */
export const freeswitch = vendor({
  id: "freeswitch",
  label: "FreeSWITCH cdr-csv",
  confidence: "inferred",
  signatures: [],
  shape: (record) =>
    record.length >= 11 &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(record[4] ?? "") &&
    /^[A-Z]+(_[A-Z]+)*$/.test(record[9] ?? "") &&
    /^[\da-f]{8}-[\da-f]{4}/i.test(record[10] ?? ""),
  columns: {
    call_id: "column 11", started_at: "column 5", answered_at: "column 6", ended_at: "column 7", direction: "column 4", contact_key: ["column 2", "column 3"],
    company_number: ["column 3", "column 2"], agent_id: ["column 3", "column 2"], result: "column 10", talk_s: "column 9", duration_s: "column 8",
  },
  clock: "local",
  dateOrder: "ymd",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    normal_clearing: "answered", "not answered": "no_answer", user_busy: "busy", no_answer: "no_answer", no_user_response: "no_answer",
    originator_cancel: "no_answer", "inbound/originator_cancel": "abandoned", call_rejected: "rejected", unallocated_number: "failed", lose_race: "flow_out",
    blind_transfer: "flow_out", attended_transfer: "answered", "failed otherwise": "failed",
  },
  expressions: (col) => {
    const text = pick(col);
    const [from, to, context, cause] = [text("column 2"), text("column 3"), `lower(${text("column 4")})`, text("column 10")];
    const direction =
      `CASE WHEN regexp_matches(${context}, 'public|inbound|from-(trunk|pstn)') THEN 'inbound' WHEN ${inner(from)} AND ${inner(to)} THEN 'internal' ` +
      `WHEN ${inner(from)} THEN 'outbound' ELSE 'inbound' END`;
    const talked = `TRY_CAST(${text("column 9")} AS DOUBLE) > 0`;
    return {
      direction,
      result:
        `CASE WHEN ${talked} THEN 'NORMAL_CLEARING' WHEN ${cause} IN ('NORMAL_CLEARING', 'NONE') THEN 'not answered' ` +
        `WHEN ${cause} IN ('USER_BUSY', 'NO_ANSWER', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL', 'CALL_REJECTED', 'UNALLOCATED_NUMBER', 'LOSE_RACE', 'BLIND_TRANSFER', 'ATTENDED_TRANSFER') THEN ${cause} ELSE 'failed otherwise' END`,
      result_code: cause,
      agent_id: `CASE WHEN (${direction}) <> 'inbound' THEN ${from} WHEN ${talked} AND ${inner(to)} THEN ${to} END`,
    };
  },
}); // prettier-ignore
