import { pick, vendor } from "./vendor";

const directions = {
  user_in: "inbound", user_out: "outbound", user_out_conf: "outbound", user_out_transfer: "outbound", user_out_forwarding: "outbound", conf_in: "inbound", conf_out: "outbound",
  ucap_in: "inbound", ucap_out: "outbound", dr_in: "inbound", dr_out: "outbound", dr_out_user_conf: "outbound", dr_out_user_forwarding: "outbound", dr_out_user_transfer: "outbound",
  dr_emergency_out: "outbound", dr_in_ucap: "inbound", dr_out_ucap: "outbound",
}; // prettier-ignore

/**
 * Microsoft Teams' PSTN usage: calling plans (`PSTN.calls`) and Direct Routing (`DirectRouting.calls`). UTC. `Call ID` is
 * not unique, `UsageId` is. Calling plans list what was connected, so that a row with seconds was answered. In Direct
 * Routing the seconds run from the invitation: the talk is what lies between start and end, the outcome is the SIP
 * code, and legs share a correlation id.
 */
export const teams = vendor({
  id: "teams",
  label: "Microsoft Teams Phone",
  confidence: "documented",
  signatures: [
    ["usageid|UsageId", "upn", "call type"],
    ["correlationid|CorrelationId", "invite time", "final sip code"],
  ],
  columns: {
    call_id: "UsageId|usageid|CorrelationId|correlationid", started_at: "invite time|start time", answered_at: "start time", ended_at: "end time", direction: "call type",
    agent_id: "user display name|display name|upn", contact_key: ["destination number|caller number", "destination number|callee number"], company_number: ["caller id|callee number", "caller id|caller number"],
    result: "final sip code|duration seconds", talk_s: "duration seconds", duration_s: "duration seconds|duration (seconds)", country: "user country|user location",
  },
  clock: "utc",
  directions,
  results: {
    answered: "answered", unanswered: "no_answer", busy: "busy", declined: "rejected", "failed otherwise": "failed", cancelled: "no_answer", "inbound/cancelled": "abandoned", failed: "failed",
    "elsewhere": "flow_out",
  },
  legsShareId: true,
  expressions: (col) => {
    const text = pick(col);
    const code = `TRY_CAST(${text("final sip code")} AS INTEGER)`;
    const direct = `${text("CorrelationId", "correlationid")} IS NOT NULL`;
    const connected = `(${code} = 0 OR ${code} BETWEEN 200 AND 299)`;
    const span = `epoch(CAST(TRY_CAST(${text("end time")} AS TIMESTAMPTZ) AS TIMESTAMP) - CAST(TRY_CAST(${text("start time")} AS TIMESTAMPTZ) AS TIMESTAMP))`;
    return {
      answered_at: `CASE WHEN ${direct} AND ${connected} THEN ${text("start time")} END`,
      ended_at: text("end time", "failure time"),
      result:
        `CASE WHEN NOT ${direct} THEN CASE WHEN TRY_CAST(${text("duration seconds")} AS DOUBLE) > 0 THEN 'answered' ELSE 'unanswered' END ` +
        `WHEN ${connected} THEN 'answered' WHEN ${code} IN (486, 600) THEN 'busy' WHEN ${code} IN (408, 480, 483) THEN 'unanswered' ` +
        `WHEN ${code} IN (401, 403, 407, 603) THEN 'declined' WHEN ${code} = 487 THEN 'cancelled' ELSE 'failed otherwise' END`,
      result_code: text("final sip code", "call type"),
      talk_s: `CASE WHEN ${direct} THEN CASE WHEN ${connected} THEN ${span} END ELSE TRY_CAST(${text("duration seconds")} AS DOUBLE) END`,
    };
  },
}); // prettier-ignore
