import type { Period } from "../base";
import { bucketStart, localMs } from "./buckets";
import { carriesFilters } from "./carries";
import { total } from "./expression";
import type { Gathered } from "./gather";
import type { Cluster } from "./intervals/clustered";
import type { Formula, Metric, Variant } from "./metric";
import type { Side } from "./other-side";
import { longestPause } from "./observed-days";
import type { DayValue } from "./types";
import { bagsByBucket, isAdditive } from "./value";

const day = 86_400_000;

/**
 * Whether days in the same place of both periods are like days: the periods are whole weeks apart, or the same days of
 * other calls. A longer period then stands for its days' likes together, the four Mondays for one.
 */
export function aligned(a: Period | undefined, b: Period | undefined): number | null {
  if (!a || !b) return null;
  const start = ({ from }: Period): number => bucketStart(localMs(from), "day");
  const length = (period: Period): number => (localMs(period.to) - localMs(period.from)) / day;
  if ((start(a) - start(b)) % (7 * day) !== 0) return null;
  const [own, other] = [length(a), length(b)];
  if (own === other) return Math.max(own, other);
  return own % 7 === 0 && other % own === 0 ? own : null;
}

/** Whether the metric's parts were counted at all: those that a filter does not reach are left out of the scan. */
const reached = (data: Gathered, metric: Metric, variant: Variant): boolean =>
  carriesFilters(metric, variant, data.scope.filters, data.uneven);

/** The days of one side; in their places where the other has their likes, days of one place added up. */
function daysOf({ data, span }: Side, variant: Formula, places: number | null): Cluster[] {
  const start = bucketStart(localMs(data.spans[span]?.from ?? ""), "day");
  const days = [...bagsByBucket(data, span)].map(([bucket, bag]) => ({
    numerator: total(variant.numerator, bag),
    denominator: total(variant.denominator, bag),
    at: (bucket - start) / day,
  }));
  if (places === null) return days.map(({ at: _, ...cluster }) => cluster);
  const sums = new Map<number, Cluster>();
  for (const { at, numerator, denominator } of days) {
    const place = at % places;
    const sum = sums.get(place) ?? { numerator: 0, denominator: 0 };
    sums.set(place, {
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + denominator,
      place,
    });
  }
  return [...sums.values()];
}

/** The days of both sides, where days are what a metric's chance lies in and its formula adds up by day. */
export function clusters(
  current: Side,
  other: Side,
  metric: Metric,
  variant: Variant,
): readonly [readonly Cluster[], readonly Cluster[]] | null {
  if (!metric.clustered || !isAdditive(metric, variant)) return null;
  if (!reached(current.data, metric, variant) || !reached(other.data, metric, variant)) return null;
  const places = aligned(current.data.spans[current.span], other.data.spans[other.span]);
  return [daysOf(current, variant, places), daysOf(other, variant, places)];
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
