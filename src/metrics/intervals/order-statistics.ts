import { lnGamma } from "./p-value";
import type { Interval } from "./wilson";

/** Values with their counts, ascending. */
export type Histogram = readonly (readonly [value: number, count: number])[];

/** How many observations a histogram holds. */
export const size = (histogram: Histogram): number => histogram.reduce((n, [, count]) => n + count, 0);

/** The observation of this rank, counted from 1. */
export function ranked(histogram: Histogram, rank: number): number | null {
  let seen = 0;
  for (const [value, count] of histogram) {
    seen += count;
    if (rank <= seen) return rank >= 1 ? value : null;
  }
  return null;
}

/** The quantile by linear interpolation (type 7, as `quantile_cont`); null without observations. */
export function quantile(histogram: Histogram, q: number): number | null {
  const n = size(histogram);
  if (n === 0) return null;
  const position = q * (n - 1);
  const low = ranked(histogram, Math.floor(position) + 1) ?? 0;
  const high = ranked(histogram, Math.ceil(position) + 1) ?? low;
  return low + (position - Math.floor(position)) * (high - low);
}

/**
 * The ranks whose observations enclose a quantile with at least 95 % confidence, exactly from the binomial
 * distribution; null where the sample is too small.
 */
export function quantileRanks(n: number, q: number): readonly [number, number] | null {
  const [logQ, logP] = [Math.log(q), Math.log(1 - q)];
  const pmf = (k: number): number =>
    Math.exp(lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) + k * logQ + (n - k) * logP);
  const spread = 12 * Math.sqrt(n * q * (1 - q)) + 12;
  let below = 0;
  let low = 0;
  for (let k = Math.max(0, Math.floor(n * q - spread)); k <= n; k++) {
    below += pmf(k);
    if (below > 0.025) break;
    low = k + 1;
  }
  let above = 0;
  let high = n + 1;
  for (let k = Math.min(n, Math.ceil(n * q + spread)); k >= 0; k--) {
    above += pmf(k);
    if (above > 0.025) break;
    high = k;
  }
  return low >= 1 && high <= n ? [low, high] : null;
}

/** Distribution-free 95 % interval of a quantile. */
export function quantileInterval(histogram: Histogram, q: number): Interval | null {
  const ranks = q > 0 && q < 1 ? quantileRanks(size(histogram), q) : null;
  if (!ranks) return null;
  const low = ranked(histogram, ranks[0]);
  const high = ranked(histogram, ranks[1]);
  return low === null || high === null ? null : { low, high };
}
