import { AppError, grains } from "../../base";
import { dispositionTrend, heat, metricById, metricIds } from "../../metrics";
import { chartIds, type CellKind, type ChartCell, type ChartOutput, type RunContext } from "../types";
import { choice, refused, required, variantOf } from "./fields";
import { oneMetric, trendOf } from "./one-metric";
import { grainOf, options, scope } from "./scope";
import { trendTable } from "./trend-table";

/** One picture; the rows are counted here, the charts layer draws them. */
export const chart: CellKind<ChartCell, ChartOutput> = {
  id: "chart",
  keys: ["chart", "metric", "variant", "grain", "measure"],
  complete(raw, base) {
    const id = required(raw, "chart", chartIds);
    const metric = id === "metric-trend" ? required(raw, "metric", metricIds) : null;
    for (const key of ["metric", "variant"])
      if (metric === null && raw[key] !== undefined) throw refused(key, raw[key], []);
    return {
      ...base,
      kind: "chart",
      chart: id,
      metric,
      variant: metric === null ? null : variantOf(raw, metric),
      grain: choice(raw, "grain", ["auto", ...grains], "auto"),
      measure: choice(raw, "measure", ["count", "share"], "count"),
    };
  },
  write: (cell) => ({
    chart: cell.chart,
    ...(cell.metric !== null && { metric: cell.metric }),
    ...(cell.variant !== null && { variant: cell.variant }),
    ...(cell.grain !== "auto" && { grain: cell.grain }),
    ...(cell.measure !== "count" && { measure: cell.measure }),
  }),
  dependsOn: (cell) =>
    cell.chart === "metric-trend"
      ? ["view.period", "view.compare", "view.filters"]
      : ["view.period", "view.filters"],
  run(cell, context) {
    switch (cell.chart) {
      case "disposition-trend":
        return dispositionsOverTime(cell, context);
      case "call-heatmap":
        return callsByHour(cell, context);
      case "metric-trend":
        return metricOverTime(cell, context);
    }
  },
  export(cell, output) {
    switch (output.chart) {
      case "disposition-trend":
        return [
          {
            name: cell.id,
            columns: ["bucket", "disposition", "n"],
            rows: output.rows.map((r) => [r.bucket, r.code, r.n]),
          },
        ];
      case "call-heatmap":
        return [
          {
            name: cell.id,
            columns: ["weekday", "hour", "n", "days_observed"],
            rows: output.rows.map((r) => [r.weekday, r.hour, r.n, r.daysObserved]),
          },
        ];
      case "metric-trend":
        return [trendTable(cell.id, output.rows)];
    }
  },
};

async function dispositionsOverTime(cell: ChartCell, context: RunContext): Promise<ChartOutput> {
  const grain = grainOf(cell.grain, context.period);
  const rows = await dispositionTrend(context.sql, scope(context), grain, {
    ...options(context),
    weekStart: context.settings.weekStart,
  });
  const spec = { grain, measure: cell.measure, period: context.period.period };
  return { kind: "chart", chart: "disposition-trend", period: context.period, notFilteredBy: [], rows, spec };
}

async function callsByHour(cell: ChartCell, context: RunContext): Promise<ChartOutput> {
  const rows = await heat(context.sql, scope(context), options(context));
  const spec = {
    weekStart: context.settings.weekStart,
    measure: cell.measure,
    period: context.period.period,
  };
  return { kind: "chart", chart: "call-heatmap", period: context.period, notFilteredBy: [], rows, spec };
}

async function metricOverTime(cell: ChartCell, context: RunContext): Promise<ChartOutput> {
  const { metric, variant } = cell;
  if (metric === null) throw new AppError("cell_missing", { key: "metric", options: metricIds.join(", ") });
  const { period, compare } = context.period;
  const grain = grainOf(cell.grain, context.period);
  const result = await oneMetric({ metric, variant }, context);
  const rows = await trendOf(result, context, period, grain);
  const previous = compare && !context.period.other && (await trendOf(result, context, compare, grain));
  const record = metricById(metric);
  const unit = record.variants.find(({ id }) => id === result.value.variant)?.unit ?? record.unit;
  return {
    kind: "chart",
    chart: "metric-trend",
    period: context.period,
    notFilteredBy: [],
    rows,
    spec: { metric, grain, period, unit, result, ...(previous ? { previous } : {}) },
  };
}
