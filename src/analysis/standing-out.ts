/** One value of a series, at its place in time; neighbours are one step apart. */
export interface Placed {
  readonly at: number;
  readonly value: number;
}

/** A stretch of neighbours that lie outside what is usual, all on one side. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly side: "above" | "below";
  /** How far its furthest value lies from the usual one, in limits; over 1. */
  readonly distance: number;
}

export interface StandingOut {
  /** The median of all values. */
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  /** The furthest first. */
  readonly stretches: readonly Stretch[];
}

/** From so many values on it can be told what is usual. */
export const leastForUsual = 8;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [a, b] = [sorted[middle - 1 + (sorted.length % 2)] ?? 0, sorted[middle] ?? 0];
  return (a + b) / 2;
};

/**
 * Values outside the limits of a chart of single values: 3.145 median moving ranges about the median (Wheeler), which
 * what stands out does not widen as it does a mean; and at least `smallest` away. Null below eight values.
 */
export function standingOut(series: readonly Placed[], smallest: number): StandingOut | null {
  if (series.length < leastForUsual) return null;
  const values = series.map(({ value }) => value);
  const usual = median(values);
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const limit = Math.max(3.145 * median(ranges), smallest);
  const stretches: Stretch[] = [];
  for (const { at, value } of series) {
    const distance = limit > 0 ? Math.abs(value - usual) / limit : 0;
    if (distance <= 1) continue;
    const side = value > usual ? "above" : "below";
    const last = stretches.at(-1);
    if (last?.side === side && last.to === at - 1)
      stretches[stretches.length - 1] = { ...last, to: at, distance: Math.max(last.distance, distance) };
    else stretches.push({ from: at, to: at, side, distance });
  }
  return {
    ...{ usual, low: usual - limit, high: usual + limit },
    stretches: stretches.sort((a, b) => b.distance - a.distance),
  };
}
