import { ringcentralResults } from "./ringcentral-results";
import { extensions, pick, vendor } from "./vendor";

/**
 * RingCentral's call log as its API gives it: UTC, a party on each side, the same results as the portal. A session of
 * several hands has a record for each extension. `duration` is the whole call's: of a connected one it is taken as its
 * talk. Faxes are left out.
 */
export const ringcentralApi = vendor({
  id: "ringcentral-api",
  label: "RingCentral API",
  confidence: "documented",
  signatures: [["sessionId", "startTime", "action", "result"]],
  columns: {
    call_id: "telephonySessionId|sessionId|id", started_at: "startTime", direction: "direction", result: "result", agent_id: ["to.name", "from.name"],
    contact_key: ["from.phoneNumber|from.extensionNumber", "to.phoneNumber|to.extensionNumber"], company_number: ["to.phoneNumber|to.extensionNumber", "from.phoneNumber|from.extensionNumber"],
    talk_s: "duration", duration_s: "duration", recording_ref: "recording.contentUri",
  },
  units: { talk_s: "s", duration_s: "s" },
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: ringcentralResults,
  legsShareId: true,
  expressions: (col) => {
    const text = pick(col);
    const outbound = `lower(${text("direction")}) = 'outbound'`;
    const connected = `lower(${text("result")}) IN ('accepted', 'call accepted', 'call connected')`;
    const party = (side: string): string => text(`${side}.name`, `${side}.extensionNumber`);
    const number = (side: string): string => text(`${side}.phoneNumber`, `${side}.extensionNumber`);
    return {
      direction: `CASE WHEN ${extensions(number("from"), number("to"))} THEN 'internal' ELSE ${text("direction")} END`,
      result: `CASE WHEN lower(${text("type")}) = 'fax' OR lower(${text("action")}) LIKE '%fax%' THEN 'fax' ELSE ${text("result")} END`,
      result_code: text("result"),
      agent_id: `CASE WHEN ${outbound} THEN ${party("from")} WHEN ${connected} THEN ${party("to")} END`,
      contact_key: `CASE WHEN ${outbound} THEN ${text("to.phoneNumber", "to.extensionNumber")} ELSE ${text("from.phoneNumber", "from.extensionNumber")} END`,
      company_number: `CASE WHEN ${outbound} THEN ${text("from.phoneNumber", "from.extensionNumber")} ELSE ${text("to.phoneNumber", "to.extensionNumber")} END`,
      talk_s: `CASE WHEN ${connected} THEN ${text("duration")} END`,
      transferred: `CASE WHEN lower(${text("action")}) = 'transfer' THEN 'yes' END`,
    };
  },
}); // prettier-ignore
