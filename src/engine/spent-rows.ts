import type { DataState, SegmentRecord } from "../store";
import { countOf, unite, type Ranges } from "./dead-rows";

/** How long what an import replaced can be brought back by deleting that import, in milliseconds. */
export const undoPeriod = 30 * 86_400_000;

/** Share of a segment's rows beyond which those that were replaced long ago are worth leaving behind. */
const worthwhile = 0.2;

/**
 * Rows of a segment that live imports older than the undo period have replaced, if they are over a fifth of it: a
 * segment written anew does without them. `now` is in epoch milliseconds.
 */
export function spentRows(
  state: DataState,
  segment: Pick<SegmentRecord, "id" | "rows">,
  now: number,
): Ranges {
  const old = new Set(
    state.datasets.filter((d) => d.state === "live" && d.importedAt < now - undoPeriod).map((d) => d.id),
  );
  const spent = unite(
    state.superseded.filter((s) => s.segmentId === segment.id && old.has(s.byImport)).map((s) => s.ranges),
  );
  return countOf(spent) > segment.rows * worthwhile ? spent : [];
}
