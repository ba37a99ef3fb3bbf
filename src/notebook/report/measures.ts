import { computeMetrics, metricTrends, type MetricId, type MetricValue, type Scope } from "../../metrics";
import { choices, options, plainScope, scope } from "../cells/scope";
import { dayOf, isoDay } from "../days";
import type { MeasuresOutput, RunContext } from "../types";

/** So many weeks back a development is shown. */
const weeks = 13;

const midnight = (day: number): string => `${isoDay(day)}T00:00:00`;

/** A few measures with target, the period before, the four weeks before and thirteen weeks of development. */
export async function reportMeasures(
  metrics: readonly MetricId[],
  context: RunContext,
): Promise<MeasuresOutput> {
  const results = await computeMetrics(context.sql, metrics, scope(context), choices(context));
  const variants = Object.fromEntries(results.map(({ value }) => [value.metric, value.variant]));
  const before = await fourWeeks(metrics, variants, context);
  const { from, to } = context.period.period;
  const trends = await metricTrends(
    context.sql,
    results.filter(({ value }) => value.value !== null).map(({ value }) => value.metric),
    { ...plainScope(context), compare: null, period: { from: midnight(dayOf(to) - weeks * 7), to } },
    "week",
    { ...options(context), weekStart: context.settings.weekStart, variants },
  );
  const reaches = context.period.unit === "week" && (await firstDay(context)) <= dayOf(from) - 28;
  return {
    part: "measures",
    scope: plainScope(context),
    rows: results.map((result) => ({
      result,
      fourWeeks: reaches ? (before.get(result.value.metric) ?? null) : null,
      trend: trends[result.value.metric] ?? [],
    })),
  };
}

/** The four weeks before as one: for shares and means the mean of all their calls, for counts a week's. */
async function fourWeeks(
  metrics: readonly MetricId[],
  variants: Readonly<Partial<Record<MetricId, string>>>,
  context: RunContext,
): Promise<ReadonlyMap<MetricId, MetricValue>> {
  const { from } = context.period.period;
  const of: Scope = {
    ...plainScope(context),
    compare: { from: midnight(dayOf(from) - 28), to: from },
    other: { times: 4 },
  };
  const found = await computeMetrics(context.sql, metrics, of, {
    ...options(context),
    variants,
    benchmarks: [],
  });
  return new Map(
    found.flatMap(({ value, previous }) => (previous ? [[value.metric, previous.with] as const] : [])),
  );
}

async function firstDay(context: RunContext): Promise<number> {
  const table = await context.sql.query(
    "SELECT strftime(min(started_local), '%Y-%m-%d') AS first FROM calls WHERE NOT is_test AND result <> 'phantom'",
    options(context),
  );
  const first = table.columns[0]?.[0];
  return typeof first === "string" ? dayOf(first) : Infinity;
}
