import {
  bareValue,
  bucketPeriod,
  type CallPopulation,
  type MetricId,
  type MetricTrendRow,
  type Scope,
} from "../../metrics";
import type { Grain } from "../../base";
import { chartAsks, type ChartId, type ChartOutput, type ChartOutputOf } from "../chart-asks";
import type { CodedPopulation } from "../chart-types";
import type { DrillNumber } from "./drill";
import { metricDrill } from "./metric-drill";

/** What the marks of a chart count: its metric's rows, calls of a population, or calls by their codes. */
export type MarkPopulation =
  | { readonly metric: MetricId; readonly variant: string }
  | { readonly calls: CallPopulation; readonly tag?: string }
  | CodedPopulation;

/** What the marks of a chart count; null where nobody has said. */
export function chartCounts(output: ChartOutput): MarkPopulation | null {
  const calls = populationIn(output);
  if (calls !== null) return typeof calls === "string" ? { calls } : calls;
  return output.result && { metric: output.result.value.metric, variant: output.result.value.variant };
}

const populationIn = <K extends ChartId>(output: ChartOutputOf<K>): CallPopulation | CodedPopulation | null =>
  chartAsks[output.chart].counts?.(output.spec) ?? null;

/** The points of a metric over time as what they open: what each was counted over. */
export function trendDrills(
  of: { readonly metric: MetricId; readonly variant: string },
  rows: readonly MetricTrendRow[],
  scope: Scope,
  grain: Grain,
): readonly DrillNumber[] {
  return rows.flatMap((row) => {
    if (row.value === null) return [];
    const value = { ...bareValue(of.metric, of.variant, row.value), n: row.n };
    const own = { ...scope, compare: null, period: bucketPeriod(row.bucket, grain, scope.period) };
    const drill = metricDrill(value, own, "denominator");
    return drill ? [{ ...drill, name: `${row.bucket} ${drill.name}` }] : [];
  });
}
