import type { Catalogue } from "../base";
import type { DispositionTrendRow, DispositionTrendSpec } from "./types";
import { allBuckets, bucketMs } from "./buckets";
import { inOrder, rest, restOf } from "./disposition-order";

/** One code in one bucket, with its place in the stack. */
export interface Segment {
  readonly at: number;
  readonly code: string;
  readonly n: number;
  readonly share: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export interface Stack {
  readonly buckets: readonly number[];
  readonly codes: readonly string[];
  readonly totals: ReadonlyMap<string, number>;
  /** By code before the smallest were added up. */
  readonly apart: ReadonlyMap<string, number>;
  /** The codes that were added up. */
  readonly added: ReadonlySet<string>;
  readonly total: number;
  readonly highest: number;
  readonly segments: readonly Segment[];
}

/** Rows as a stack: codes in their lasting order, the smallest added up, shares within each bucket. */
export function dispositionStack(
  rows: readonly DispositionTrendRow[],
  spec: DispositionTrendSpec,
  top: number,
  catalogue?: Catalogue,
): Stack {
  const whole = new Map<string, number>();
  for (const { code, n } of rows) whole.set(code, (whole.get(code) ?? 0) + n);
  const added = restOf(whole, top, catalogue);
  const cells = new Map<number, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const row of rows) {
    if (row.n <= 0) continue;
    const code = added.has(row.code) ? rest : row.code;
    const at = bucketMs(row.bucket);
    let cell = cells.get(at);
    if (!cell) cells.set(at, (cell = new Map<string, number>()));
    cell.set(code, (cell.get(code) ?? 0) + row.n);
    totals.set(code, (totals.get(code) ?? 0) + row.n);
  }
  const codes = inOrder(totals, catalogue);
  const segments: Segment[] = [];
  let highest = 0;
  let total = 0;
  for (const [at, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const of = [...cell.values()].reduce((a, b) => a + b, 0);
    const scale = spec.measure === "share" ? 1 / of : 1;
    let below = 0;
    for (const code of codes) {
      const n = cell.get(code);
      if (n === undefined) continue;
      segments.push({ at, code, n, share: n / of, of, low: below * scale, high: (below + n) * scale });
      below += n;
    }
    highest = Math.max(highest, spec.measure === "share" ? 1 : of);
    total += of;
  }
  return {
    buckets: allBuckets([...cells.keys()], spec.grain, spec.period),
    codes,
    totals,
    apart: whole,
    added,
    total,
    highest,
    segments,
  };
}
