import { pick, vendor } from "./vendor";

const inner = (number: string): string => `regexp_matches(coalesce(${number}, ''), '^[0-9]{2,6}$')`;

/**
 * Cisco CUCM's call detail records: names in row 1, SQL types in row 2 (left out), UTC epoch seconds. A connection
 * moment of 0 means never. Causes are Q.850's. Extensions have up to six digits; records of kind 2 (quality) are no
 * calls; a call is known by manager and call id, its hops share them.
 */
export const cucm = vendor({
  id: "cucm",
  label: "Cisco CUCM CDR",
  confidence: "seen",
  signatures: [["cdrRecordType", "dateTimeOrigination"]],
  columns: {
    call_id: "globalCallID_callId", started_at: "dateTimeOrigination", answered_at: "dateTimeConnect", ended_at: "dateTimeDisconnect", direction: "callingPartyNumber", queue: "huntPilotDN",
    agent_id: "destDeviceName", contact_key: ["callingPartyNumber", "finalCalledPartyNumber"], company_number: ["originalCalledPartyNumber", "callingPartyNumber"],
    result: "destCause_value", talk_s: "duration",
  },
  clock: "utc",
  dateOrder: "epoch_s",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    connected: "answered", "cause 17": "busy", "cause 18": "no_answer", "cause 19": "no_answer", "cause 20": "no_answer", "cause 16": "no_answer", "inbound/cause 16": "abandoned", "cause 31": "no_answer",
    "cause 0": "no_answer", "inbound/cause 0": "abandoned", "cause 21": "rejected", "cause 26": "flow_out", "failed otherwise": "failed", "not a call": "not_a_call",
  },
  legsShareId: true,
  leg: (col) => pick(col)("pkid"),
  expressions: (col) => {
    const text = pick(col);
    const [from, to] = [text("callingPartyNumber"), text("finalCalledPartyNumber", "originalCalledPartyNumber")];
    const direction = `CASE WHEN ${inner(from)} AND ${inner(to)} THEN 'internal' WHEN ${inner(from)} THEN 'outbound' ELSE 'inbound' END`;
    const connected = `coalesce(TRY_CAST(${text("dateTimeConnect")} AS BIGINT), 0) > 0`;
    const cause = `coalesce(nullif(${text("destCause_value")}, '0'), ${text("origCause_value")}, '0')`;
    return {
      call_id: `concat_ws('-', ${text("globalCallID_callManagerId")}, ${text("globalCallID_callId")})`,
      direction,
      answered_at: `nullif(${text("dateTimeConnect")}, '0')`,
      result:
        `CASE WHEN coalesce(${text("cdrRecordType")}, '') <> '1' THEN 'not a call' WHEN ${connected} THEN 'connected' WHEN ${cause} IN ('0', '16', '17', '18', '19', '20', '21', '26', '31') THEN 'cause ' || ${cause} ELSE 'failed otherwise' END`,
      result_code: cause,
      agent_id: `CASE WHEN (${direction}) <> 'inbound' THEN ${text("callingPartyUnicodeLoginUserID", "callingPartyNumber")} WHEN ${connected} THEN ${to} END`,
      contact_key: `CASE WHEN (${direction}) = 'outbound' THEN ${to} ELSE ${from} END`,
      talk_s: `CASE WHEN ${connected} THEN ${text("duration")} END`,
      transferred: `CASE WHEN ${text("origCause_value")} = '393216' OR ${text("destCause_value")} = '393216' THEN 'yes' END`,
    };
  },
}); // prettier-ignore
