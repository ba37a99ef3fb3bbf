import { pValue } from "../metrics";

export interface TrendTest {
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided; exact below ten values without ties. */
  readonly p: number;
  /** Median change per unit of time (Sen), with 95 % limits from five values on. */
  readonly slope: number;
  readonly low: number | null;
  readonly high: number | null;
}

const median = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  const [a = 0, b = 0] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? b : (a + b) / 2;
};

/** The chance of |S| or more among all orders of n values: counts of inversions, by recursion. */
function exactP(n: number, s: number): number {
  let counts = [1];
  for (let i = 2; i <= n; i++) {
    const next = Array<number>(counts.length + i - 1).fill(0);
    counts.forEach((count, at) => {
      for (let j = 0; j < i; j++) next[at + j] = (next[at + j] ?? 0) + count;
    });
    counts = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const far = counts.reduce(
    (sum, count, inversions) => sum + (Math.abs(pairs - 2 * inversions) >= Math.abs(s) ? count : 0),
    0,
  );
  return far / all;
}

/**
 * Whether values rise or fall over time (Mann-Kendall with ties and continuity), and how fast (Sen). Assumes that
 * values are independent: seasons must be taken out first. Null below four values.
 */
export function trendTest(points: readonly (readonly [t: number, y: number])[]): TrendTest | null {
  const n = points.length;
  if (n < 4) return null;
  let s = 0;
  const slopes: number[] = [];
  points.forEach(([t1, y1], i) => {
    for (const [t2, y2] of points.slice(i + 1)) {
      s += Math.sign(y2 - y1) * Math.sign(t2 - t1);
      if (t2 !== t1) slopes.push((y2 - y1) / (t2 - t1));
    }
  });
  slopes.sort((a, b) => a - b);
  const groups = new Map<number, number>();
  for (const [, y] of points) groups.set(y, (groups.get(y) ?? 0) + 1);
  const ties = [...groups.values()].reduce((sum, c) => sum + c * (c - 1) * (2 * c + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
  const z = variance > 0 && s !== 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  const spread = 1.959963984540054 * Math.sqrt(variance);
  const lowRank = Math.floor((slopes.length - spread) / 2) - 1;
  const highRank = Math.ceil((slopes.length + spread) / 2);
  return {
    s,
    variance,
    z,
    p: n < 10 && groups.size === n ? exactP(n, s) : pValue(z),
    slope: median(slopes),
    low: slopes[lowRank] ?? null,
    high: slopes[highRank] ?? null,
  };
}
