import type { Profile } from "../types";
import { Headers, byHeader, columnsFrom } from "./match";

const starts = ["start_time", "start time", "start time (utc)", "date_created", "created_at"] as const;

/**
 * Twilio's call log, from the API (`sid`, RFC-2822 times) or as Fivetran stores it (`id`, ` UTC` times).
 *
 * `queue_time` is the wait before Twilio places a call: 0 on inbound rows means "not applicable", so it is read only
 * where it is above 0 or the call goes out. An inbound call that is *canceled* was given up by the caller while it
 * rang (abandoned); *no-answer* rang until nobody took it (missed). `completed` means connected, perhaps to a
 * machine: then it is a voicemail. A child leg is merged into its parent.
 */
export const twilio: Profile = {
  id: "twilio",
  label: "Twilio",
  kind: "calls",
  confidence: "seen",
  recognise: (header) => {
    const signature = ["queue_time", "price_unit", "status", "answered_by"];
    const usual = [
      "direction",
      "duration",
      "start_time",
      "end_time",
      "from",
      "to",
      "forwarded_from",
      "caller_name",
      "price",
    ];
    return (
      byHeader("twilio", header, signature, usual) ??
      byHeader("twilio", header, ["Call Sid", "Direction", "Status"], usual)
    );
  },
  propose: (header) => ({
    columns: columnsFrom(
      new Headers(header),
      {
        call_id: ["sid", "id", "call sid"], started_at: [...starts], ended_at: ["end_time", "end time", "end time (utc)"],
        direction: ["direction"], result: ["status"], contact_key: ["from"], company_number: ["to"], agent_id: ["to"],
        wait_s: ["queue_time"], talk_s: ["duration", "duration (s)"],
      },
      { wait_s: "ms", talk_s: "s" },
    ), // prettier-ignore
    clock: "utc",
    directions: {
      inbound: "inbound", "outbound-api": "outbound", "outbound-dial": "outbound",
      "trunking-originating": "outbound", "trunking-terminating": "inbound",
    },
    results: {
      completed: "answered", "completed by machine": "voicemail", "completed by fax": "not_a_call", busy: "busy", failed: "failed",
      "no-answer": "no_answer", "inbound/no-answer": "missed", canceled: "no_answer", "inbound/canceled": "abandoned",
      queued: "in_progress", ringing: "in_progress", "in-progress": "in_progress", initiated: "in_progress",
    },
  }), // prettier-ignore
  parent: (col) =>
    `coalesce(nullif(trim(${col("parent_call_sid")}), ''), nullif(trim(${col("parent_call_id")}), ''), nullif(trim(${col("Parent Call Sid")}), ''))`,
  expressions: (col) => {
    const text = (...names: readonly string[]): string =>
      `coalesce(${names.map((name) => `nullif(trim(${col(name)}), '')`).join(", ")})`;
    const out = `(lower(${col("direction")}) LIKE 'outbound%' OR lower(${col("direction")}) = 'trunking-originating')`;
    const by = `lower(coalesce(${text("answered_by", "Answered By")}, ''))`;
    const line = (side: string): string =>
      `CASE WHEN ${text(side)} LIKE 'client:%' OR ${text(side)} LIKE 'sip:%' THEN regexp_replace(${text(side)}, '^(client|sip):', '') END`;
    return {
      started_at: text(...starts),
      result: `${text("status")} || CASE WHEN ${by} LIKE 'machine%' THEN ' by machine' WHEN ${by} = 'fax' THEN ' by fax' ELSE '' END`,
      contact_key: `CASE WHEN ${out} THEN ${text("to")} ELSE ${text("from")} END`,
      company_number: `CASE WHEN ${out} THEN ${text("from")} ELSE ${text("to")} END`,
      agent_id: `CASE WHEN ${out} THEN coalesce(${line("from")}, ${line("to")}) ELSE ${line("to")} END`,
      wait_s: `CASE WHEN TRY_CAST(${text("queue_time")} AS DOUBLE) > 0 OR ${out} THEN ${text("queue_time")} END`,
      talk_s: `CASE WHEN lower(${text("status")}) = 'completed' THEN ${text("duration", "duration (s)")} END`,
    };
  },
};
