import { inferred } from "./inferred";
import { pick } from "./vendor";

/**
 * Avaya CMS call records (external call history): a row for each segment of a call, which share the universal call id.
 * The disposition is a number. There is no direction: a call that an agent originated goes out. Waits are what the
 * queue and the ringing took.
 */
export const avayaCms = inferred({
  id: "avaya-cms",
  label: "Avaya CMS call records",
  signatures: [["segstart", "calling_pty", "disposition"]],
  columns: {
    call_id: "ucid|callid", started_at: ["row_date", "segstart"], ended_at: "segstop", direction: "origlogin", queue: "dispsplit|split1", agent_id: "anslogin|origlogin",
    contact_key: ["calling_pty", "dialed_num"], company_number: ["dialed_num", "calling_pty"], result: "disposition", wait_s: "queuetime", ring_s: "ringtime", talk_s: "talktime",
    hold_s: "ansholdtime", wrap_s: "acwtime", duration_s: "duration", transferred: "transferred", tags: "lastcwc",
  },
  clock: "local",
  directions: { inbound: "inbound", outbound: "outbound" },
  results: { 1: "answered", 2: "answered", 3: "abandoned", 4: "flow_out", 5: "busy", 6: "rejected", 7: "failed" },
  legsShareId: true,
  also: (headers, sample) => {
    const starts = headers.values("segstart", sample).filter((value) => value !== "");
    // the start may stand alone: as a moment, or as epoch seconds
    const alone = starts.some((value) => /^\d{9,10}$/.test(value) || /\d[-/]\d/.test(value));
    const source = headers.get("segstart");
    if (!alone || source === null) return {};
    const epoch = starts.every((value) => /^\d{9,10}$/.test(value));
    return epoch ? { dateOrder: "epoch_s", clock: "utc" } : {};
  },
  expressions: (col) => {
    const text = pick(col);
    const start = text("segstart");
    const [queued, rang] = ["queuetime", "ringtime"].map((name) => `TRY_CAST(${text(name)} AS DOUBLE)`);
    const out = `${text("origlogin")} IS NOT NULL`;
    const moment = (time: string): string =>
      `CASE WHEN regexp_matches(${time}, '^[0-9]{9,10}$|[0-9][-/][0-9]') OR ${time} IS NULL THEN ${time} ELSE ${text("row_date")} || ' ' || ${time} END`;
    return {
      started_at: moment(start),
      ended_at: moment(text("segstop")),
      direction: `CASE WHEN ${out} THEN 'outbound' ELSE 'inbound' END`,
      agent_id: `coalesce(${text("anslogin")}, ${text("origlogin")})`,
      wait_s: `CASE WHEN NOT (${out}) THEN coalesce(${queued}, 0) + coalesce(${rang}, 0) END`,
      talk_s: `CASE WHEN ${text("disposition")} IN ('1', '2') THEN ${text("talktime")} END`,
    };
  },
}); // prettier-ignore
