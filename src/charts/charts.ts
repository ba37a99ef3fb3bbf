import { callHeatmap } from "./call-heatmap";
import { dispositionTrend } from "./disposition-trend";
import { metricTrend } from "./metric-trend";

/** Every chart that a notebook can name, by its id. */
export const charts = {
  "disposition-trend": dispositionTrend,
  "call-heatmap": callHeatmap,
  "metric-trend": metricTrend,
} as const;
export type ChartId = keyof typeof charts;
