import type { Grain, Period } from "../../base";
import {
  everyMetric,
  onlyIn,
  unitOf,
  type MetricId,
  type MetricResult,
  type MetricTrendRow,
  type Unit,
} from "../../metrics";
import { oneMetric, trendOf } from "../cells/one-metric";
import { grainOf } from "../cells/scope";
import { trendTable } from "../cells/trend-table";
import type { AskContext } from "../ask-context";
import type { ChartAsk } from "../chart-types";
import { metricOf } from "./metric-of";

interface Spec {
  readonly metric: MetricId;
  readonly grain: Grain;
  readonly period: Period;
  readonly unit: Unit;
  readonly result: MetricResult;
  /** What it is compared with, bucket for bucket. */
  readonly previous?: readonly MetricTrendRow[];
  /** Whose the compared values are, where they are of the same days: a queue or a team. */
  readonly against?: string;
}

/** Another queue's or team's values in the same buckets; null where the comparison is another one. */
async function besideOthers(
  rows: readonly MetricTrendRow[],
  result: MetricResult,
  context: AskContext,
  grain: Grain,
): Promise<Pick<Spec, "previous" | "against"> | null> {
  const { period, other } = context.period;
  const [named] = Object.values(other?.filters ?? {});
  const [against] = onlyIn(named);
  if (!other?.filters || against === undefined) return null;
  const theirs = { ...context, filters: { ...context.filters, ...other.filters } };
  const found = new Map(
    (await trendOf(result, theirs, period, grain)).map((row) => [row.bucket, row] as const),
  );
  const nothing = { value: null, low: null, high: null, n: 0, partial: false };
  return {
    previous: rows.map((row) => found.get(row.bucket) ?? { bucket: row.bucket, ...nothing }),
    against,
  };
}

/** One metric over time, beside the period, the queue or the team compared with. */
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
    const compared = previous ? { previous } : await besideOthers(rows, result, context, grain);
    const { metric } = chosen;
    return {
      rows,
      spec: { metric, grain, period, unit: unitOf(result.value), result, ...compared },
      result,
    };
  },
  export: (name, { rows }) => [trendTable(name, rows)],
};
