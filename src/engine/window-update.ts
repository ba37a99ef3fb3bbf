import type { DataState, SegmentRecord } from "../store";
import { computeWindows, contactHash, leadHash, writeCallWindows } from "./call-windows";
import { countOf, deadRows, unite } from "./dead-rows";
import { rowsThatCame, touchedRows } from "./window-touched";
import type { Gathered, Sides } from "./window-types";
import type { Workshop } from "./write-rows";

/** Share of touched rows beyond which computing everything anew is as fast. */
const most = 0.3;

/** What windows depend on, as one number for what a row says, and what its contact, lead and the call it answers are told by. */
const told = `hash(system_id, call_id, started_at, direction, is_test, contact_key, lead_id, callback_of, result) AS said,
  ${contactHash} AS contact, ${leadHash} AS lead,
  CASE WHEN callback_of IS NOT NULL THEN hash(system_id, callback_of) END AS answers`;

const among = (hash: string, column: string): string =>
  `${hash} IN (SELECT ${column} FROM window_touched WHERE ${column} IS NOT NULL)`;

/** Whether a side segment is there and can be opened; a damaged one is made anew with all others. */
const readable = (shop: Workshop, side: SegmentRecord | undefined): Promise<boolean> =>
  side
    ? shop.segments.alias(side).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);

/** Whether rows of a segment that were not visible before are so now. */
function revived(before: DataState, state: DataState, segment: SegmentRecord): boolean {
  const [was, is] = [deadRows(before, segment), deadRows(state, segment)];
  return (
    was.imports.some((id) => !is.imports.includes(id)) ||
    countOf(unite([was.ranges, is.ranges])) > countOf(is.ranges)
  );
}

/**
 * Computes the window columns of those visible calls whose contact, lead or callback has a row that came or went
 * between two states, from all calls these have to do with. Null where everything has to be computed anew.
 */
export async function updateCallWindows(
  shop: Workshop,
  [before, state]: readonly [DataState, DataState],
  calls: Gathered,
  present: ReadonlyMap<string, SegmentRecord>,
): Promise<Sides | null> {
  const { segments, rows, total } = calls;
  const had = new Set(before.segments.map((s) => s.id));
  for (const segment of segments)
    if (had.has(segment.id) && !(await readable(shop, present.get(segment.id)))) return null;
  if (segments.length === 0 || rowsThatCame(before, state, "calls") > total * most) return null;
  const touched = await touchedRows(shop, [before, state], "calls", told);
  await shop.sql.query(
    `CREATE OR REPLACE TEMP TABLE window_touched AS ${touched ?? `SELECT ${told} FROM (${rows}) LIMIT 0`}`,
  );
  const count = (await shop.sql.value("SELECT count(*) FROM window_touched")) ?? 0;
  if (count > total * most) return null;

  const changed = new Set<number>();
  for (const [i, segment] of segments.entries())
    if (!had.has(segment.id) || revived(before, state, segment)) changed.add(i);
  const found = await shop.sql.query(
    `SELECT DISTINCT seg FROM (${rows}) WHERE ${among(contactHash, "contact")} OR ${among(leadHash, "lead")}
     OR ${among("hash(system_id, call_id)", "answers")}`,
  );
  for (const seg of found.columns[0] ?? []) changed.add(Number(seg));
  const wanted = (hash: string, column: string): string => `${hash} IS NOT NULL AND ${among(hash, column)}`;
  // a new segment has no side to take the rest from
  const fresh = [...segments.entries()].flatMap(([i, s]) => (had.has(s.id) ? [] : [i]));
  if (fresh.length > 0)
    await shop.sql.query(
      `INSERT INTO window_touched SELECT 0, ${contactHash}, ${leadHash}, NULL FROM (${rows}) WHERE seg IN (${fresh.join(", ")})`,
    );
  await computeWindows(shop, calls, {
    contacts: wanted(contactHash, "contact"),
    leads: wanted(leadHash, "lead"),
  });
  const added: SegmentRecord[] = [];
  const kept: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const side = present.get(segment.id) ?? null;
    if (changed.has(i)) added.push(await writeCallWindows(shop, calls, i, side));
    else if (side) kept.push(side.id);
  }
  return { added, kept };
}
