import type { Scope } from "../metrics";
import { plainScope } from "./cells/scope";
import type { AskContext, ExportTable } from "./ask-context";
import type { AskedChart, ChartAnswer, ChartAsk, ChartFields } from "./chart-types";
import { attempts } from "./charts/attempts";
import { bestTime } from "./charts/best-time";
import { breakdown } from "./charts/breakdown";
import { callHeatmap } from "./charts/call-heatmap";
import { dispositionPanels } from "./charts/disposition-panels";
import { dispositionTrend } from "./charts/disposition-trend";
import { leadCohorts } from "./charts/lead-cohorts";
import { leadFunnel } from "./charts/lead-funnel";
import { distribution } from "./charts/distribution";
import { leaderboard } from "./charts/leaderboard";
import { halfHours } from "./charts/half-hours";
import { metricPanels } from "./charts/metric-panels";
import { metricTrend } from "./charts/metric-trend";
import { pareto, paretoWorkload } from "./charts/pareto";
import { responseCurve } from "./charts/response-curve";
import { serviceLevelCurve } from "./charts/service-level-curve";
import type { OutputBase } from "./output-base";

const list = {
  "disposition-trend": dispositionTrend,
  "call-heatmap": callHeatmap,
  "metric-trend": metricTrend,
  "metric-panels": metricPanels,
  "disposition-panels": dispositionPanels,
  breakdown,
  leaderboard,
  distribution,
  "service-level-curve": serviceLevelCurve,
  "half-hours": halfHours,
  pareto,
  "pareto-workload": paretoWorkload,
  "lead-funnel": leadFunnel,
  "response-curve": responseCurve,
  "lead-cohorts": leadCohorts,
  attempts,
  "best-time": bestTime,
} as const;

export type ChartId = keyof typeof list;
type Answers = { readonly [K in ChartId]: Awaited<ReturnType<(typeof list)[K]["run"]>> };
export type ChartRows = { readonly [K in ChartId]: Answers[K]["rows"][number] };
export type ChartSpecs = { readonly [K in ChartId]: Answers[K]["spec"] };

/** Every chart that a notebook can name: how it asks for its numbers. */
export const chartAsks: { readonly [K in ChartId]: ChartAsk<ChartRows[K], ChartSpecs[K]> } = list;
/** One picture of the period's calls. */
export interface ChartCell extends AskedChart {
  readonly kind: "chart";
  readonly chart: ChartId;
}

/** In the order of menus. */
export const chartIds = Object.keys(list) as ChartId[];

/** What a chart cell has found; `rows` and `spec` go to the drawing of the same id in the charts layer. */
export interface ChartOutputOf<K extends ChartId>
  extends OutputBase, Omit<ChartAnswer<ChartRows[K], ChartSpecs[K]>, "notFilteredBy"> {
  readonly kind: "chart";
  readonly chart: K;
  /** What it was counted over. */
  readonly scope: Scope;
}
export type ChartOutput = { readonly [K in ChartId]: ChartOutputOf<K> }[ChartId];

/** Asks for the numbers of a cell's chart. */
export async function askChart(cell: ChartCell, context: AskContext): Promise<ChartOutput> {
  const answer = await chartAsks[cell.chart].run(cell, context);
  // Rows and spec are of the chart that was asked: the list is typed by it.
  return {
    kind: "chart",
    chart: cell.chart,
    period: context.period,
    scope: plainScope(context),
    notFilteredBy: [],
    ...answer,
  } as ChartOutput;
}

/** The tables that a chart's numbers are exported as. */
export const chartTables = <K extends ChartId>(
  name: string,
  output: ChartOutputOf<K>,
): readonly ExportTable[] => chartAsks[output.chart].export(name, output);

/** A chart cell that says nothing but its chart. */
export const bareChart: ChartFields = {
  metric: null,
  variant: null,
  grain: "auto",
  measure: "count",
  by: null,
  column: null,
  top: null,
  sort: null,
};

/** What a new chart of this id says. */
export const newChart = (chart: ChartId): ChartFields & { readonly chart: ChartId } => ({
  ...bareChart,
  ...chartAsks[chart].first,
  chart,
});

/** A chart cell as one of another id: what that takes is kept, what it needs gets a first value, the rest goes. */
export function asChart(cell: ChartCell, chart: ChartId): ChartCell {
  const { takes } = chartAsks[chart];
  const fresh = newChart(chart);
  const among = <T>(value: T | null, known: readonly T[] | undefined): value is T =>
    value !== null && (known ?? []).includes(value);
  return {
    ...cell,
    ...fresh,
    ...(among(cell.metric, takes.metric) && { metric: cell.metric, variant: cell.variant }),
    ...(takes.grain && { grain: cell.grain }),
    ...(takes.measure && { measure: cell.measure }),
    ...(among(cell.by, takes.by) && { by: cell.by }),
    ...(among(cell.column, takes.column) && { column: cell.column }),
    ...(takes.top && { top: cell.top }),
    ...(among(cell.sort, takes.sort) && { sort: cell.sort }),
  };
}
