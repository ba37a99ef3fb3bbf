import { grains } from "../../base";
import { benchmarksWith, everyMetric } from "../../metrics";
import type { CellKind, MetricCell, MetricOutput } from "../types";
import { choice, required, text, variantOf } from "./fields";
import { metricTable } from "./metric-table";
import { oneMetric, trendOf } from "./one-metric";
import { grainOf, plainScope } from "./scope";
import { trendTable } from "./trend-table";

/** One metric, large: its value, comparison and development over the period. */
export const metric: CellKind<MetricCell, MetricOutput> = {
  id: "metric",
  keys: ["metric", "variant", "grain", "benchmark"],
  complete(raw, base) {
    const id = required(raw, "metric", everyMetric);
    return {
      ...base,
      kind: "metric",
      metric: id,
      variant: variantOf(raw, id),
      grain: choice(raw, "grain", ["auto", ...grains], "auto"),
      benchmark: text(raw, "benchmark"),
    };
  },
  write: (cell) => ({
    metric: cell.metric,
    ...(cell.variant !== null && { variant: cell.variant }),
    ...(cell.grain !== "auto" && { grain: cell.grain }),
    ...(cell.benchmark !== null && { benchmark: cell.benchmark }),
  }),
  dependsOn: () => ["view.period", "view.compare", "view.filters"],
  async run(cell, context) {
    const benchmarks = benchmarksWith(context.settings.rules?.library ?? { own: [], hidden: [] }).filter(
      ({ id }) => id === cell.benchmark,
    );
    const result = await oneMetric(cell, context, cell.benchmark === null ? {} : { benchmarks });
    const grain = grainOf(cell.grain, context.period);
    const trend = await trendOf(result, context, context.period.period, grain);
    return {
      kind: "metric",
      period: context.period,
      scope: plainScope(context),
      notFilteredBy: [],
      result,
      grain,
      trend,
    };
  },
  export: (cell, output) => [
    metricTable(cell.id, [output.result]),
    trendTable(`${cell.id}-trend`, output.trend),
  ],
};
