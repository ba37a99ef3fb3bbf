import { datasetRows, type DataState, type DatasetRecord, type SegmentRecord } from "../store";
import { pairsOf, unite, type Ranges } from "./dead-rows";
import type { Workshop } from "./write-rows";

const size = (ranges: Ranges): number =>
  pairsOf(ranges).reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** The rows that both lists name; both are sorted and disjoint. */
export function common(a: Ranges, b: Ranges): number[] {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const result: number[] = [];
  let [i, j] = [0, 0];
  for (let l = left[i], r = right[j]; l && r; [l, r] = [left[i], right[j]]) {
    const [first, last] = [Math.max(l[0], r[0]), Math.min(l[1], r[1])];
    if (first <= last) result.push(first, last);
    if (l[1] < r[1]) i += 1;
    else j += 1;
  }
  return result;
}

/** Which row ids of a segment each of its imports' rows have. */
async function rowsByImport(shop: Workshop, segment: SegmentRecord): Promise<ReadonlyMap<string, Ranges>> {
  const [only, ...others] = segment.importIds;
  if (only !== undefined && others.length === 0)
    return new Map([[only, segment.rows > 0 ? [0, segment.rows - 1] : []]]);
  const { columns } = await shop.sql.query(
    `SELECT import_id, min(r), max(r) FROM (SELECT import_id, rowid AS r, rowid - row_number() OVER (PARTITION BY import_id ORDER BY rowid) AS island
      FROM ${await shop.segments.alias(segment)}.${segment.kind}) GROUP BY import_id, island ORDER BY 1, 2`,
  );
  const found = new Map<string, number[]>();
  (columns[0] ?? []).forEach((id, i) => {
    const ranges = found.get(String(id)) ?? [];
    ranges.push(Number(columns[1]?.[i]), Number(columns[2]?.[i]));
    found.set(String(id), ranges);
  });
  return found;
}

/**
 * How many rows of each dataset newer live imports replace, in a state: legs aside, which are parts of calls, and rows
 * that stand twice in the dataset itself. Rows that were left behind since they were replaced long ago count.
 */
export async function supersededCounts(
  shop: Workshop,
  state: DataState,
): Promise<ReadonlyMap<string, number>> {
  const live = new Set(state.datasets.filter((d) => d.state === "live").map((d) => d.id));
  const counts = new Map<string, number>();
  const stored = new Map<string, number>();
  const add = (to: Map<string, number>, id: string, n: number): Map<string, number> =>
    to.set(id, (to.get(id) ?? 0) + n);
  for (const segment of state.segments) {
    if (segment.role !== "rows" || segment.kind === "legs") continue;
    const lists = state.superseded.filter((s) => s.segmentId === segment.id);
    for (const [id, own] of await rowsByImport(shop, segment)) {
      add(stored, id, size(own));
      const twice = unite(lists.filter((s) => s.byImport === id).map((s) => s.ranges));
      const others = lists.filter((s) => s.byImport !== id && live.has(s.byImport)).map((s) => s.ranges);
      if (others.length > 0)
        add(counts, id, size(common(unite([...others, twice]), own)) - size(common(twice, own)));
    }
  }
  for (const d of state.datasets)
    if (stored.has(d.id)) add(counts, d.id, Math.max(0, datasetRows(d) - (stored.get(d.id) ?? 0)));
  return counts;
}

/** The datasets with the number of their rows that newer imports replace brought up to date, where it changed. */
export function recounted(
  datasets: readonly DatasetRecord[],
  counts: ReadonlyMap<string, number>,
): readonly DatasetRecord[] {
  return datasets.flatMap((d) => {
    const supersededBy = counts.get(d.id) ?? 0;
    return supersededBy === d.report.supersededBy ? [] : [{ ...d, report: { ...d.report, supersededBy } }];
  });
}
