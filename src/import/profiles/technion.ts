import type { Profile } from "../types";
import { Headers, byHeader, columnsFrom } from "./match";

const usual = ["vru+line", "call_id", "type", "vru_entry", "vru_exit", "vru_time", "q_start", "q_exit", "q_time", "outcome",
  "ser_start", "ser_exit", "ser_time", "server"]; // prettier-ignore
const never = "0:00:00"; // "did not happen"

/**
 * The queue log of a voice-response unit, as the Technion's Anonymous Bank data have it. One row a call; times of day,
 * in the monthly files with a date column (yymmdd). `call_id` is a running number per line that comes again.
 */
export const technion: Profile = {
  id: "technion",
  label: "VRU queue log (Technion)",
  kind: "calls",
  confidence: "seen",
  recognise: (header) => byHeader("technion", header, ["vru_entry", "q_time", "outcome"], usual),
  propose: (header) => {
    const headers = new Headers(header);
    return {
      columns: columnsFrom(
        headers,
        {
          call_id: ["call_id"], started_at: ["vru_entry"], answered_at: ["ser_start"], ended_at: ["ser_exit"], queue: ["type"],
          company_number: ["vru+line"], agent_id: ["server"], customer_id: ["customer_id"], result: ["outcome"],
          ivr_s: ["vru_time"], wait_s: ["q_time"], talk_s: ["ser_time"],
        },
        { ivr_s: "s", wait_s: "s", talk_s: "s" },
      ), // prettier-ignore
      dateOrder: "time_only",
      clock: "local",
      defaultDirection: "inbound",
      idIsUnique: false,
      results: {
        agent: "answered",
        hang: "abandoned",
        "hang in vru": "abandoned_in_ivr",
        phantom: "phantom",
      },
    };
  },
  expressions: (col) => {
    const outcome = `upper(trim(${col("outcome")}))`;
    const queued = `trim(${col("q_start")}) <> '${never}'`;
    return {
      // who hangs up before the queue has met the menu only: not an abandonment
      result: `CASE WHEN ${outcome} = 'HANG' AND NOT ${queued} THEN 'HANG in VRU' ELSE ${col("outcome")} END`,
      wait_s: `CASE WHEN ${queued} OR ${outcome} = 'AGENT' THEN ${col("q_time")} END`,
      talk_s: `CASE WHEN ${outcome} = 'AGENT' THEN ${col("ser_time")} END`,
      answered_at: `CASE WHEN ${outcome} = 'AGENT' THEN nullif(trim(${col("ser_start")}), '${never}') END`,
      ended_at:
        `CASE WHEN ${outcome} = 'AGENT' THEN nullif(trim(${col("ser_exit")}), '${never}') ` +
        `WHEN ${queued} THEN nullif(trim(${col("q_exit")}), '${never}') ELSE ${col("vru_exit")} END`,
    };
  },
};
