import { inferred } from "./inferred";
import { pick } from "./vendor";

/**
 * Invoca's transactions. Only those of type *Call* are calls: later events and sales speak of one again. The start is
 * read from epoch milliseconds where they are there, else from the column that carries an offset.
 */
export const invoca = inferred({
  id: "invoca",
  label: "Invoca",
  signatures: [["complete_call_id|transaction_id", "call_result_description_detail|connect_duration"]],
  columns: {
    call_id: "transaction_id|complete_call_id", conversation_id: "complete_call_id", started_at: "start_time_utc|start_time_xml|start_time_local", direction: "transaction_type", result: "call_result_description_detail",
    contact_key: "calling_phone_number", company_number: "promo_line|virtual_line_number|destination_phone_number", ivr_s: "ivr_duration", talk_s: "connect_duration", duration_s: "duration",
    campaign: "utm_campaign|advertiser_campaign_name|promo_line_description", source: "utm_source|call_source_description", medium: "utm_medium|media_type", recording_ref: "recording",
  },
  directions: { inbound: "inbound" },
  results: {
    connected: "answered", "no answer": "missed", busy: "busy", "ivr hang up": "abandoned_in_ivr", "ivr hangup": "abandoned_in_ivr", "caller hung up": "abandoned", "not a call": "not_a_call",
    voicemail: "voicemail", failed: "failed",
  },
  also: (headers, sample) =>
    headers.values("start_time_utc", sample).some((value) => /^\d{13}$/.test(value)) ? { dateOrder: "epoch_ms", clock: "utc" } : {},
  expressions: (col) => {
    const text = pick(col);
    const type = `lower(coalesce(${text("transaction_type")}, 'call'))`;
    return {
      direction: "'inbound'",
      result: `CASE WHEN ${type} <> 'call' THEN 'not a call' ELSE ${text("call_result_description_detail")} END`,
      talk_s: `CASE WHEN lower(${text("call_result_description_detail")}) = 'connected' THEN ${text("connect_duration")} END`,
    };
  },
}); // prettier-ignore
