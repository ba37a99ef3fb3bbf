export { attemptRows, weekHourSql, type AttemptsOf } from "./attempt-rows";
export { bestTime, type BestTime, type BestTimeOptions, type TimeCell } from "./best-time";
export { listBasis, listIds, listRows, listSort, type ListBasis, type ListId } from "./call-lists";
export {
  checkRows,
  ruleCounts,
  tagPairs,
  unmappedCodes,
  type CodeCheck,
  type RuleCount,
  type TagPair,
  type TagPairs,
  type UnmappedCode,
} from "./code-checks";
export { codeRuleIds, codeRules, ruleLimits, type CodeRule, type CodeRuleId } from "./code-rules";
export { dncViolations, type DncViolation } from "./dnc-violations";
export { agentsNeededWithPatience, erlangA, type ImpatientStaffing } from "./erlang-a";
export {
  agentsNeeded,
  erlangB,
  erlangC,
  erlangs,
  toSchedule,
  type Load,
  type Staffing,
  type StaffingGoal,
} from "./erlang-c";
export {
  fairComparison,
  funnelLimits,
  overdispersion,
  type FairComparison,
  type FunnelLimits,
  type Shrunk,
  type Tally,
} from "./fair-comparison";
export { followUpList, type FollowUp } from "./follow-up-list";
export { gapAttribution, type Contribution, type GapAttribution, type Segment } from "./gap-attribution";
export { fitHoltWinters, holtWinters, type HoltWinters, type HoltWintersWeights } from "./holt-winters";
export { contradictoryCodes, lastOutcomes, type Contradiction, type LeadOutcome } from "./lead-outcomes";
export { pChart, type PChart, type PChartPoint, type ShareBucket } from "./p-chart";
export { pareto, type ParetoRow } from "./pareto";
export { patience, type Patience } from "./patience";
export { leadCohorts, type Cohort, type CohortCell, type LeadCohorts } from "./lead-cohorts";
export { leadFunnel, type FunnelRow, type LeadFunnel } from "./lead-funnel";
export { leadSteps, type LeadStep } from "./lead-journey";
export { leadRows, type LeadsOf } from "./lead-rows";
export { reachFunnel, type ReachStep } from "./reach-funnel";
export {
  responseCurve,
  type ResponseCurve,
  type ResponseEvent,
  type ResponsePoint,
  type ResponseSummary,
} from "./response-curve";
export { forecastError, seasonalNaive, type ForecastError } from "./seasonal-naive";
export { leastForUsual, standingOut, type Placed, type StandingOut, type Stretch } from "./standing-out";
export { transitions, type Transition } from "./transitions";
export { trendTest, type TrendTest } from "./trend-test";
export { secondsByDay } from "./work-by-day";
export { leastForXmr, xmrChart, type XmrChart } from "./xmr-chart";
