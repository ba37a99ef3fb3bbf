import { total, type Bag } from "./expression";
import type { Gathered } from "./gather";
import type { Cluster } from "./intervals/clustered";
import type { Metric, Variant } from "./metric";
import type { DayValue } from "./types";
import { bagsByBucket, isAdditive } from "./value";

const clustersOf = (bags: Iterable<Bag>, numerator: string, denominator: string): Cluster[] =>
  [...bags].map((bag) => ({ numerator: total(numerator, bag), denominator: total(denominator, bag) }));

/** The days of both periods, where days are what a metric's chance lies in and its formula adds up by day. */
export function clusters(
  data: Gathered,
  metric: Metric,
  variant: Variant,
): readonly [readonly Cluster[], readonly Cluster[]] | null {
  if (!metric.clustered || !isAdditive(metric, variant)) return null;
  const of = (span: number): Cluster[] =>
    clustersOf(bagsByBucket(data, span).values(), variant.numerator, variant.denominator);
  return [of(0), of(1)];
}

/** The days of the current period, for a sparkline; null where the formula does not add up by day. */
export function dayValues(data: Gathered, metric: Metric, variant: Variant): readonly DayValue[] | null {
  if (!isAdditive(metric, variant)) return null;
  return [...bagsByBucket(data, 0)].map(([bucket, bag]) => {
    const n = total(variant.denominator, bag);
    const value = n > 0 ? total(variant.numerator, bag) / n : null;
    return { day: new Date(bucket).toISOString().slice(0, 10), value, n };
  });
}
