import { attemptsChart } from "./attempts";
import { bestTime } from "./best-time";
import { breakdown } from "./breakdown";
import { callHeatmap } from "./call-heatmap";
import { dispositionPanels } from "./disposition-panels";
import { dispositionTrend } from "./disposition-trend";
import { leadCohorts } from "./lead-cohorts";
import { leadFunnel } from "./lead-funnel";
import { distribution } from "./distribution";
import { leaderboard } from "./leaderboard";
import { halfHours } from "./half-hours";
import { metricPanels } from "./metric-panels";
import { metricTrend } from "./metric-trend";
import { paretoChart } from "./pareto";
import { responseCurve } from "./response-curve";
import { serviceLevelCurve } from "./service-level-curve";

/** Every chart that a notebook can name, by its id. */
export const charts = {
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
  pareto: paretoChart,
  "pareto-workload": paretoChart,
  "lead-funnel": leadFunnel,
  "response-curve": responseCurve,
  "lead-cohorts": leadCohorts,
  attempts: attemptsChart,
  "best-time": bestTime,
} as const;
export type ChartId = keyof typeof charts;
