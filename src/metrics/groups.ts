import type { Sql } from "../base";
import { notCarried } from "./carries";
import { computeMetrics } from "./compute";
import type { Fact } from "./facts/fact";
import { factOf } from "./facts/facts";
import { letsThrough } from "./filters";
import { gather, reads, type Chosen } from "./gather";
import { variantOf, type Metric, type Variant } from "./metric";
import { metricById } from "./metrics";
import { untoldPeople } from "./people/bundle";
import { timesOf, untold } from "./people/untold";
import { isOfPeople, toldGroups } from "./people/withheld";
import { aggregate, type ScanRow } from "./scan";
import { none, valueSql } from "./scope-sql";
import type { AskOptions, Dimension, FactId, MetricId, MetricValue, Scope } from "./types";
import { unevenDimensions } from "./uneven";
import { isAdditive, valueOf, variantFor } from "./value";
import { dimensionValues } from "./values";

/** A metric of the rows with one value of a dimension. */
export interface MetricGroup {
  readonly group: string; // as stored; NULL is `(none)`
  readonly value: MetricValue;
}

export interface MetricGroups {
  /** All groups together: `not_by_dimension` where the denominator does not carry the dimension. */
  readonly whole: MetricValue;
  readonly groups: readonly MetricGroup[];
}

export interface GroupOptions extends AskOptions {
  readonly variant?: string;
}

/** The groups' values from one scan per fact, grouped by what `keyOf` gives for it; facts without it are left out. */
export async function together(
  sql: Sql,
  choice: Chosen,
  variant: Variant,
  keyOf: (fact: Fact) => string | undefined,
  scope: Scope,
  ask: AskOptions,
): Promise<MetricGroup[]> {
  const { metric } = choice;
  const spans = [scope.period];
  const data = await gather(sql, [{ metric, requested: variant.id }], scope, spans, ask, {
    grain: "day",
    weekStart: 1,
    quantiles: false,
  });
  const names = new Set([...reads(variant), ...data.parts.map((part) => part.name)]);
  const parts = data.parts.filter((part) => names.has(part.name));
  const found = new Map<string, ScanRow[]>();
  for (const fact of new Set(parts.map((part) => part.fact))) {
    const column = keyOf(factOf(fact));
    const own = parts.filter((part) => part.fact === fact);
    if (column === undefined) continue;
    for (const row of await aggregate(data, fact, own, `coalesce(${column}, '${none}')`)) {
      const group = String(row.key);
      found.set(group, [...(found.get(group) ?? []), { span: 0, bucket: null, bag: row.bag }]);
    }
  }
  const groups: MetricGroup[] = [];
  for (const [group, rows] of found)
    groups.push({ group, value: await valueOf({ ...data, rows }, metric, variant, 0) });
  return groups;
}

/** The fact whose rows tell the values of a dimension: the formula's own, or one it is put together from. */
const carrier = (metric: Metric, variant: Variant, dimension: Dimension): FactId =>
  [variant.fact ?? metric.fact, ...metric.parts.map(({ fact }) => fact)].find(
    (id) => factOf(id).filters[dimension] !== undefined,
  ) ?? "calls";

/** The groups' values one by one, for what does not add up: quantiles and formulas that ask their own questions. */
async function apart(
  sql: Sql,
  metric: Metric,
  variant: Variant,
  dimension: Dimension,
  scope: Scope,
  ask: AskOptions,
): Promise<MetricGroup[]> {
  const groups: MetricGroup[] = [];
  for (const { value: group } of await dimensionValues(
    sql,
    dimension,
    ask,
    carrier(metric, variant, dimension),
  )) {
    if (!letsThrough(scope.filters[dimension], group)) continue;
    const filters = { ...scope.filters, [dimension]: [group] };
    const options = { ...ask, variants: { [metric.id]: variant.id }, benchmarks: [] };
    const [result] = await computeMetrics(sql, [metric.id], { ...scope, filters, compare: null }, options);
    if (result) groups.push({ group, value: result.value });
  }
  return groups;
}

/** Whether a variant's value of a group needs only the parts of the group's rows. */
export const groupsTogether = (metric: Metric, variant: Variant): boolean =>
  variant.kind === "count" ||
  (variant.kind !== "ratio" && isAdditive(metric, variant)) ||
  variant.kind === "share";

function columnOf(fact: Fact, dimension: Dimension): string | undefined {
  const column = fact.filters[dimension];
  return column === undefined ? undefined : valueSql(dimension, column);
}

/** The groups that have anything to tell, as the policy on people lets them be told. */
async function protectedGroups(
  sql: Sql,
  groups: readonly MetricGroup[],
  of: {
    readonly metric: Metric;
    readonly variant: Variant;
    readonly dimension: Dimension;
    readonly scope: Scope;
    readonly ask: AskOptions;
  },
): Promise<readonly MetricGroup[]> {
  const { metric, variant, dimension, scope, ask } = of;
  if (!scope.people || !isOfPeople(metric, variant)) return toldGroups(groups, () => false);
  const column = columnOf(factOf("calls"), dimension);
  const people =
    dimension === "agent_id"
      ? untoldPeople(
          groups.map(({ group, value }) => ({ group, n: value.n })),
          scope.people.least,
        )
      : null;
  const hidden = people
    ? (group: string): boolean => people.has(group)
    : column === undefined
      ? () => true
      : await untold(sql, scope, scope.period, column, timesOf(dimension), ask);
  return toldGroups(groups, hidden);
}

/** One metric for each value of a dimension, with one formula throughout; the largest group first. */
export async function metricGroups(
  sql: Sql,
  id: MetricId,
  dimension: Dimension,
  scope: Scope,
  { variant: requested, ...ask }: GroupOptions = {},
): Promise<MetricGroups> {
  const metric = metricById(id);
  const current = { ...scope, compare: null };
  const choice: Chosen = { metric, requested };
  const data = await gather(sql, [choice], current, [scope.period], ask);
  const { variant, value: whole } = await variantFor(data, metric, requested);
  const filters = { ...scope.filters, [dimension]: [none] };
  const uneven = await unevenDimensions(sql, current, [scope.period], [dimension], ask);
  const needs = notCarried(metric, variantOf(metric, variant.id), filters, uneven);
  if (needs.length > 0) {
    return {
      whole: { ...whole, state: "not_by_dimension", value: null, low: null, high: null, needs },
      groups: [],
    };
  }
  const groups = groupsTogether(metric, variant)
    ? await together(sql, choice, variant, (fact) => columnOf(fact, dimension), current, ask)
    : await apart(sql, metric, variant, dimension, current, ask);
  const kept = await protectedGroups(sql, groups, { metric, variant, dimension, scope: current, ask });
  return { whole, groups: kept.toSorted((a, b) => b.value.n - a.value.n || (a.group < b.group ? -1 : 1)) };
}
