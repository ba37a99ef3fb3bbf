export { attemptsChart } from "./attempts";
export type { AttemptsSpec } from "./attempts-update";
export { bestTime } from "./best-time";
export type { BestTimeSpec } from "./best-time-words";
export * from "./breakdown";
export { attachBrush, type BrushEvents } from "./brush";
export { areaOf, placeAt, timeBrush } from "./brushable";
export { brushKeys } from "./brush-keys";
export * from "./call-heatmap";
export * from "./charts";
export * from "./colours";
export * from "./csv";
export { dispositionName } from "./disposition-name";
export {
  dispositionColour,
  inOrder,
  isHatched,
  rest,
  restOf,
  swatchOf,
  uncoded,
  unmapped,
} from "./disposition-order";
export * from "./disposition-panels";
export * from "./disposition-trend";
export { distribution } from "./distribution";
export type { DistributionSpec } from "./distribution-lines";
export * from "./duration-bins";
export * from "./group-types";
export { halfHours } from "./half-hours";
export type { HalfHoursSpec } from "./half-hour-slots";
export * from "./interval-bar";
export * from "./lead-cohorts";
export * from "./lead-funnel";
export * from "./leaderboard";
export * from "./metric-panels";
export * from "./metric-trend";
export type {
  DispositionPanelRow,
  DispositionPanelsSpec,
  MetricPanelRow,
  MetricPanelsSpec,
} from "./panel-types";
export { changes, type Changes } from "./moving";
export * from "./pareto";
export type { ParetoCode, ParetoSpec } from "./pareto-bars";
export * from "./png";
export * from "./response-curve";
export { serviceLevelCurve } from "./service-level-curve";
export type { CurveRow, CurveSpec } from "./service-level-curve-types";
export * from "./sparkline";
export * from "./sql-chart";
export * from "./svg-text";
export * from "./tips";
export * from "./types";
