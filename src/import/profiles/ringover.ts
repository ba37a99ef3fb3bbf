import { parties, pick, vendor } from "./vendor";

/**
 * Ringover's dashboard CSV (one row per segment of a call, `;`) and the snake_case names of its API. Times without an
 * offset are the account's wall clock: whether they are UTC is not known. The wait is what the queue and the ringing
 * took. Rows without a call id are counted and left out.
 */
export const ringover = vendor({
  id: "ringover",
  label: "Ringover",
  confidence: "seen",
  signatures: [["LastState|last_state", "InCallDuration|incall_duration"]],
  columns: {
    call_id: "CallID|call_id", started_at: "StartTime|start_time", answered_at: "AnsweredTime|answered_time", ended_at: "HangupTime|end_time|hangup_time",
    direction: "direction", queue: "IVRName|ScenarioName|ivr", team: "Groups", agent_id: "UserName|user.concat_name|user", company_number: ["ToNumber|to_number", "FromNumber|from_number"],
    contact_key: ["FromNumber|contact_number|from_number", "ToNumber|contact_number|to_number"],
    result: "LastState|last_state", ivr_s: "IVRDuration|ivr_duration", wait_s: "QueueDuration|queue_duration", ring_s: "RingingDuration|ringing_duration",
    talk_s: "InCallDuration|incall_duration", hold_s: "HoldDuration|hold_duration", wrap_s: "AfterCallDuration", duration_s: "TotalDuration|total_duration",
    tags: "Tags", transferred: "LastState|last_state", recording_ref: "File|record", hangup_party: "HangupBy|hangup_by",
  },
  directions: { in: "inbound", out: "outbound", inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    answered: "answered", missed: "missed", cancelled: "no_answer", "inbound/cancelled": "abandoned", failed: "failed", queue_timeout: "abandoned",
    "transfered after talk": "answered", blind_transfered: "flow_out", permanent_transfered: "flow_out", noanswer_transfered: "missed",
    voicemail: "voicemail", voicemail_answered: "voicemail", incorrect_pincode: "failed", announce: "abandoned_in_ivr",
    fax_received: "not_a_call", fax_failed: "not_a_call", fax_out_sent: "not_a_call", fax_out_not_sent: "not_a_call",
    "no call id": "no_call_id",
  },
  legsShareId: true,
  leg: parties("ChannelID|channel_id", "LastState|last_state", "UserID|user_id"),
  ragged: true,
  expressions: (col) => {
    const text = pick(col);
    const state = text("LastState", "last_state");
    const talk = `TRY_CAST(replace(${text("InCallDuration", "incall_duration")}, ',', '.') AS DOUBLE)`;
    const transfer = `upper(${state}) LIKE '%TRANSFERED'`;
    return {
      result:
        `CASE WHEN ${text("CallID", "call_id")} IS NULL THEN 'no call id' WHEN ${transfer} AND upper(${state}) NOT LIKE 'NOANSWER%' AND ${talk} > 0 THEN 'transfered after talk' ` +
        `ELSE ${state} END`,
      result_code: state,
      transferred: `CASE WHEN ${transfer} THEN 'yes' END`,
      agent_id: `regexp_replace(${text("UserName", "user.concat_name", "user")}, '^-$', '')`,
      wait_s: `CASE WHEN ${text("direction")} ILIKE 'in%' THEN coalesce(TRY_CAST(replace(${text("QueueDuration", "queue_duration")}, ',', '.') AS DOUBLE), 0) + coalesce(TRY_CAST(replace(${text("RingingDuration", "ringing_duration")}, ',', '.') AS DOUBLE), 0) END`,
    };
  },
}); // prettier-ignore
