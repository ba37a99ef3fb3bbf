import { pick, vendor } from "./vendor";

/**
 * The call object of CCAI Platform (UJET): `Voice Inbound (App)` names the way in and the direction. A call is answered
 * when it was connected, a voicemail when it has a reason for one, else it was given up in the queue or failed.
 */
export const ccai = vendor({
  id: "ccai",
  label: "CCAI Platform (UJET)",
  confidence: "documented",
  signatures: [["call_type", "queue_duration", "fail_reason|finish_reason|deflection"]],
  columns: {
    call_id: "id|call id", started_at: "queued_at|created_at|assigned_at", answered_at: "connected_at", ended_at: "ends_at|ended_at", direction: "call_type", queue: "queue_name|queue|menu_path.name",
    agent_id: "agent_name|agent.name|agent", contact_key: "consumer_phone|consumer|end_user_number|phone_number|customer number", result: "status", wait_s: "queue_duration",
    duration_s: "call_duration", hold_s: "hold_duration", hangup_party: "disconnected_by",
  },
  clock: "utc",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: {
    answered: "answered", voicemail: "voicemail", deflected: "flow_out", planned: "in_progress", failed: "failed", abandoned: "abandoned", "not reached": "no_answer",
  },
  expressions: (col) => {
    const text = pick(col);
    const inbound = `lower(${text("call_type")}) LIKE '%inbound%'`;
    const status = `lower(coalesce(${text("status")}, ''))`;
    return {
      direction: `CASE WHEN ${inbound} THEN 'inbound' WHEN lower(${text("call_type")}) LIKE '%outbound%' OR lower(${text("call_type")}) LIKE '%callback%' THEN 'outbound' ELSE ${text("call_type")} END`,
      result:
        `CASE WHEN ${text("connected_at")} IS NOT NULL THEN 'answered' WHEN ${text("voicemail_reason")} IS NOT NULL THEN 'voicemail' WHEN ${status} IN ('scheduled', 'queued', 'assigned', 'connecting') THEN 'planned' ` +
        `WHEN nullif(lower(${text("deflection")}), 'none') IS NOT NULL THEN 'deflected' WHEN NOT coalesce(${inbound}, true) THEN 'not reached' WHEN ${text("fail_reason")} ILIKE '%abandon%' OR ${status} = 'abandoned' OR ${text("finish_reason")} ILIKE '%abandon%' OR ${text("disconnected_by")} ILIKE 'end%user%' THEN 'abandoned' ELSE 'failed' END`,
      result_code: text("status"),
      wait_s: `CASE WHEN ${inbound} THEN ${text("queue_duration")} END`,
      hangup_party: `CASE WHEN ${text("disconnected_by")} ILIKE 'agent%' THEN 'agent' WHEN ${text("disconnected_by")} ILIKE '%user%' THEN 'customer' WHEN ${text("disconnected_by")} IS NOT NULL THEN 'system' END`,
    };
  },
}); // prettier-ignore
