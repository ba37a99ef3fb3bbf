import type { DataState, SegmentRecord } from "../store";
import { writeSides } from "./window-sides";
import { touchedRows } from "./window-touched";
import type { Gathered, Sides } from "./window-types";
import { callWindowColumns, windowsSql } from "./windows";
import type { Workshop } from "./write-rows";

/** Share of touched rows beyond which computing everything anew is as fast. */
const most = 0.3;

const contact = "system_id, contact_key";
const among = (columns: string, table: string, chosen = columns): string => {
  const last = chosen.split(", ").at(-1) ?? chosen;
  return `(${columns}) IN (SELECT ${chosen.includes(",") ? `(${chosen})` : chosen} FROM ${table} WHERE ${last} IS NOT NULL)`;
};

/** Whether a side segment is there and can be opened; a damaged one is made anew with all others. */
const readable = (shop: Workshop, side: SegmentRecord | undefined): Promise<boolean> =>
  side
    ? shop.segments.alias(side).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);

/**
 * Computes the window columns of those visible calls whose contact, lead or callback has a row that came or went
 * between two states (left in `window_touched`), from all calls these have to do with. Null where everything has to be
 * computed anew.
 */
export async function updateCallWindows(
  shop: Workshop,
  states: readonly [DataState, DataState],
  { segments, rows, columns }: Gathered,
  present: ReadonlyMap<string, SegmentRecord>,
): Promise<Sides | null> {
  const [before] = states;
  const had = new Set(before.segments.map((s) => s.id));
  for (const segment of segments)
    if (had.has(segment.id) && !(await readable(shop, present.get(segment.id)))) return null;
  if (segments.length === 0) return null;
  const touched = await touchedRows(shop, states, "calls", columns);
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_touched AS ${touched ?? `SELECT ${columns} FROM (${rows}) LIMIT 0`}`,
  );
  const count = (await shop.sql.value("SELECT count(*) FROM window_touched")) ?? 0;
  const total = segments.reduce((sum, s) => sum + s.rows, 0);
  if (count > total * most) return null;

  const fresh = [...segments.entries()].flatMap(([i, s]) => (had.has(s.id) ? [] : [i]));
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_hit AS SELECT * FROM (${rows}) WHERE ${[
      among(contact, "window_touched"),
      among("lead_id", "window_touched"),
      among("system_id, call_id", "window_touched"),
      among("system_id, call_id", "window_touched", "system_id, callback_of"),
      ...(fresh.length > 0 ? [`seg IN (${fresh.join(", ")})`] : []),
    ].join(" OR ")}`,
  );
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_calls AS SELECT * FROM (${rows}) WHERE ${[
      among(contact, "window_hit"),
      among("lead_id", "window_hit"),
      among("system_id, call_id", "window_hit"),
      among("system_id, callback_of", "window_hit", "system_id, call_id"),
    ].join(" OR ")}`,
  );
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_result AS SELECT seg, rid, ${callWindowColumns.join(", ")}
     FROM (${windowsSql("window_calls")}) SEMI JOIN window_hit USING (seg, rid)`,
  );
  const found = await shop.sql.query("SELECT DISTINCT seg FROM window_result");
  const changed = new Set([...(found.columns[0] ?? []).map(Number), ...fresh]);
  return {
    added: await writeSides(
      shop,
      "calls",
      [...segments.entries()].filter(([i]) => changed.has(i)),
      callWindowColumns,
      present,
    ),
    kept: [...segments.entries()].flatMap(([i, s]) => (changed.has(i) ? [] : (present.get(s.id)?.id ?? []))),
  };
}
