import { literal, type Kind } from "../base";
import type { DataState, SegmentRecord } from "../store";
import { alive, countOf, deadRows, deadTable, notIn, visibleSegments, type Ranges } from "./dead-rows";
import type { Workshop } from "./write-rows";

/** Rows that exactly one of two lists names. */
export function differing(a: Ranges, b: Ranges): number[] {
  const edges = (ranges: Ranges): number[] => ranges.map((row, i) => (i % 2 === 0 ? row : row + 1));
  const sorted = [...edges(a), ...edges(b)].sort((x, y) => x - y);
  const left: number[] = [];
  for (const edge of sorted)
    if (left.at(-1) === edge) left.pop();
    else left.push(edge);
  return left.map((edge, i) => (i % 2 === 0 ? edge : edge - 1));
}

/** A SELECT of some columns of a segment's rows that are visible in a state. */
export async function visibleRows(
  shop: Workshop,
  state: DataState,
  segment: SegmentRecord,
  columns: string,
  table: string,
): Promise<string> {
  const dead = deadRows(state, segment);
  for (const statement of deadTable(dead, table))
    await shop.sql.query(statement.replace("CREATE TABLE", "CREATE OR REPLACE TEMP TABLE"));
  return `SELECT ${columns} FROM ${await shop.segments.alias(segment)}.${segment.kind} r${alive(dead, "r", table)}`;
}

/** About how many more visible rows of a kind there are in the segments that a state has and the one before had not. */
export function rowsThatCame(before: DataState, after: DataState, kind: Kind): number {
  const rows = (state: DataState, other: DataState): number => {
    const had = new Set(visibleSegments(other).map((s) => s.id));
    return visibleSegments(state)
      .filter((s) => s.kind === kind && !had.has(s.id))
      .reduce((sum, s) => sum + s.rows - countOf(deadRows(state, s).ranges), 0);
  };
  return rows(after, before) - rows(before, after);
}

/**
 * SQL of the rows of a kind that are visible in one of two states only, null if there are none. Rows that have moved
 * into another segment are told by what they say: equal ones on either side cancel each other out.
 */
export async function touchedRows(
  shop: Workshop,
  [before, after]: readonly [DataState, DataState],
  kind: Kind,
  columns: string,
): Promise<string | null> {
  const of = (state: DataState): Map<string, SegmentRecord> =>
    new Map(visibleSegments(state).flatMap((s) => (s.kind === kind ? [[s.id, s] as const] : [])));
  const [old, now] = [of(before), of(after)];
  const parts: string[] = [];
  const gone: string[] = [];
  const come: string[] = [];
  const whole = async (to: string[], state: DataState, segment: SegmentRecord): Promise<void> => {
    const table = `window_touched_${kind}_${gone.length + come.length}`;
    to.push(await visibleRows(shop, state, segment, columns, table));
  };
  for (const segment of old.values()) if (!now.has(segment.id)) await whole(gone, before, segment);
  for (const segment of now.values()) {
    if (!old.has(segment.id)) {
      await whole(come, after, segment);
      continue;
    }
    const [was, is] = [deadRows(before, segment), deadRows(after, segment)];
    const imports = [...was.imports, ...is.imports].filter(
      (id) => !was.imports.includes(id) || !is.imports.includes(id),
    );
    const ranges = differing(was.ranges, is.ranges);
    const changed = [
      ...(ranges.length > 0 ? [`NOT (${notIn(ranges, "r.rowid")})`] : []),
      ...(imports.length > 0 ? [`r.import_id IN (${imports.map(literal).join(", ")})`] : []),
    ];
    if (changed.length > 0)
      parts.push(
        `SELECT ${columns} FROM ${await shop.segments.alias(segment)}.${kind} r WHERE ${changed.join(" OR ")}`,
      );
  }
  const [a, b] = [gone, come].map((each) => `(${each.join(" UNION ALL ")})`);
  if (gone.length > 0 && come.length > 0) parts.push(`(${a} EXCEPT ALL ${b})`, `(${b} EXCEPT ALL ${a})`);
  else parts.push(...gone, ...come);
  return parts.length > 0 ? parts.join(" UNION ALL ") : null;
}
