import type { Kind } from "../base";
import type { DataState, SegmentRecord } from "../store";
import { notIn } from "./dead-rows";
import { smallRows, type Moved } from "./join-small";
import { spentRows } from "./spent-rows";
import { writeRows, type Workshop } from "./write-rows";

/**
 * Writes one large segment of a kind anew without the rows that newer imports replaced long ago, if there is one with
 * many such rows: one at a time, so that no import takes much longer for it. Null if there is none.
 */
export async function compact(
  shop: Workshop,
  state: DataState,
  kind: Kind,
  now: number,
): Promise<{ readonly segment: SegmentRecord; readonly moved: readonly [string, Moved] } | null> {
  for (const old of state.segments) {
    if (old.kind !== kind || old.role !== "rows" || old.rows < smallRows) continue;
    const removed = spentRows(state, old, now);
    if (removed.length === 0) continue;
    const rows = `FROM ${await shop.segments.alias(old)}.${kind} r WHERE ${notIn(removed, "r.rowid")}`;
    const segment = await writeRows(shop, kind, old.importIds, old.columns, rows);
    return { segment, moved: [old.id, { to: segment.id, offset: 0, removed }] };
  }
  return null;
}
