import type { Sql } from "../base";
import { gather, type Gathered } from "./gather";
import type { Metric, Variant } from "./metric";
import { metricTrends } from "./trends";
import type { AskOptions, MetricId, MetricTrendRow, MetricValue, Period, Scope } from "./types";

/** One period of gathered data. */
export interface Side {
  readonly data: Gathered;
  readonly span: number;
}

interface Line {
  readonly metric: Metric;
  readonly variant: Variant;
}

/** What each metric of a board is compared with; nothing for one that has no such thing. */
export type Others = ReadonlyMap<MetricId, Side>;

/** A quarter with fewer observations than this is nobody's best (metrics.md 2.6: no ranking below 30). */
const leastToRank = 30;

/** The other side of a comparison: another period, other calls, or each metric's own best quarter. */
export async function otherSide(
  sql: Sql,
  data: Gathered,
  lines: readonly Line[],
  scope: Scope,
  ask: AskOptions,
): Promise<Others> {
  const { compare, other } = scope;
  if (other?.quarters) return bestQuarters(sql, lines, scope, other.quarters, ask);
  if (!compare) return new Map();
  const side = other?.filters
    ? await sideOf(sql, lines, { ...scope, filters: { ...scope.filters, ...other.filters } }, compare, ask)
    : { data, span: 1 };
  return new Map(lines.map(({ metric }) => [metric.id, side]));
}

async function sideOf(
  sql: Sql,
  lines: readonly Line[],
  scope: Scope,
  period: Period,
  ask: AskOptions,
): Promise<Side> {
  const chosen = lines.map(({ metric, variant }) => ({ metric, requested: variant.id }));
  return { data: await gather(sql, chosen, { ...scope, period, compare: null }, [period], ask), span: 0 };
}

async function bestQuarters(
  sql: Sql,
  lines: readonly Line[],
  scope: Scope,
  quarters: readonly Period[],
  ask: AskOptions,
): Promise<Others> {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const ranked = lines.filter(({ metric, variant }) => (variant.better ?? metric.better) !== "band");
  if (!first || !last || ranked.length === 0) return new Map();
  const trends = await metricTrends(
    sql,
    ranked.map(({ metric }) => metric.id),
    { ...scope, period: { from: first.from, to: last.to }, compare: null },
    "quarter",
    { ...ask, variants: Object.fromEntries(ranked.map(({ metric, variant }) => [metric.id, variant.id])) },
  );
  const found = new Map<MetricId, Side>();
  for (const quarter of quarters) {
    const own = ranked.filter((line) => best(trends[line.metric.id] ?? [], line)?.bucket === quarter.from);
    if (own.length === 0) continue;
    const side = await sideOf(sql, own, scope, quarter, ask);
    for (const { metric } of own) found.set(metric.id, side);
  }
  return found;
}

/** The best of a metric's whole quarters. */
function best(rows: readonly MetricTrendRow[], { metric, variant }: Line): MetricTrendRow | null {
  const sign = (variant.better ?? metric.better) === "lower" ? -1 : 1;
  return rows
    .filter(({ value, n, partial }) => value !== null && n >= leastToRank && !partial)
    .reduce<MetricTrendRow | null>(
      (top, row) => (top === null || sign * (row.value ?? 0) > sign * (top.value ?? 0) ? row : top),
      null,
    );
}

/** A count of several periods as that of one of them; other values are what they are. */
export function perPeriod(value: MetricValue, variant: Variant, times = 1): MetricValue {
  if (variant.kind !== "count" || times === 1) return value;
  const share = (size: number | null): number | null => (size === null ? null : size / times);
  return {
    ...value,
    value: share(value.value),
    numerator: share(value.numerator),
    low: share(value.low),
    high: share(value.high),
  };
}
