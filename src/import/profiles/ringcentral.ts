import { ringcentralResults } from "./ringcentral-results";
import { extensions, parties, pick, vendor } from "./vendor";

const outgoing =
  "'voip call', 'ringout web', 'ringout pc', 'ringout mobile', 'call return', 'calling card', 'outgoing fax'";
const placed = "'call connected', 'no answer', 'busy', 'hang up', 'stopped', 'call failed', 'wrong number'";

/**
 * The call log of RingCentral's account portal: nine columns with one party, or the newer ones with two. Wall clock of
 * the account with no zone, US dates with a weekday (`Fri 08/28/2026`, `3:04 PM`). Where no column says the direction,
 * the action and the result do: who is called *accepts*, who calls is *connected*. The log has one length a call: of
 * a connected call it is taken as its talk. Faxes are left out.
 */
export const ringcentral = vendor({
  id: "ringcentral",
  label: "RingCentral call log",
  confidence: "seen",
  signatures: [["action", "action result", "type"]],
  columns: {
    started_at: ["date", "time"], direction: "direction|type", result: "action result", agent_id: "extension",
    contact_key: ["phone number|from", "phone number|to"], company_number: ["to", "from"],
    talk_s: "duration", duration_s: "duration",
  },
  clock: "local",
  dateOrder: "mdy",
  directions: { incoming: "inbound", outgoing: "outbound", inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: ringcentralResults,
  expressions: (col) => {
    const text = pick(col);
    const [type, action, result] = ["type", "action", "action result"].map((name) => `lower(${text(name)})`);
    const length = `CASE WHEN ${text("duration")} NOT ILIKE '%progress%' THEN ${text("duration")} END`;
    return {
      direction:
        `CASE WHEN ${extensions(text("from"), text("to"))} THEN 'internal' ELSE coalesce(${text("direction")}, CASE WHEN ${type} IN ('incoming', 'outgoing', 'inbound', 'outbound') THEN ${type} ` +
        `WHEN ${action} IN (${outgoing}) OR ${result} IN (${placed}) THEN 'outgoing' ELSE 'incoming' END) END`,
      result: `CASE WHEN ${type} LIKE '%fax%' OR ${action} LIKE '%fax%' THEN 'fax' WHEN ${text("duration")} ILIKE '%progress%' THEN 'in progress' ELSE ${text("action result")} END`,
      talk_s: `CASE WHEN ${result} IN ('accepted', 'call accepted', 'call connected') THEN ${length} END`,
      duration_s: length,
    };
  },
}); // prettier-ignore

/**
 * The calls of RingCentral's Performance Reports (the `Calls` sheet as CSV). A session that passes through several
 * hands has a row for each. Handling is talk and hold.
 */
export const ringcentralReports = vendor({
  id: "ringcentral-reports",
  label: "RingCentral Performance Reports",
  confidence: "seen",
  signatures: [["session id", "call length", "handle time"]],
  columns: {
    call_id: "session id", started_at: "call start time", direction: "call direction", queue: "queue",
    agent_id: ["to name", "from name"], contact_key: ["from number", "to number"], company_number: ["to number", "from number"],
    result: "result", wait_s: "time to answer", talk_s: "handle time", hold_s: "hold time", duration_s: "call length",
  },
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: ringcentralResults,
  legsShareId: true,
  leg: parties("call direction", "from name", "from number", "to name", "to number", "result", "queue"),
  also: (headers, sample) =>
    headers.values("call start time", sample).some((value) => value.includes("/")) ? { dateOrder: "mdy" } : {},
  expressions: (col) => {
    const text = pick(col);
    const inbound = `lower(${text("call direction")}) <> 'outbound'`;
    const span = (name: string): string => `coalesce(epoch(TRY_CAST(${text(name)} AS INTERVAL)), 0)`;
    const answered = `lower(${text("result")}) IN ('answered', 'connected', 'accepted', 'call connected')`;
    return {
      agent_id: `CASE WHEN NOT ${inbound} THEN ${text("from name")} WHEN ${answered} THEN ${text("to name")} END`,
      talk_s: `CASE WHEN ${answered} THEN ${span("handle time")} - ${span("hold time")} END`,
      hold_s: `CASE WHEN ${answered} THEN ${text("hold time")} END`,
      wait_s: `CASE WHEN ${inbound} THEN ${text("time to answer")} END`,
    };
  },
}); // prettier-ignore
