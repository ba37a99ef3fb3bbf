import { tCritical } from "./t";
import { pValue } from "./p-value";
import type { Estimated } from "./mover";

/** One cluster (a day): the numerator and denominator of a ratio of sums. */
export interface Cluster {
  readonly numerator: number;
  readonly denominator: number;
}

interface ClusteredRatio {
  readonly value: number;
  readonly variance: number;
  readonly df: number;
}

/** A ratio of sums with the linearised variance between its clusters; null below `least` clusters. */
function clusteredRatio(clusters: readonly Cluster[], least: number): ClusteredRatio | null {
  const used = clusters.filter((cluster) => cluster.denominator > 0);
  const m = used.length;
  if (m < least) return null;
  const denominator = used.reduce((sum, cluster) => sum + cluster.denominator, 0);
  const value = used.reduce((sum, cluster) => sum + cluster.numerator, 0) / denominator;
  const squares = used.reduce((sum, c) => sum + (c.numerator - value * c.denominator) ** 2, 0);
  return { value, variance: ((m / (m - 1)) * squares) / denominator ** 2, df: m - 1 };
}

/**
 * The difference of two ratios of sums, judged by how much their days differ among themselves. Welch's t on the
 * linearised ratios: with five to seven days a percentile bootstrap of days is far too sure of itself.
 */
export function clusteredDifference(
  a: readonly Cluster[],
  b: readonly Cluster[],
  least = 4,
): (Estimated & { readonly p: number }) | null {
  const [x, y] = [clusteredRatio(a, least), clusteredRatio(b, least)];
  if (!x || !y) return null;
  const value = x.value - y.value;
  const variance = x.variance + y.variance;
  if (variance === 0) return { value, low: value, high: value, p: value === 0 ? 1 : 0 };
  const df = variance ** 2 / (x.variance ** 2 / x.df + y.variance ** 2 / y.df);
  const se = Math.sqrt(variance);
  const half = tCritical(df) * se;
  return { value, low: value - half, high: value + half, p: pValue(value / se, df) };
}
