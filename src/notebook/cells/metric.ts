import { grains } from "../../base";
import { benchmarkLibrary, computeMetrics, metricIds, metricTrend } from "../../metrics";
import type { CellKind, MetricCell, MetricOutput } from "../types";
import { choice, required, text } from "./fields";
import { metricTable } from "./metric-table";
import { grainOf, options, scope } from "./scope";
import { trendTable } from "./trend-table";

/** One metric, large: its value, comparison and development over the period. */
export const metric: CellKind<MetricCell, MetricOutput> = {
  id: "metric",
  keys: ["metric", "variant", "grain", "benchmark"],
  complete: (raw, base) => ({
    ...base,
    kind: "metric",
    metric: required(raw, "metric", metricIds),
    variant: text(raw, "variant"),
    grain: choice(raw, "grain", ["auto", ...grains], "auto"),
    benchmark: text(raw, "benchmark"),
  }),
  write: (cell) => ({
    metric: cell.metric,
    ...(cell.variant !== null && { variant: cell.variant }),
    ...(cell.grain !== "auto" && { grain: cell.grain }),
    ...(cell.benchmark !== null && { benchmark: cell.benchmark }),
  }),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(cell, context) {
    const grain = grainOf(cell.grain, context.period);
    const variant = cell.variant === null ? {} : { variant: cell.variant };
    const [result] = await computeMetrics(context.sql, [cell.metric], scope(context), {
      ...options(context),
      ...(cell.variant !== null && { variants: { [cell.metric]: cell.variant } }),
      ...(cell.benchmark !== null && {
        benchmarks: benchmarkLibrary.filter(({ id }) => id === cell.benchmark),
      }),
    });
    if (!result) throw new Error(`no result for metric: ${cell.metric}`);
    const trend = await metricTrend(context.sql, cell.metric, scope(context), grain, {
      ...options(context),
      ...variant,
    });
    return { kind: "metric", period: context.period, notFilteredBy: [], result, grain, trend };
  },
  export: (cell, output) => [
    metricTable(cell.id, [output.result]),
    trendTable(`${cell.id}-trend`, output.trend),
  ],
};
