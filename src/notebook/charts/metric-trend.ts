import type { Grain, Period } from "../../base";
import {
  everyMetric,
  unitOf,
  type MetricId,
  type MetricResult,
  type MetricTrendRow,
  type Unit,
} from "../../metrics";
import { oneMetric, trendOf } from "../cells/one-metric";
import { grainOf } from "../cells/scope";
import { trendTable } from "../cells/trend-table";
import type { ChartAsk } from "../chart-types";
import { metricOf } from "./metric-of";

interface Spec {
  readonly metric: MetricId;
  readonly grain: Grain;
  readonly period: Period;
  readonly unit: Unit;
  readonly result: MetricResult;
  /** The period compared with, bucket for bucket. */
  readonly previous?: readonly MetricTrendRow[];
}

/** One metric over time, beside the period compared with. */
export const metricTrend: ChartAsk<MetricTrendRow, Spec> = {
  takes: { metric: everyMetric, grain: true },
  first: { metric: "service-level" },
  compares: true,
  async run(cell, context) {
    const chosen = metricOf(cell);
    const { period, compare, other } = context.period;
    const grain = grainOf(cell.grain, context.period);
    const result = await oneMetric(chosen, context);
    const rows = await trendOf(result, context, period, grain);
    const previous = compare && !other && (await trendOf(result, context, compare, grain));
    const { metric } = chosen;
    return {
      rows,
      spec: { metric, grain, period, unit: unitOf(result.value), result, ...(previous ? { previous } : {}) },
      result,
    };
  },
  export: (name, { rows }) => [trendTable(name, rows)],
};
