import { notCarried } from "./carries";
import { estimateCount } from "./count";
import { noEstimate, type Estimate } from "./estimate";
import { partsOf, ratio, total, type Bag } from "./expression";
import { factOf } from "./facts/facts";
import { estimateFormula, estimateQuantile } from "./formula";
import { candidates, reads, type Gathered } from "./gather";
import { namedIn } from "./filters";
import { histogram } from "./histogram";
import { quantile, quantileInterval, type Histogram } from "./intervals/order-statistics";
import type { Count, Formula, Metric, Variant } from "./metric";
import { observedIn } from "./observed-days";
import { isOfPeople, withheld } from "./people/withheld";
import { paramsIn } from "./queue-limits";
import { addUp, type ScanRow } from "./scan";
import type { MetricValue } from "./types";
import { unitInterval } from "./units";

interface Added {
  readonly whole: Map<number, Bag>;
  readonly buckets: Map<number, ReadonlyMap<number, Bag>>;
}

/** What was added up already: every metric of a board asks for the same periods. */
const added = new WeakMap<Gathered, Added>();
function addedOf(data: Gathered): Added {
  const known = added.get(data) ?? { whole: new Map(), buckets: new Map() };
  added.set(data, known);
  return known;
}

/** The parts of one whole period. */
export function bagOf(data: Gathered, span: number): Bag {
  const { whole } = addedOf(data);
  const rows = (): ScanRow[] => data.rows.filter((row) => row.span === span);
  const bag = whole.get(span) ?? addUp(rows(), data.parts);
  whole.set(span, bag);
  return bag;
}

/** The parts of each bucket of a period that has rows, in order of time. */
export function bagsByBucket(data: Gathered, span: number): ReadonlyMap<number, Bag> {
  const { buckets } = addedOf(data);
  const known = buckets.get(span);
  if (known) return known;
  const grouped = new Map<number, ScanRow[]>();
  for (const row of data.rows) {
    if (row.span !== span || row.bucket === null) continue;
    const bucket = grouped.get(row.bucket);
    if (bucket) bucket.push(row);
    else grouped.set(row.bucket, [row]);
  }
  const ordered = [...grouped].sort(([a], [b]) => a - b);
  const bags = new Map(ordered.map(([bucket, rows]) => [bucket, addUp(rows, data.parts)]));
  buckets.set(span, bags);
  return bags;
}

/** Whether a variant's parts add up over buckets of time. */
export const isAdditive = (metric: Metric, variant: Variant): variant is Formula =>
  (variant.kind === "share" || variant.kind === "mean" || variant.kind === "ratio") &&
  !variant.log &&
  reads(variant).every((name) => !metric.parts.some((part) => part.name === name && part.distinct));

function extras(
  metric: Metric,
  variant: Variant,
  bag: Bag,
  values: Histogram | null,
): Record<string, number | null> {
  const extra: Record<string, number | null> = {};
  const own = "extra" in variant ? variant.extra : {};
  for (const [name, expression] of Object.entries({ ...metric.extra, ...own }))
    if (partsOf(expression).every((part) => part in bag)) extra[name] = ratio(expression, bag);
  const described = variant.kind === "quantile" || metric.defaults.includes(variant.id);
  if (described && values && values.length > 0) {
    const limits = quantileInterval(values, 0.5);
    extra.median = quantile(values, 0.5);
    extra.median_low = limits?.low ?? null;
    extra.median_high = limits?.high ?? null;
    extra.p90 = quantile(values, 0.9);
    extra.longest = values.at(-1)?.[0] ?? null;
  }
  return extra;
}

async function estimate(data: Gathered, metric: Metric, variant: Variant, span: number): Promise<Estimate> {
  const beyond = notCarried(metric, variant, data.scope.filters, data.uneven);
  if (beyond.length > 0) return noEstimate("not_by_dimension", beyond);
  if (data.told[span] === false && isOfPeople(metric, variant))
    return noEstimate("not_computable", ["people"]);
  const period = data.spans[span];
  if (!period) throw new Error(`unknown span: ${span}`);
  const { source } = factOf(variant.fact ?? metric.fact);
  const stored = data.stored[source] ?? 0;
  if (variant.kind === "custom")
    return variant.estimate({ sql: data.sql, scope: { ...data.scope, period }, ask: data.ask, stored });
  if (stored === 0 && source !== "calls") return noEstimate("not_computable", [source]);
  const bag = bagOf(data, span);
  if (variant.kind === "count") {
    const days = dailyCounts(data, variant, span);
    const seen = data.observed !== null && observedIn(data.observed, period).days > 0;
    return estimateCount(variant, bag, days, seen, extras(metric, variant, bag, null));
  }
  let values = data.histograms.get(metric.id)?.[span] ?? null;
  if (variant.kind === "quantile") {
    const distribution = variant.distribution ?? metric.distribution;
    if (!distribution) throw new Error(`no distribution: ${metric.id}`);
    if (variant.distribution) values = null;
    values ??= await histogram(data.sql, distribution, data.scope, period, data.ask);
    return estimateQuantile(variant, bag, extras(metric, variant, bag, values), values);
  }
  const found = estimateFormula(variant, bag, extras(metric, variant, bag, values), values);
  if (variant.kind !== "ratio" || variant.per === undefined || found.value === null) return found;
  return { ...found, ...(await unitInterval(data, metric, variant, span)) };
}

/** How many there were on each day that had any. */
function dailyCounts(data: Gathered, variant: Count, span: number): number[] {
  if (partsOf(variant.numerator).some((name) => data.parts.some((p) => p.name === name && p.distinct)))
    return [];
  return [...bagsByBucket(data, span).values()].map((bag) => total(variant.numerator, bag));
}

/** One variant's value in one of the periods. */
export async function valueOf(
  data: Gathered,
  metric: Metric,
  variant: Variant,
  span: number,
): Promise<MetricValue> {
  const { currency = null, ...found } = await estimate(data, metric, variant, span);
  const value = {
    metric: metric.id,
    variant: variant.id,
    currency,
    ...paramsIn(data.scope, metric),
    ...found,
  };
  const { people, filters } = data.scope;
  const single = people && namedIn(filters.agent_id).length > 0 && isOfPeople(metric, variant);
  return single && value.n > 0 && value.n < people.least ? withheld(value) : value;
}

/** A variant with its value in the current period. */
export interface Shown {
  readonly variant: Variant;
  readonly value: MetricValue;
}

/** The first of the variants in question that the data can compute. */
export async function variantFor(
  data: Gathered,
  metric: Metric,
  requested: string | undefined,
): Promise<Shown> {
  let first: Shown | null = null;
  for (const variant of candidates({ metric, requested }, data.scope)) {
    const found = { variant, value: await valueOf(data, metric, variant, 0) };
    if (found.value.state !== "not_computable") return found;
    first ??= found;
  }
  if (!first) throw new Error(`no variant: ${metric.id}`);
  return first;
}
