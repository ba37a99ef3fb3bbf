/** The 97.5th percentile of the normal distribution. */
export const z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson score interval of `k` successes among `n`; null without observations. */
export function wilson(k: number, n: number, z = z95): Interval | null {
  if (!(n > 0)) return null;
  const centre = k + (z * z) / 2;
  const half = z * Math.sqrt(Math.max(0, (k * (n - k)) / n) + (z * z) / 4);
  return {
    low: Math.max(0, (centre - half) / (n + z * z)),
    high: Math.min(1, (centre + half) / (n + z * z)),
  };
}
