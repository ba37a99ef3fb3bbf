import { identifier, type Kind } from "../base";
import type { DataState, SegmentRecord } from "../store";
import { columnList, storedColumns } from "./columns";
import { countOf, notIn, type Ranges } from "./dead-rows";
import { spentRows } from "./spent-rows";
import type { Staging } from "./staging";
import { writeRows, type Workshop } from "./write-rows";

/** A segment with fewer rows is small: the next small import of its kind is written together with it. */
export const smallRows = 100_000;

/** Small segments of a kind that there may be: an import that finds so many writes them all together. */
export const manySmall = 8;

/** Where the rows of a segment have gone: after `offset` others in `to`, without the `removed` ones. */
export interface Moved {
  readonly to: string;
  readonly offset: number;
  readonly removed: Ranges;
}

/** What is written, and which segments it takes the place of: their rows come first, in the same order. */
export interface Joined {
  readonly segment: SegmentRecord;
  /** Rows of the import itself. */
  readonly rows: number;
  readonly moved: ReadonlyMap<string, Moved>;
}

/** The segments of a kind to be written together with a small import: the newest small one, or all if there are many. */
function smallSegments(state: DataState, kind: Kind): readonly SegmentRecord[] {
  const small = state.segments
    .filter((s) => s.kind === kind && s.role === "rows" && s.rows < smallRows)
    .sort((a, b) => b.dataVersion - a.dataVersion || (a.id < b.id ? -1 : 1));
  return small.length >= manySmall ? small.reverse() : small.slice(0, 1);
}

/**
 * Writes the staged rows of a small import, together with the newest small segment of their kind if there is one. Rows
 * that newer imports replaced long ago are left behind where they are many (`spentRows`).
 */
export async function joinSmall(
  shop: Workshop,
  staging: Staging,
  kind: Kind,
  state: DataState,
  now: number,
): Promise<Joined> {
  const small = smallSegments(state, kind);
  const columns = storedColumns(
    kind,
    [...small.flatMap((s) => s.columns), ...staging.columns(kind)].filter((c) => c.startsWith("src_")),
  );
  const parts: string[] = [];
  const places: (readonly [string, Omit<Moved, "to">])[] = [];
  let offset = 0;
  for (const segment of small) {
    const removed = spentRows(state, segment, now);
    const alias = await shop.segments.alias(segment);
    const list = columnList(columns, new Set(segment.columns));
    parts.push(`SELECT ${list} FROM (FROM ${alias}.${kind} r WHERE ${notIn(removed, "r.rowid")})`);
    places.push([segment.id, { offset, removed }]);
    offset += segment.rows - countOf(removed);
  }
  const names = columns.map((c) => c.name);
  const fresh = staging.select(kind, names);
  const list = names.map(identifier).join(", ");
  const select = [...parts, `SELECT ${list} FROM (${fresh})`].join(" UNION ALL ");
  const imports = [...new Set([...small.flatMap((s) => s.importIds), shop.importId])];
  const segment = await writeRows(shop, kind, imports, names, select);
  return {
    segment,
    rows: segment.rows - offset,
    moved: new Map(places.map(([id, place]) => [id, { to: segment.id, ...place }])),
  };
}
