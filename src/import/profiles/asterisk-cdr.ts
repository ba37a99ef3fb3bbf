import { parties, pick, vendor, type Layout } from "./vendor";

/** Where a channel's extension stands: `PJSIP/201-0000001a`, `Local/201@from-queue-...`. */
const extension = (channel: string): string =>
  `nullif(regexp_extract(${channel}, '^(?:PJSIP|SIP|IAX2|SCCP|Local|DAHDI)/([0-9]{2,6})[-@]', 1), '')`;
const short = (number: string): string => `regexp_matches(${number}, '^[0-9*#]{1,6}$')`;

type Reader = (col: (header: string) => string) => Readonly<Record<string, string>>;

/**
 * What Asterisk's call detail records say of a call, whichever columns they stand in. ANSWERED means that the channel
 * was, by a menu, a queue or a mailbox as well: a person answered where another channel was joined by Dial or Queue.
 * The direction is nowhere stated: a DID or a context of a trunk means in, else the lengths of the numbers decide.
 */
const read =
  (at: Readonly<Record<string, string>>): Reader =>
  (col) => {
    const text = pick(col);
    const get = (name: string): string => (at[name] ? text(at[name]) : "NULL::VARCHAR");
    const [src, dst, context, app, joined] = [get("src"), get("dst"), `lower(${get("dcontext")})`, `lower(${get("lastapp")})`, get("dstchannel")];
    const inward = `(${get("did")} IS NOT NULL OR coalesce(regexp_matches(${context}, 'from-(trunk|pstn|did)|^ext-(queues|group)|^ivr|incoming|inbound'), false))`;
    const direction =
      `CASE WHEN ${inward} THEN 'inbound' WHEN ${short(src)} AND ${short(dst)} THEN 'internal' WHEN ${short(src)} THEN 'outbound' ` +
      `WHEN ${short(dst)} THEN 'inbound' ELSE 'outbound' END`;
    const said = `upper(replace(${get("disposition")}, ' ', ''))`;
    const people = `(${joined} IS NOT NULL AND ${app} IN ('dial', 'queue'))`;
    const answered = `(${said} = 'ANSWERED' AND ${people})`;
    const queued = `(${app} = 'queue' AND ${joined} IS NULL)`;
    return {
      direction,
      result:
        `CASE WHEN ${said} = 'ANSWERED' AND ${app} = 'voicemail' THEN 'voicemail' WHEN ${queued} AND ${said} IN ('ANSWERED', 'NOANSWER') THEN 'left the queue' ` +
        `WHEN ${said} = 'ANSWERED' AND NOT ${people} AND (${direction}) = 'inbound' THEN 'left in the menu' ELSE ${get("disposition")} END`,
      result_code: `concat_ws(' / ', ${get("disposition")}, ${get("lastapp")})`,
      wait_s:
        `CASE WHEN (${direction}) <> 'inbound' THEN NULL WHEN ${queued} THEN ${get("duration")} ` +
        `WHEN ${app} = 'dial' THEN CAST(TRY_CAST(${get("duration")} AS DOUBLE) - TRY_CAST(${get("billsec")} AS DOUBLE) AS VARCHAR) END`,
      talk_s: `CASE WHEN ${answered} THEN ${get("billsec")} END`,
      agent_id: `CASE WHEN (${direction}) <> 'inbound' THEN coalesce(${extension(get("channel"))}, ${get("cnum")}, ${src}) ELSE ${extension(joined)} END`,
      contact_key: `CASE WHEN (${direction}) = 'outbound' THEN ${dst} ELSE ${src} END`,
      company_number: `CASE WHEN (${direction}) = 'outbound' THEN ${get("outbound_cnum")} ELSE ${get("did")} END`,
      queue: `CASE WHEN ${app} = 'queue' THEN coalesce(nullif(split_part(${get("lastdata")}, ',', 1), ''), ${dst}) END`,
      call_id: `coalesce(${get("linkedid")}, ${get("uniqueid")})`,
    };
  }; // prettier-ignore

const shared = {
  clock: "local",
  dateOrder: "ymd",
  legsShareId: true,
  directions: { inbound: "inbound", outbound: "outbound", internal: "internal" },
  results: {
    answered: "answered", "no answer": "no_answer", noanswer: "no_answer", busy: "busy", failed: "failed", congestion: "failed", voicemail: "voicemail",
    "left the queue": "abandoned", "left in the menu": "abandoned_in_ivr",
  },
} as const satisfies Partial<Layout>; // prettier-ignore

/** FreePBX's CDR report and the `cdr` table: 26 columns, a row for each hop of a call. */
export const freepbx = vendor({
  id: "freepbx",
  label: "FreePBX / Asterisk CDR",
  confidence: "seen",
  signatures: [["calldate", "dcontext", "lastapp"]],
  columns: {
    call_id: "linkedid|uniqueid", started_at: "calldate", direction: "dcontext", queue: "lastdata", agent_id: "dstchannel", contact_key: ["src", "dst"],
    company_number: "did", result: "disposition", wait_s: "duration", talk_s: "billsec", duration_s: "duration", recording_ref: "recordingfile",
  },
  ...shared,
  leg: parties("uniqueid", "sequence", "channel", "dstchannel", "lastapp", "dst"),
  expressions: read(
    Object.fromEntries(
      ["src", "dst", "dcontext", "lastapp", "lastdata", "channel", "dstchannel", "did", "cnum", "outbound_cnum", "disposition", "duration", "billsec", "linkedid", "uniqueid"].map((name) => [name, name]),
    ),
  ),
}); // prettier-ignore

const dispositionWords = /^(answered|no ?answer|busy|failed|congestion)$/i;
const masterColumns = {
  src: "column 2", dst: "column 3", dcontext: "column 4", channel: "column 6", dstchannel: "column 7", lastapp: "column 8", lastdata: "column 9",
  duration: "column 13", billsec: "column 14", disposition: "column 15", uniqueid: "column 17",
}; // prettier-ignore

/** Asterisk's `Master.csv`: no header, 16 to 18 columns in a fixed order. */
export const asterisk = vendor({
  id: "asterisk",
  label: "Asterisk Master.csv",
  confidence: "documented",
  signatures: [],
  shape: (record) =>
    record.length >= 16 &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(record[9] ?? "") &&
    dispositionWords.test(record[14] ?? "") &&
    /^(documentation|billing|omit|default|\d)$/i.test(record[15] ?? ""),
  columns: {
    call_id: "column 17", started_at: "column 10", answered_at: "column 11", ended_at: "column 12", direction: "column 4", queue: "column 9",
    agent_id: "column 7", contact_key: ["column 2", "column 3"], result: "column 15", wait_s: "column 13", talk_s: "column 14", duration_s: "column 13",
  },
  ...shared,
  leg: parties("column 17", "column 6", "column 7", "column 8", "column 3"),
  expressions: read(masterColumns),
}); // prettier-ignore
