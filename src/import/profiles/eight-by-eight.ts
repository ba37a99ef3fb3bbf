import { pick, vendor } from "./vendor";

const said = (text: string): string => `(${text} IS NOT NULL AND ${text} NOT IN ('-', '--'))`;

/**
 * 8x8 Work's call detail records: milliseconds and hh:mm:ss side by side, offsets without a colon, and the outcome in
 * three columns that hold a word or a dash. Read are the epoch milliseconds.
 */
export const eightByEight = vendor({
  id: "8x8",
  label: "8x8 Work",
  confidence: "documented",
  signatures: [["lastLegDisposition|last leg disposition"]],
  columns: {
    call_id: "callId|call id", started_at: "startTimeUTC|start time utc|start time", answered_at: "connectTimeUTC|connect time utc", ended_at: "disconnectedTimeUTC|disconnected time utc", direction: "direction",
    queue: "departments|department", team: "branches", agent_id: ["calleeName|callee name", "callerName|caller name"], contact_key: ["caller", "callee"], company_number: "dnis",
    result: "lastLegDisposition|last leg disposition", ring_s: "ringDuration|ring duration", wait_s: "abandonedTime|abandoned time", talk_s: "talkTimeMS|talk time ms",
    hold_s: "calleeHoldDurationMS|callee hold duration ms", duration_s: "callTime|call time",
  },
  units: { ring_s: "ms", wait_s: "ms", talk_s: "ms", hold_s: "ms", duration_s: "ms" },
  directions: { incoming: "inbound", outgoing: "outbound", internal: "internal" },
  results: { answered: "answered", missed: "missed", abandoned: "abandoned", voicemail: "voicemail", "not answered": "no_answer" },
  also: (headers) => (headers.has("startTimeUTC") ? { dateOrder: "epoch_ms", clock: "utc" } : {}),
  expressions: (col) => {
    const text = pick(col);
    const out = `lower(${text("direction")}) = 'outgoing'`;
    const mailbox = `lower(coalesce(${text("lastLegDisposition", "last leg disposition")}, '')) LIKE '%voicemail%'`;
    const answered = `(${said(text("answered"))} AND NOT ${mailbox})`;
    return {
      result:
        `CASE WHEN ${mailbox} THEN 'voicemail' WHEN ${answered} THEN 'answered' ` +
        `WHEN ${said(text("abandoned"))} THEN 'abandoned' WHEN ${said(text("missed"))} THEN 'missed' ELSE 'not answered' END`,
      agent_id: `CASE WHEN ${out} THEN ${text("callerName", "caller name")} WHEN ${answered} THEN ${text("calleeName", "callee name")} END`,
      wait_s: `CASE WHEN ${out} THEN NULL WHEN ${said(text("abandoned"))} THEN ${text("abandonedTime", "abandoned time")} ELSE ${text("ringDuration", "ring duration")} END`,
      talk_s: `CASE WHEN ${answered} THEN ${text("talkTimeMS", "talk time ms")} END`,
      contact_key: `CASE WHEN ${out} THEN ${text("callee")} ELSE ${text("caller")} END`,
    };
  },
}); // prettier-ignore
