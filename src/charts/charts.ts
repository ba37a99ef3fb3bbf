import { callHeatmap } from "./call-heatmap";
import { dispositionTrend } from "./disposition-trend";
import { metricTrend } from "./metric-trend";
import { paretoChart } from "./pareto";

/** Every chart that a notebook can name, by its id. */
export const charts = {
  "disposition-trend": dispositionTrend,
  "call-heatmap": callHeatmap,
  "metric-trend": metricTrend,
  pareto: paretoChart,
  "pareto-workload": paretoChart,
} as const;
export type ChartId = keyof typeof charts;
