export * from "./types";
export { bareValue } from "./bare-value";
export { benchmarkLibrary, benchmarksWith, type OwnBenchmarks } from "./benchmarks/library";
export { targetOf } from "./benchmarks/targets";
export { readBenchmark, readBenchmarks, writeBenchmarks } from "./benchmarks/file";
export { comparable, gaps, isOf, type Against } from "./benchmarks/gap";
export { bucketPeriod } from "./buckets";
export { carried, notCarried } from "./carries";
export { compareBoard, type Pair } from "./compare";
export { codeKinds, codeLoads, type CodeKind, type CodeLoad, type CodeLoads } from "./code-loads";
export { computeMetrics, type ComputeOptions } from "./compute";
export { callRows, type CallPopulation, type CallsOf } from "./check/call-rows";
export { leavesOut, sideCount, sideRows, type Side, type SideRows } from "./check/side-rows";
export { contactHistory, type ContactHistory } from "./check/contact-history";
export { copySql } from "./check/copy-sql";
export { callDetail, contactRows, wholeRow, type CallDetail } from "./check/one-call";
export { funnels, type Funnel, type FunnelStep } from "./check/funnel";
export {
  countRows,
  metricRows,
  rowPage,
  rowSource,
  type RowPart,
  type RowQuery,
  type Stretch,
} from "./check/row-list";
export type { RowColumn, RowSource } from "./check/row-source";
export { coverage, lastCompleteWeek, type Coverage } from "./coverage";
export { cubed, NotCubed, type Cubed, type CubeOptions } from "./cube/cubed";
export type { DayRange } from "./cube/cube";
export { dispositionCalls, type CutBy, type DispositionCut } from "./disposition-cut";
export {
  codings,
  dispositionPopulation,
  populationWhere,
  unmappedSql,
  type Coding,
  type DispositionPopulation,
} from "./disposition-population";
export { dispositionTable, type DispositionGroupRow, type DispositionTable } from "./disposition-table";
export { carriesBy, hasTimes } from "./divisible";
export { dispositionTrend } from "./disposition-trend";
export { dispositionTrendBy, type DispositionPanelRow } from "./disposition-trend-by";
export { dispositions, type Dispositions } from "./dispositions";
export * from "./durations";
export { factViews } from "./facts/views";
export { halfHours, type HalfHour, type HalfHourFigures, type HalfHours } from "./half-hours";
export { heat } from "./heat";
export { movedShares, type MovedShare } from "./cut-changes";
export { cutSql, cutsPeople } from "./disposition-cut";
export { mayTell } from "./people/crowd";
export { mustTell } from "./people/must-tell";
export { cutOf, isCutColumn, type Cut } from "./people/cut-moments";
export { columnsOfPeople, toldRows } from "./people/row-guard";
export { countIf, sums } from "./sums";
export { untoldPanels } from "./people/untold-panels";
export { timesOf, untold } from "./people/untold";
export { isOfPeople, isWithheld } from "./people/withheld";
export { bootstrap } from "./intervals/bootstrap";
export { clusteredDifference, type Cluster } from "./intervals/clustered";
export { discoveries } from "./intervals/fdr";
export { accountParts, importAccount, type AccountPart, type ImportAccount } from "./import-account";
export { knownValues, timeColumns, type KnownValues, type Spread, type TimeColumn } from "./known-values";
export { kaplanMeier, medianInterval, survivalLimits, survivalQuantile } from "./intervals/kaplan-meier";
export { difference } from "./intervals/mover";
export { looseDeals, type LooseDeals } from "./loose-deals";
export { moneyCoverage, type MoneyCoverage } from "./money-coverage";
export { newcombe } from "./intervals/newcombe";
export { quantile, quantileInterval, type Histogram } from "./intervals/order-statistics";
export { lnGamma, pValue } from "./intervals/p-value";
export { meanInterval, tCritical } from "./intervals/t";
export { wilson, z95, type Interval } from "./intervals/wilson";
export type { Metric, Variant } from "./metric";
export { timeGroups, timeParts, type TimeOf, type TimePart } from "./time-groups";
export { silentDays, type Silence, type SilentDays } from "./silent-days";
export { shownApart } from "./small-groups";
export { metricGroups, type GroupOptions, type MetricGroup, type MetricGroups } from "./groups";
export { allMetrics, metricById, metrics } from "./metrics";
export { betterOf, isCount, isInHours, unitOf } from "./of-value";
export { smallestChange } from "./smallest";
export { defaultParams } from "./params";
export { readsOwnPeriod } from "./sql/custom";
export { sqlFormula, type SqlFormulaText } from "./sql/formula";
export { callsWithHours, narrowed, sqlRelations, type SqlRelation } from "./sql/relations";
export { openHoursParams } from "./facts/open-calls";
export { supportingMetrics } from "./supporting-metrics";
export {
  bothFilters,
  filtered,
  inverted,
  isInverted,
  letsThrough,
  likewise,
  namedIn,
  onlyIn,
  sameFilter,
} from "./filters";
export { filterSql, none, scopeParams, scopeSql, spanSql, valueSql } from "./scope-sql";
export { calls as callsFact, realCalls } from "./facts/calls";
export { leads as leadsFact } from "./facts/leads";
export { returns as returnsFact } from "./facts/returns";
export { carries, coded, counting, primaryCode, unmapped } from "./facts/codes";
export { reconcile, type Candidate, type ReconcileOptions } from "./reconcile";
export {
  callsByImport,
  causeOf,
  restatements,
  type Cause,
  type Reported,
  type FullCause,
  type Restatement,
} from "./restated";
export { calendarsOf, hasHours } from "./calendars";
export { byQueueSql } from "./queue-limits";
export { candidates } from "./gather";
export { byar, dispersion } from "./intervals/poisson";
export { matchesOf, matchesOfAll, unmatched, type Matches } from "./matches";
export { metricTrend, metricTrends, type TrendOptions } from "./trends";
export { dimensionValues, type DimensionValue } from "./values";
export { lostRoutes, type LostRoute, type VolumePopulation } from "./call-populations";
export * from "./service-level-curve";
export { volume, type Volume, type VolumeFigures } from "./volume";
export { populationOf } from "./populations";
export { unevenDimensions } from "./uneven";
