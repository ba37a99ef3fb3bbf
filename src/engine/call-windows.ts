import type { SegmentRecord } from "../store";
import { writeSide } from "./window-sides";
import { callWindowColumns } from "./windows";
import type { Gathered } from "./window-types";
import type { Workshop } from "./write-rows";

/** Rows whose windows are computed in one go: what has to be sorted and joined for so many fits into memory. */
const manyRows = 800_000;

const outbound = "direction = 'outbound' AND NOT is_test";
const inbound = "direction = 'inbound' AND NOT is_test";

/** SQL for what a contact and a lead are told by here; NULL where a call has none. */
export const contactHash = "CASE WHEN contact_key IS NOT NULL THEN hash(system_id, contact_key) END";
export const leadHash = "CASE WHEN lead_id IS NOT NULL THEN hash(lead_id) END";

const none = {
  contacts: "seg INTEGER, rid BIGINT, prev_in_s DOUBLE, next_in_s DOUBLE, next_out_s DOUBLE",
  attempts: "seg INTEGER, rid BIGINT, attempt_no INTEGER",
  answered: "seg INTEGER, rid BIGINT, called_back_s DOUBLE",
} as const;
const tables = Object.keys(none) as readonly (keyof typeof none)[];

/** Conditions that say whose windows are wanted. */
export interface Wanted {
  readonly contacts: string;
  readonly leads: string;
}
const everybody: Wanted = { contacts: "contact_key IS NOT NULL", leads: "lead_id IS NOT NULL" };

/** Up to so many passes their rows are found fast enough in any order. */
const fewPasses = 4;

/** Conditions that divide the rows that meet one into as many parts as fit into memory one by one, by a hash. */
async function passesOf(
  shop: Workshop,
  { rows, total, rowsAtOnce }: Pick<Gathered, "rows" | "total"> & { readonly rowsAtOnce: number },
  where: string,
  hash: string,
): Promise<readonly string[]> {
  if (total <= rowsAtOnce) return [where];
  const count = (await shop.sql.value(`SELECT count(*) FROM (${rows}) WHERE ${where}`)) ?? 0;
  const passes = Math.max(1, Math.ceil(count / rowsAtOnce));
  if (passes === 1) return [where];
  return Array.from({ length: passes }, (_, pass) => `${where} AND ${hash} % ${passes} = ${pass}`);
}

/**
 * Puts some rows of all segments into `window_some`: a window over many segments holds blocks of its own for each of
 * them and each of the parts that it sorts by, which no memory suffices for.
 */
const putAside = (shop: Workshop, rows: string, columns: string, where: string): Promise<unknown> =>
  shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_some AS SELECT seg, rid, started_at, ${columns} FROM (${rows}) WHERE ${where}`,
  );

/**
 * Computes the windows of calls as `windowsSql` says, into tables by segment and row id: `window_contacts` and
 * `window_attempts` for those contacts and leads that are wanted, some of them at a time, so that memory does not grow
 * with the calls; `window_answered` for all calls that some later call says it answers.
 */
export async function computeWindows(
  shop: Workshop,
  { rows, total, severalSystems }: Gathered,
  wanted: Wanted = everybody,
  rowsAtOnce = manyRows,
): Promise<void> {
  const { sql } = shop;
  for (const table of tables)
    await sql.query(`CREATE OR REPLACE TEMP TABLE window_${table} (${none[table]})`);
  const contact = severalSystems ? "system_id, contact_key" : "contact_key";
  const attempt = `${outbound} AND callback_of IS NULL`;
  const all = { rows, total, rowsAtOnce };
  const contacts = await passesOf(shop, all, wanted.contacts, contactHash);
  for (const pass of contacts) {
    await putAside(shop, rows, `${contact}, ${inbound} AS comes, ${outbound} AS goes`, pass);
    // a side segment is made of one segment's rows: where the passes are many these had better stand together
    const order = contacts.length > fewPasses ? " ORDER BY seg" : "";
    await sql.query(`INSERT INTO window_contacts
      SELECT seg, rid, epoch(started_at - prev_in)::DOUBLE, epoch(next_in - started_at)::DOUBLE, epoch(next_out - started_at)::DOUBLE
      FROM (SELECT seg, rid, started_at,
          max(CASE WHEN comes THEN started_at END) OVER past AS prev_in,
          min(CASE WHEN comes THEN started_at END) OVER future AS next_in,
          min(CASE WHEN goes THEN started_at END) OVER future AS next_out
        FROM window_some
        WINDOW past AS (PARTITION BY ${contact} ORDER BY started_at
            RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP),
          future AS (PARTITION BY ${contact} ORDER BY started_at
            RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE GROUP))${order}`);
  }
  for (const pass of await passesOf(shop, all, `${attempt} AND ${wanted.leads}`, leadHash)) {
    await putAside(shop, rows, "lead_id, call_id", pass);
    await sql.query(`INSERT INTO window_attempts
      SELECT seg, rid, row_number() OVER (PARTITION BY lead_id ORDER BY started_at, call_id)::INTEGER FROM window_some`);
  }
  await sql.query("DROP TABLE window_some");
  await sql.query(`CREATE OR REPLACE TEMP TABLE window_callbacks AS
    SELECT system_id, callback_of, min(started_at) AS called_back FROM (${rows})
    WHERE ${outbound} AND callback_of IS NOT NULL GROUP BY ALL`);
  if (((await sql.value("SELECT count(*) FROM window_callbacks")) ?? 0) > 0)
    await sql.query(`INSERT INTO window_answered SELECT seg, rid, epoch(called_back - started_at)::DOUBLE
      FROM (${rows}) n JOIN window_callbacks b ON b.system_id = n.system_id AND b.callback_of = n.call_id
      WHERE called_back >= started_at`);
  await sql.query("DROP TABLE window_callbacks");
}

/** Drops what `computeWindows` left. */
export async function forgetWindows(shop: Workshop): Promise<void> {
  for (const table of tables) await shop.sql.query(`DROP TABLE IF EXISTS window_${table}`);
}

/**
 * Writes the side segment of one segment from what `computeWindows` left: a row whose contact or lead was not wanted
 * has what the segment's `present` side says, or NULL where there is none.
 */
export async function writeCallWindows(
  shop: Workshop,
  { segments }: Gathered,
  seg: number,
  present: SegmentRecord | null,
): Promise<SegmentRecord> {
  const of = segments[seg];
  if (!of) throw new RangeError(`no segment ${seg}`);
  const old = present ? `(SELECT * FROM range(${of.rows}) n(i) POSITIONAL JOIN ${await shop.segments.alias(present)}.windows)` : `range(${of.rows})`; // prettier-ignore
  const value = (column: string, side: string): string =>
    present
      ? `CASE WHEN ${side}.rid IS NULL THEN o.${column} ELSE ${side}.${column} END`
      : `${side}.${column}`;
  const join = (table: keyof typeof none, side: string): string =>
    `LEFT JOIN (FROM window_${table} WHERE seg = ${seg}) ${side} ON ${side}.rid = o.i`;
  const select = `SELECT ${value("prev_in_s", "w")} AS prev_in_s, ${value("next_in_s", "w")} AS next_in_s,
      ${value("next_out_s", "w")} AS next_out_s, coalesce(b.called_back_s, ${value("next_out_s", "w")}) AS returned_s,
      ${value("attempt_no", "a")} AS attempt_no
    FROM ${old} o${present ? "" : "(i)"} ${join("contacts", "w")} ${join("attempts", "a")} ${join("answered", "b")} ORDER BY o.i`;
  return writeSide(shop, { kind: "calls", of, columns: callWindowColumns, select });
}
