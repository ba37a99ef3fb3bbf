import { z95, type Interval } from "./wilson";

/** How much more days vary than a Poisson process would; at least 1, and 1 below a week of days. */
export function dispersion(counts: readonly number[]): number {
  if (counts.length < 7) return 1;
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  if (mean <= 0) return 1;
  const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (counts.length - 1);
  return Math.max(1, variance / mean);
}

/** 95 % interval of a Poisson count (Byar), widened by the root of the dispersion. */
export function byar(count: number, phi = 1): Interval {
  const bound = (k: number, sign: 1 | -1): number =>
    k <= 0 ? 0 : k * (1 - 1 / (9 * k) + (sign * z95) / (3 * Math.sqrt(k))) ** 3;
  const widen = Math.sqrt(phi);
  return {
    low: Math.max(0, count - (count - bound(count, -1)) * widen),
    high: count + (bound(count + 1, 1) - count) * widen,
  };
}
