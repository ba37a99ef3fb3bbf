import type { Estimated } from "./mover";
import { pValue } from "./p-value";
import { tCritical } from "./t";

/** One cluster (a day): the numerator and denominator of a ratio of sums. */
export interface Cluster {
  readonly numerator: number;
  readonly denominator: number;
  /** Its place in the period, where the other period's day in the same place is its like (Monday and Monday). */
  readonly place?: number;
}

/** A ratio of sums, and how much it would change without each of its clusters. */
interface Jackknife {
  readonly value: number;
  readonly influence: readonly number[];
}

function jackknife(clusters: readonly Cluster[]): Jackknife {
  const numerator = clusters.reduce((sum, cluster) => sum + cluster.numerator, 0);
  const denominator = clusters.reduce((sum, cluster) => sum + cluster.denominator, 0);
  const value = numerator / denominator;
  return {
    value,
    influence: clusters.map((c) => (c.numerator - value * c.denominator) / (denominator - c.denominator)),
  };
}

/** The jackknife's variance. It allows for the weight of large days, which the plain one forgets. */
const variance = (influence: readonly number[]): number =>
  ((influence.length - 1) / influence.length) * influence.reduce((sum, x) => sum + x * x, 0);

/** The clusters of the second side in the order of the first, where all have their likes; else null. */
function likes(a: readonly Cluster[], b: readonly Cluster[]): readonly Cluster[] | null {
  const other = new Map(b.map((cluster) => [cluster.place, cluster]));
  const found = a.flatMap(({ place }) => (place === undefined ? [] : (other.get(place) ?? [])));
  return found.length === a.length && found.length === b.length ? found : null;
}

/** How many equally large days weigh as much as these (Kish). */
function equalDays(a: readonly Cluster[], b: readonly Cluster[]): number {
  const weights = a.map((cluster, i) => cluster.denominator + (b[i]?.denominator ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
}

/** From this many pairs of like days on, they are compared in pairs: what all Mondays share is not chance. */
const leastPairs = 5;

/**
 * The difference of two ratios of sums, judged by how much their days differ among themselves: in pairs of like
 * days where there are such, else by Welch's t. With five to seven days a percentile bootstrap of days is far too
 * sure of itself. Null below `least` days on either side.
 */
export function clusteredDifference(
  a: readonly Cluster[],
  b: readonly Cluster[],
  least = 4,
): (Estimated & { readonly p: number }) | null {
  const used = a.filter((cluster) => cluster.denominator > 0);
  const before = b.filter((cluster) => cluster.denominator > 0);
  if (used.length < least || before.length < least) return null;
  const alike = used.length >= leastPairs ? likes(used, before) : null;
  const [x, y] = [jackknife(used), jackknife(alike ?? before)];
  const value = x.value - y.value;
  const [vx, vy] = [variance(x.influence), variance(y.influence)];
  const squared = alike ? variance(x.influence.map((own, i) => own - (y.influence[i] ?? 0))) : vx + vy;
  if (squared === 0) return { value, low: value, high: value, p: value === 0 ? 1 : 0 };
  const df = alike
    ? equalDays(used, alike) - 1
    : squared ** 2 / (vx ** 2 / (used.length - 1) + vy ** 2 / (before.length - 1));
  const half = tCritical(df) * Math.sqrt(squared);
  return { value, low: value - half, high: value + half, p: pValue(value / Math.sqrt(squared), df) };
}
