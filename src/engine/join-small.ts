import type { Kind } from "../base";
import { columnList, storedColumns } from "./columns";
import type { DataState, SegmentRecord } from "../store";
import type { Staging } from "./staging";
import { writeRows, type Workshop } from "./write-rows";

/** A segment with fewer rows is small: the next small import of its kind is written together with it. */
export const smallRows = 100_000;

/** What is written, and which segment it takes the place of: that one's rows come first, in the same order. */
export interface Joined {
  readonly segment: SegmentRecord;
  readonly replaces: SegmentRecord | null;
}

const newestSmall = (state: DataState, kind: Kind): SegmentRecord | null =>
  state.segments
    .filter((s) => s.kind === kind && s.role === "rows" && s.rows < smallRows)
    .sort((a, b) => b.dataVersion - a.dataVersion || (a.id < b.id ? -1 : 1))[0] ?? null;

/** Writes the staged rows of a small import, together with the newest small segment of their kind if there is one. */
export async function joinSmall(
  shop: Workshop,
  staging: Staging,
  kind: Kind,
  state: DataState,
): Promise<Joined> {
  const small = newestSmall(state, kind);
  if (!small) {
    const select = staging.select(kind);
    return {
      segment: await writeRows(shop, kind, [shop.importId], staging.columns(kind), select),
      replaces: null,
    };
  }
  const columns = storedColumns(
    kind,
    [...small.columns, ...staging.columns(kind)].filter((c) => c.startsWith("src_")),
  );
  const alias = await shop.segments.alias(small);
  const old = `SELECT ${columnList(columns, new Set(small.columns))} FROM ${alias}.${kind}`;
  const select = `${old} UNION ALL SELECT * FROM (${staging.select(kind, small.columns)})`;
  const names = columns.map((c) => c.name);
  return {
    segment: await writeRows(shop, kind, [...small.importIds, shop.importId], names, select),
    replaces: small,
  };
}
