import { literal } from "../base";
import type { DataState, SegmentRecord } from "../store";

/** Sorted pairs [first, last] of row ids, both inclusive, as one flat list. */
export type Ranges = readonly number[];

/** A flat list of ranges as pairs. */
export const pairsOf = (ranges: Ranges): readonly (readonly [first: number, last: number])[] =>
  Array.from({ length: ranges.length / 2 }, (_, i) => [ranges[2 * i] ?? 0, ranges[2 * i + 1] ?? 0]);

/** The rows that either list names, as disjoint sorted ranges; neighbours are joined. */
export function unite(lists: readonly Ranges[]): number[] {
  const pairs = lists.flatMap(pairsOf);
  pairs.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [first, last] of pairs) {
    const end = result.at(-1);
    if (end !== undefined && first <= end + 1) result[result.length - 1] = Math.max(end, last);
    else result.push(first, last);
  }
  return result;
}

/** How many rows ranges name. */
export const countOf = (ranges: Ranges): number =>
  pairsOf(ranges).reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** SQL condition: a row id is in one of a few ranges. */
function within(ranges: Ranges, rowId: string): string {
  const any = pairsOf(ranges).map(([first, last]) => `${rowId} BETWEEN ${first} AND ${last}`);
  return any.length > 0 ? `(${any.join(" OR ")})` : "false";
}

/** SQL condition: a row id is in none of the ranges, however many. */
export function notIn(ranges: Ranges, rowId: string): string {
  const pairs = pairsOf(ranges);
  if (pairs.length === 0) return "true";
  if (pairs.length <= inlineRanges) return `NOT ${within(ranges, rowId)}`;
  const list = (end: 0 | 1): string => pairs.map((pair) => pair[end]).join(", ");
  return `${rowId} NOT IN (SELECT unnest(generate_series(f, l)) FROM (SELECT unnest([${list(0)}]) AS f, unnest([${list(1)}]) AS l))`;
}

/** Takes row ids out of a list of ranges and closes the gaps, as if those rows had never been in the segment. */
export function withoutRows(ranges: Ranges, removed: Ranges): number[] {
  const result: number[][] = [];
  const before = (row: number): number => {
    let count = 0;
    for (let i = 0; i < removed.length; i += 2) {
      const [first = 0, last = 0] = [removed[i], removed[i + 1]];
      if (first < row) count += Math.min(last + 1, row) - first;
    }
    return count;
  };
  for (let i = 0; i < ranges.length; i += 2) {
    const [first = 0, last = 0] = [ranges[i], ranges[i + 1]];
    const [from, to] = [first - before(first), last + 1 - before(last + 1) - 1];
    if (to >= from) result.push([from, to]);
  }
  return unite(result);
}

/** Ranges from sorted row ids. */
export function rangesOf(rowIds: readonly number[]): number[] {
  return unite([rowIds.flatMap((id) => [id, id])]);
}

/** What a segment's rows must be freed of to be what a person sees. */
export interface DeadRows {
  /** Imports in the trash (or gone) whose rows are among the segment's. */
  readonly imports: readonly string[];
  /** Rows replaced by a newer import that is live. */
  readonly ranges: Ranges;
}

/** Under which name calls of one import are replaced by what the legs of several say. */
export const byJoint = "joint";

const liveImports = (state: DataState): ReadonlySet<string> =>
  new Set(state.datasets.filter((d) => d.state === "live").map((d) => d.id));

/** Segments of rows with at least one live import, and of calls made of several imports' legs; oldest first. */
export function visibleSegments(state: DataState): readonly SegmentRecord[] {
  const live = liveImports(state);
  return state.segments
    .filter((s) => (s.role === "rows" || s.role === "joint") && s.importIds.some((id) => live.has(id)))
    .sort((a, b) => (a.minStart ?? 0) - (b.minStart ?? 0) || (a.id < b.id ? -1 : 1));
}

export function deadRows(state: DataState, segment: Pick<SegmentRecord, "id" | "importIds">): DeadRows {
  const live = liveImports(state);
  return {
    imports: segment.importIds.filter((id) => !live.has(id)),
    ranges: unite(
      state.superseded
        .filter((s) => s.segmentId === segment.id && (s.byImport === byJoint || live.has(s.byImport)))
        .map((s) => s.ranges),
    ),
  };
}

/** More ranges than this are looked up in a table instead of being written into the view. */
export const inlineRanges = 16;

/** The condition that leaves dead rows out; `table` names the table of dead row ids when there are many. */
export function alive(dead: DeadRows, rows: string, table: string): string {
  const conditions = ofLiveImports(dead, rows);
  if (dead.ranges.length > 0) conditions.push(`NOT ${replaced(dead, rows, table)}`);
  return conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
}

/** The condition that leaves only rows replaced by a newer import, of imports that are live. */
export const replacedRows = (dead: DeadRows, rows: string, table: string): string =>
  ` WHERE ${[...ofLiveImports(dead, rows), replaced(dead, rows, table)].join(" AND ")}`;

const ofLiveImports = ({ imports }: DeadRows, rows: string): string[] =>
  imports.length > 0 ? [`${rows}.import_id NOT IN (${imports.map(literal).join(", ")})`] : [];

/** Whether a newer import replaced a row: looked up in the table, or said in place. */
function replaced({ ranges }: DeadRows, rows: string, table: string): string {
  if (ranges.length > 2 * inlineRanges) return `EXISTS (FROM ${table} d WHERE d.row_id = ${rows}.rowid)`;
  return within(ranges, `${rows}.rowid`);
}

const pairsPerStatement = 20_000;

/** Statements that make the table of dead row ids, if the segment has so many that a view should not list them. */
export function deadTable(dead: DeadRows, table: string): readonly string[] {
  if (dead.ranges.length <= 2 * inlineRanges) return [];
  const statements = [`CREATE TABLE ${table} (row_id BIGINT)`];
  for (let at = 0; at < dead.ranges.length; at += 2 * pairsPerStatement) {
    const part = dead.ranges.slice(at, at + 2 * pairsPerStatement);
    const firsts = part.filter((_, i) => i % 2 === 0).join(", ");
    const lasts = part.filter((_, i) => i % 2 === 1).join(", ");
    statements.push(
      `INSERT INTO ${table} SELECT unnest(generate_series(f, l)) FROM (SELECT unnest([${firsts}]) AS f, unnest([${lasts}]) AS l)`,
    );
  }
  return statements;
}
