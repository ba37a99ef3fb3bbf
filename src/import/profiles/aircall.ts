import type { Profile } from "../types";
import { zoneByEvidence } from "../map/zone-evidence";
import { Headers, byHeader, columnsFrom } from "./match";

const usual = ["line", "number timezone", "datetime (UTC)", "direction", "from", "to", "answered", "missed_call_reason", "user",
  "duration (total)", "duration (in call)", "voicemail", "recording", "tags"]; // prettier-ignore

/** Aircall writes seconds or hh:mm:ss, nothing else. */
const seconds = (text: string): string =>
  `coalesce(TRY_CAST(${text} AS DOUBLE), epoch(TRY_CAST(${text} AS INTERVAL)))`;

/**
 * Aircall's call history, in today's 41 columns and in the older 17. Durations are seconds in the old columns and
 * hh:mm:ss in the new ones. `Waiting time` counts from the first ring and includes the menu (in the rows seen it is
 * `Time in IVR` + `Time to answer`), so the wait is what is left without the menu. The older layout has no menu time:
 * the wait of an answered call is total minus in-call where no menu branch is named, else unknown.
 */
export const aircall: Profile = {
  id: "aircall",
  label: "Aircall",
  kind: "calls",
  confidence: "seen",
  recognise: (header) => byHeader("aircall", header, ["missed_call_reason", "duration (in call)"], usual),
  propose: (header, sample) => {
    const headers = new Headers(header);
    const zone = zoneByEvidence(
      headers.values("datetime (UTC)", sample),
      headers.first("Call start time", "datetime (TZ offset incl.)") === null
        ? []
        : headers.values(
            headers.has("Call start time") ? "Call start time" : "datetime (TZ offset incl.)",
            sample,
          ),
      headers.values("number timezone", sample),
    );
    return {
      columns: columnsFrom(
        headers,
        {
          call_id: ["Call ID", "Call ID (internal)"], started_at: ["datetime (UTC)"], direction: ["direction"], queue: ["line"],
          team: ["team"], company_number: ["Aircall number", "to"], agent_id: ["user"], contact_key: ["Customer number", "from"],
          country: ["country_code"], result: ["Call type", "missed_call_reason"], ivr_s: ["Time in IVR"],
          wait_s: ["Waiting time", "duration (total)"], ring_s: ["Time to answer", "duration (total)"],
          talk_s: ["duration (in call)", "In-call duration"], duration_s: ["duration (total)"], tags: ["tags"],
          recording_ref: ["recording"], hangup_party: ["Disconnected by"],
        },
        { ivr_s: "clock", wait_s: "clock", ring_s: "clock", talk_s: "clock", duration_s: "clock" },
      ), // prettier-ignore
      clock: "utc",
      // workbooks of the older layout write day first
      ...(headers.values("datetime (UTC)", sample).some((value) => /^\d{1,2}\//.test(value)) ? { dateOrder: "dmy" as const } : {}),
      ...(zone ? { zone } : {}),
      directions: { inbound: "inbound", outbound: "outbound" },
      results: {
        out_of_opening_hours: "out_of_hours", short_abandoned: "abandoned", abandoned_in_classic: "abandoned",
        abandoned_in_ivr: "abandoned_in_ivr", no_available_agent: "missed", agents_did_not_answer: "missed",
        voicemail: "voicemail", answered: "answered", missed: "missed", abandoned: "abandoned",
        "out of business hours": "out_of_hours", "ai call": "flow_out",
        "outbound: yes": "answered", "outbound: no": "no_answer", "inbound: yes": "answered", "inbound: no": "missed",
      },
    }; // prettier-ignore
  },
  expressions: (col) => {
    const text = (name: string): string => `nullif(trim(${col(name)}), '')`;
    const inbound = `lower(trim(${col("direction")})) = 'inbound'`;
    const answered = `CASE WHEN lower(trim(${col("answered")})) IN ('yes', 'true', '1') THEN 'Yes' ELSE 'No' END`;
    const waiting = seconds(text("Waiting time"));
    const total = seconds(text("duration (total)"));
    const talk = seconds(`coalesce(${text("duration (in call)")}, ${text("In-call duration")})`);
    const old = `CASE WHEN ${answered} = 'Yes' AND ${text("IVR Branch")} IS NULL THEN ${total} - ${talk} WHEN ${answered} = 'No' AND ${text("IVR Branch")} IS NULL THEN ${total} END`;
    const wait = `CASE WHEN ${text("Waiting time")} IS NULL THEN ${old} ELSE ${waiting} - coalesce(${seconds(text("Time in IVR"))}, 0) END`;
    return {
      result:
        `CASE WHEN lower(${text("Call type")}) = 'voicemail' OR (${text("Call type")} IS NULL AND ${text("voicemail")} IS NOT NULL) THEN 'Voicemail' ` +
        `WHEN ${text("missed_call_reason")} IS NOT NULL THEN ${text("missed_call_reason")} ` +
        `WHEN NOT ${inbound} THEN 'Outbound: ' || ${answered} ELSE coalesce(${text("Call type")}, 'Inbound: ' || ${answered}) END`,
      wait_s: `CASE WHEN ${inbound} AND coalesce(${text("missed_call_reason")}, '') <> 'abandoned_in_ivr' THEN ${wait} END`,
      ring_s: `CASE WHEN ${inbound} THEN ${seconds(text("Time to answer"))} ELSE ${wait} END`,
      contact_key: `coalesce(${text("Customer number")}, CASE WHEN ${inbound} THEN ${text("from")} ELSE ${text("to")} END)`,
      company_number: `coalesce(${text("Aircall number")}, CASE WHEN ${inbound} THEN ${text("to")} ELSE ${text("from")} END)`,
    };
  },
};
