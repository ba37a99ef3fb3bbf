import { pick, vendor } from "./vendor";

const calls =
  "ENTERQUEUE|CONNECT|COMPLETEAGENT|COMPLETECALLER|ABANDON|EXITWITHTIMEOUT|EXITEMPTY|EXITWITHKEY|RINGNOANSWER|RINGCANCELED|BLINDTRANSFER|ATTENDEDTRANSFER|TRANSFER|AGENTDUMP|SYSCOMPAT|DID";
const others = /^(ADDMEMBER|REMOVEMEMBER|PAUSE|UNPAUSE|PAUSEALL|UNPAUSEALL|AGENTLOGIN|AGENTLOGOFF|AGENTCALLBACKLOGIN|AGENTCALLBACKLOGOFF|CONFIGRELOAD|QUEUESTART|PENALTY|RINGINUSE|MEMBER)/; // prettier-ignore

/**
 * Asterisk's `queue_log`: an event a line, `epoch|call|queue|agent|EVENT|...`, no header, as many fields as the event
 * has arguments. The events of a call id are put together: entering the queue starts the call, CONNECT tells the
 * wait, COMPLETE or a transfer the talk. Whoever leaves by time-out or an empty queue gave no one else a chance to
 * answer: abandoned; by key: gone elsewhere. Comings and goings of agents are no calls.
 */
export const queueLog = vendor({
  id: "queue-log",
  label: "Asterisk queue_log",
  confidence: "documented",
  signatures: [],
  shape: (record) =>
    record.length >= 5 &&
    /^\d{10}(\.\d+)?$/.test(record[0] ?? "") &&
    (new RegExp(`^(${calls})$`).test(record[4] ?? "") || others.test(record[4] ?? "")),
  columns: {
    call_id: "column 2", started_at: "column 1", ended_at: "column 1", queue: "column 3", agent_id: "column 4", result: "column 5", contact_key: "column 7",
    wait_s: "column 6", ring_s: "column 8", talk_s: "column 7", transferred: "column 5",
  },
  dateOrder: "epoch_s",
  clock: "utc",
  defaultDirection: "inbound",
  directions: { inbound: "inbound" },
  results: {
    enterqueue: "unknown", connect: "answered", completeagent: "answered", completecaller: "answered", agentdump: "missed", abandon: "abandoned",
    ringcanceled: "abandoned", exitwithtimeout: "abandoned", exitempty: "abandoned", exitwithkey: "flow_out", ringnoanswer: "unknown", syscompat: "failed",
    blindtransfer: "answered", attendedtransfer: "answered", transfer: "answered", did: "unknown", "not a call": "not_a_call",
  },
  legsShareId: true,
  ragged: true,
  expressions: (col) => {
    const text = pick(col);
    const [event, agent] = [text("column 5"), text("column 4")];
    const p = (n: number): string => text(`column ${5 + n}`);
    return {
      result: `CASE WHEN regexp_matches(${event}, '^(${calls})$') AND ${text("column 2")} <> 'NONE' THEN ${event} ELSE 'not a call' END`,
      direction: "'inbound'",
      agent_id: `CASE WHEN ${agent} <> 'NONE' THEN ${agent} END`,
      queue: `CASE WHEN ${text("column 3")} <> 'NONE' THEN ${text("column 3")} END`,
      contact_key: `CASE WHEN ${event} = 'ENTERQUEUE' THEN ${p(2)} END`,
      wait_s:
        `CASE WHEN ${event} = 'CONNECT' THEN ${p(1)} WHEN ${event} IN ('ABANDON', 'EXITWITHTIMEOUT', 'EXITEMPTY') THEN ${p(3)} WHEN ${event} = 'EXITWITHKEY' THEN ${p(4)} END`,
      ring_s: `CASE WHEN ${event} = 'CONNECT' THEN ${p(3)} END`,
      talk_s:
        `CASE WHEN ${event} IN ('COMPLETEAGENT', 'COMPLETECALLER') THEN ${p(2)} WHEN ${event} = 'BLINDTRANSFER' THEN ${p(4)} WHEN ${event} = 'ATTENDEDTRANSFER' THEN ${p(4)} WHEN ${event} = 'TRANSFER' THEN ${p(4)} END`,
      ended_at: `CASE WHEN ${event} NOT IN ('ENTERQUEUE', 'CONNECT', 'RINGNOANSWER', 'DID') THEN ${text("column 1")} END`,
      transferred: `CASE WHEN ${event} LIKE '%TRANSFER' THEN 'yes' END`,
    };
  },
}); // prettier-ignore
