import type { Period } from "../base";
import { bucketStart, localMs } from "./buckets";
import { carriesFilters } from "./carries";
import { total } from "./expression";
import type { Gathered } from "./gather";
import type { Cluster } from "./intervals/clustered";
import type { Metric, Variant } from "./metric";
import { longestPause } from "./observed-days";
import type { DayValue } from "./types";
import { bagsByBucket, isAdditive } from "./value";

const day = 86_400_000;

/** Whether days in the same place of both periods are like days: the periods are whole weeks apart. */
function aligned([a, b]: readonly Period[]): boolean {
  if (!a || !b) return false;
  const apart = bucketStart(localMs(a.from), "day") - bucketStart(localMs(b.from), "day");
  return apart !== 0 && apart % (7 * day) === 0;
}

/** Whether the metric's parts were counted at all: those that a filter does not reach are left out of the scan. */
const reached = (data: Gathered, metric: Metric, variant: Variant): boolean =>
  carriesFilters(metric, variant, data.scope.filters, data.uneven);

/** The days of both periods, where days are what a metric's chance lies in and its formula adds up by day. */
export function clusters(
  data: Gathered,
  metric: Metric,
  variant: Variant,
): readonly [readonly Cluster[], readonly Cluster[]] | null {
  if (!metric.clustered || !isAdditive(metric, variant) || !reached(data, metric, variant)) return null;
  const places = aligned(data.spans);
  const of = (span: number): Cluster[] => {
    const start = bucketStart(localMs(data.spans[span]?.from ?? ""), "day");
    return [...bagsByBucket(data, span)].map(([bucket, bag]) => ({
      numerator: total(variant.numerator, bag),
      denominator: total(variant.denominator, bag),
      ...(places ? { place: (bucket - start) / day } : {}),
    }));
  };
  return [of(0), of(1)];
}

/** The days of a pause that is longer than a long weekend, without values: a line must not bridge them. */
function pause(from: number, to: number): DayValue[] {
  const length = (to - from) / day - 1;
  if (length <= longestPause) return [];
  return Array.from({ length }, (_, i) => ({ day: dayName(from + (i + 1) * day), value: null, n: 0 }));
}

const dayName = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The days of the current period, for a sparkline; null where the formula does not add up by day. */
export function dayValues(data: Gathered, metric: Metric, variant: Variant): readonly DayValue[] | null {
  if (!isAdditive(metric, variant) || !reached(data, metric, variant)) return null;
  const days = [...bagsByBucket(data, 0)];
  return days.flatMap(([bucket, bag], i) => {
    const n = total(variant.denominator, bag);
    const value = n > 0 ? total(variant.numerator, bag) / n : null;
    const before = days[i - 1]?.[0] ?? bucket;
    return [...pause(before, bucket), { day: dayName(bucket), value, n }];
  });
}
