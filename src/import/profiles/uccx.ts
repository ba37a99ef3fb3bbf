import { inferred } from "./inferred";
import { pick } from "./vendor";

const node =
  "node id - session id - sequence no.|node id - session id - sequence no|node id session id sequence no";
const dispositions = {
  abandoned: "abandoned", handled: "answered", "do not care": "phantom", aborted: "abandoned_in_ivr", rejected: "failed", cleared: "failed",
  1: "abandoned", 2: "answered", 3: "phantom", 4: "abandoned_in_ivr", 99: "failed",
}; // prettier-ignore
const rejections = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [String(i + 5), "failed"]));

/**
 * Cisco UCCX's detailed call report (CCDR): a row for each sequence of a session. Contact dispositions are numbers or
 * words: 1 abandoned, 2 handled, 3 do not care (left out), 4 aborted in the menu, 5 to 22 rejected, 99 cleared.
 */
export const uccx = inferred({
  id: "uccx",
  label: "Cisco UCCX call report",
  signatures: [["contact disposition", "contact type", "csq names|application name"]],
  columns: {
    call_id: node, started_at: "call start time", ended_at: "call end time", direction: "contact type", queue: "csq names", agent_id: "agent name",
    contact_key: ["originator dn|originator", "called number|destination dn"], company_number: ["called number", "originator dn"], result: "contact disposition",
    wait_s: "queue time", ring_s: "ring time", talk_s: "talk time", hold_s: "hold time", wrap_s: "work time",
  },
  clock: "local",
  directions: {
    incoming: "inbound", outgoing: "outbound", internal: "internal", "redirect in": "inbound", "redirect-in": "inbound", "transfer in": "inbound", "transfer-in": "inbound", "preview outbound": "outbound",
    "ivr outbound": "outbound", "agent outbound": "outbound", 1: "inbound", 2: "outbound", 3: "internal", 4: "inbound", 5: "inbound", 6: "outbound",
  },
  results: { ...dispositions, ...rejections },
  legsShareId: true,
  also: (headers, sample) =>
    headers.values("call start time", sample).some((value) => /^\d{1,2}\/\d/.test(value)) ? { dateOrder: "mdy" } : {},
  expressions: (col) => {
    const text = pick(col);
    const session = text(...node.split("|"));
    const type = `lower(replace(coalesce(${text("contact type")}, ''), '-', ' '))`;
    return {
      // the same session on the same node, whatever the sequence number
      call_id: `coalesce(nullif(regexp_extract(${session}, '^\\s*([0-9]+\\s*-\\s*[0-9]+)', 1), ''), ${session})`,
      result: `coalesce(nullif(regexp_extract(${text("contact disposition")}, '^[0-9]+'), ''), ${text("contact disposition")})`,
      result_code: text("contact disposition"),
      talk_s: `CASE WHEN regexp_matches(lower(${text("contact disposition")}), '^(2|handled)') THEN ${text("talk time")} END`,
      wait_s: `CASE WHEN ${type} NOT LIKE '%out%' THEN ${text("queue time")} END`,
      transferred: `CASE WHEN ${type} IN ('redirect in', 'transfer in') THEN 'yes' END`,
    };
  },
}); // prettier-ignore
