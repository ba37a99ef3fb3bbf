import { betterOf, computeMetrics, metricTrends, type Scope } from "../../metrics";
import { dayOf, isoDay } from "../days";
import { allMetrics } from "../metric-groups";
import type { CellKind, GapRow, GapsCell, GapsOutput } from "../types";
import { choice, texts } from "./fields";
import { metricList } from "./metric-list";
import { choices, options, plainScope, scope } from "./scope";

/** So many weeks back a development is shown. */
const weeks = 13;

/** Where each metric stands to its target or benchmark, and which gaps matter most: size times volume. */
export const gaps: CellKind<GapsCell, GapsOutput> = {
  id: "gaps",
  keys: ["metrics", "against"],
  complete(raw, base) {
    const metrics =
      raw.metrics === "all" || raw.metrics === undefined ? "all" : metricList(texts(raw, "metrics"));
    return {
      ...base,
      kind: "gaps",
      metrics,
      against: choice(raw, "against", ["any", "target", "benchmark"], "any"),
    };
  },
  write: (cell) => ({ metrics: cell.metrics, ...(cell.against !== "any" && { against: cell.against }) }),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(cell, context) {
    const ids = cell.metrics === "all" ? allMetrics : cell.metrics;
    const results = await computeMetrics(context.sql, ids, scope(context), choices(context));
    const rows = results.flatMap((result) => gapRow(result, cell.against));
    const variants = Object.fromEntries(
      rows.map(({ result }) => [result.value.metric, result.value.variant]),
    );
    const trends = await metricTrends(
      context.sql,
      rows.map(({ result }) => result.value.metric),
      recent(plainScope(context)),
      "week",
      { ...options(context), weekStart: context.settings.weekStart, variants },
    );
    return {
      kind: "gaps",
      period: context.period,
      scope: plainScope(context),
      notFilteredBy: [],
      rows: rows
        .map((row) => ({ ...row, trend: trends[row.result.value.metric] ?? [] }))
        .sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1)),
    };
  },
  export: (cell, { rows }) => [
    {
      name: cell.id,
      columns: [
        "metric",
        "variant",
        "value",
        "n",
        "reference",
        "from",
        "to",
        "gap",
        "low",
        "high",
        "verdict",
        "weight",
      ],
      rows: rows.map(({ result, benchmark, comparison, weight }) => [
        result.value.metric,
        result.value.variant,
        result.value.value,
        result.value.n,
        benchmark.target && benchmark.own ? "target" : benchmark.id,
        benchmark.low,
        benchmark.high,
        comparison?.difference ?? null,
        comparison?.low ?? null,
        comparison?.high ?? null,
        comparison?.verdict ?? null,
        weight,
      ]),
    },
  ],
};

type Bare = Omit<GapRow, "trend">;

/** A metric's row: its target where one is set, else the first benchmark of the same formula. */
function gapRow(result: GapRow["result"], against: GapsCell["against"]): Bare[] {
  const fitting = result.benchmarks.filter(({ benchmark: { target, own } }) => {
    const set = target === true && own === true;
    return against === "any" || (against === "target") === set;
  });
  const found = fitting.find(({ comparison }) => comparison !== null);
  if (!found || result.value.value === null) return [];
  const { benchmark, comparison } = found;
  return [{ result, benchmark, comparison, weight: weightOf(result, found) }];
}

/** How many calls' worth a gap on the bad side is: its share of the reference, times the calls. Null on the good side. */
function weightOf(
  { value }: GapRow["result"],
  { benchmark, comparison }: Pick<GapRow, "benchmark" | "comparison">,
) {
  const gap = comparison?.difference ?? 0;
  const better = betterOf(value);
  const bad = better === "band" ? gap !== 0 : better === "higher" ? gap < 0 : gap > 0;
  if (!bad) return null;
  const reference = gap > 0 ? benchmark.high : benchmark.low;
  const relative = benchmark.unit === "share" ? Math.abs(gap) : reference > 0 ? Math.abs(gap) / reference : 0;
  return relative * value.n;
}

/** The weeks that end with the period. */
function recent(of: Scope): Scope {
  const to = dayOf(of.period.to);
  return { ...of, compare: null, period: { from: `${isoDay(to - weeks * 7)}T00:00:00`, to: of.period.to } };
}
