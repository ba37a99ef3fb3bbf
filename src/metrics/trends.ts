import type { Grain, Period, Sql, Weekday } from "../base";
import { bucketsOf, localIso, localMs, nextBucket } from "./buckets";
import { estimateCount } from "./count";
import { partsOf } from "./expression";
import { estimateFormula } from "./formula";
import { gather, type Chosen, type Gathered } from "./gather";
import { factOf } from "./facts/facts";
import { metricById } from "./metrics";
import type { Variant } from "./metric";
import { observedDays, observedIn } from "./observed-days";
import { timesIn, untold } from "./people/untold";
import { isOfPeople } from "./people/withheld";
import { addUp, bucketKeySql } from "./scan";
import type { AskOptions, MetricId, MetricTrendRow, Scope } from "./types";
import { bagsByBucket, isAdditive, valueOf, variantFor } from "./value";

export interface TrendOptions extends AskOptions {
  readonly weekStart?: Weekday;
  readonly variants?: Readonly<Partial<Record<MetricId, string>>>;
}

interface Bucket extends Period {
  readonly start: number;
  readonly partial: boolean;
  /** The data reaches into it: nothing there is a true zero. */
  readonly covered: boolean;
}

/** The buckets of a period, cut to it; partial where the period or the data covers only some of them. */
async function buckets(
  sql: Sql,
  scope: Scope,
  grain: Grain,
  weekStart: Weekday,
  ask: AskOptions,
): Promise<Bucket[]> {
  const observed = await observedDays(sql, scope, ask);
  const [from, to] = [localMs(scope.period.from), localMs(scope.period.to)];
  return bucketsOf(scope.period, grain, weekStart).map((start) => {
    const end = nextBucket(start, grain);
    const part = { from: localIso(Math.max(start, from)), to: localIso(Math.min(end, to)) };
    const seen = observedIn(observed, part);
    return {
      start,
      ...part,
      covered: seen.days > 0,
      partial: start < from || end > to || seen.days < seen.of,
    };
  });
}

const untoldPoint = { value: null, low: null, high: null, n: 0 } as const;

type Point = Pick<MetricTrendRow, "value" | "low" | "high" | "n">;

async function apart(data: Gathered, choice: Chosen, variant: Variant, bucket: Bucket): Promise<Point> {
  const scope = { ...data.scope, period: { from: bucket.from, to: bucket.to }, compare: null };
  if (variant.kind === "custom")
    return valueOf({ ...data, scope, spans: [scope.period] }, choice.metric, variant, 0);
  const only = { ...choice, requested: variant.id };
  return valueOf(await gather(data.sql, [only], scope, [scope.period], data.ask), choice.metric, variant, 0);
}

/** Metrics over time, each with one formula throughout; those that add up share one scan per fact. */
export async function metricTrends(
  sql: Sql,
  ids: readonly MetricId[],
  scope: Scope,
  grain: Grain,
  { weekStart = 1, variants = {}, ...ask }: TrendOptions = {},
): Promise<Partial<Record<MetricId, MetricTrendRow[]>>> {
  const chosen: Chosen[] = ids.map((id) => ({ metric: metricById(id), requested: variants[id] }));
  const data = await gather(sql, chosen, scope, [scope.period], ask, { grain, weekStart, quantiles: false });
  const times = await buckets(sql, scope, grain, weekStart, ask);
  const bags = bagsByBucket(data, 0);
  const distinct = new Set(data.parts.flatMap((part) => (part.distinct ? [part.name] : [])));
  const trends: Partial<Record<MetricId, MetricTrendRow[]>> = {};
  for (const choice of chosen) {
    const { variant, value } = await variantFor(data, choice.metric, choice.requested);
    const hidden =
      scope.people && isOfPeople(choice.metric, variant)
        ? await untold(
            sql,
            scope,
            scope.period,
            bucketKeySql(factOf("calls").date, grain, weekStart),
            timesIn(grain),
            ask,
          )
        : () => false;
    const rows: MetricTrendRow[] = [];
    for (const bucket of value.state === "not_by_dimension" || value.state === "not_computable"
      ? []
      : times) {
      const bag = bags.get(bucket.start) ?? addUp([], data.parts);
      const point: Point = isAdditive(choice.metric, variant)
        ? estimateFormula(variant, bag, {}, null)
        : variant.kind === "count" && !partsOf(variant.numerator).some((name) => distinct.has(name))
          ? estimateCount(variant, bag, [], bucket.covered, {})
          : await apart(data, choice, variant, bucket);
      const { value: shown, low, high, n } = hidden(localIso(bucket.start)) ? untoldPoint : point;
      rows.push({
        bucket: localIso(bucket.start),
        value: shown,
        low,
        high,
        n,
        partial: bucket.partial,
      });
    }
    trends[choice.metric.id] = rows;
  }
  return trends;
}

/** One metric over time. */
export async function metricTrend(
  sql: Sql,
  id: MetricId,
  scope: Scope,
  grain: Grain,
  { variant, ...options }: Omit<TrendOptions, "variants"> & { readonly variant?: string } = {},
): Promise<MetricTrendRow[]> {
  const variants = variant === undefined ? {} : { [id]: variant };
  return (await metricTrends(sql, [id], scope, grain, { ...options, variants }))[id] ?? [];
}
