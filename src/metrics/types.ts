import type { Calendars, DispositionGroup, Params, Period, Sql, Weekday } from "../base";

/** The sixteen metrics' ids, as `data-metric` shows them. */
export const metricIds = [
  "conversion-rate",
  "average-call-duration",
  "call-disposition",
  "lead-response-time",
  "connect-efficiency",
  "pipeline-velocity",
  "appointment-setting-rate",
  "follow-up-rate",
  "average-speed-of-answer",
  "first-call-resolution",
  "average-handle-time",
  "abandonment-rate",
  "customer-satisfaction",
  "issue-resolution-rate",
  "escalation-rate",
  "service-level",
] as const;
export type CoreMetricId = (typeof metricIds)[number];

/** The supporting metrics' ids (metrics.md 3.3): the same records, never among the sixteen. */
export const supportingIds = [
  "call-volume",
  "call-components",
  "occupancy",
  "calls-per-agent-hour",
  "output-per-paid-hour",
  "transfer-rate",
  "repeat-call-rate",
  "answer-rate",
  "missed-call-rate",
  "voicemail-rate",
  "long-waits",
  "callback-compliance",
  "first-attempt-connect-rate",
  "attempts-per-lead",
  "list-penetration",
  "cost-per-call",
  "cost-per-lead",
  "customer-acquisition-cost",
  "revenue-per-call",
  "return-on-investment",
] as const;
export type SupportingId = (typeof supportingIds)[number];
export type MetricId = CoreMetricId | SupportingId;

/** The sixteen and the supporting ones, as they are offered. */
export const everyMetric: readonly MetricId[] = [...metricIds, ...supportingIds];

export type FactId =
  | "calls"
  | "inbound_calls"
  | "outbound_calls"
  | "open_calls"
  | "legs"
  | "leads"
  | "deals"
  | "responses"
  | "follow_ups"
  | "first_contacts"
  | "dialled_leads"
  | "reasons"
  | "returns"
  | "agent_time"
  | "spend_days";

/** metrics.md 2.3, plus a dimension or filter the metric's whole denominator does not carry. */
export type MetricState =
  "ok" | "none_eligible" | "not_computable" | "partial" | "immature" | "not_by_dimension";
export type Unit = "share" | "s" | "currency" | "currency_per_day" | "count" | "points";
export type Better = "higher" | "lower" | "band";

/** A sum or count over a fact's rows: SQL aggregate whose results add up over any grouping. */
export interface Part {
  /** Unique over all facts. */
  readonly name: string;
  readonly fact: FactId;
  readonly sql: string;
  /** SQL condition of the rows that it counts or sums. */
  readonly where: string;
  /** SQL of what it sums or tells apart; null where rows are counted. */
  readonly value: string | null;
  /** A distinct count: it does not add up, so it is asked for whole periods, apart. */
  readonly distinct?: true;
  /** Uses the window columns, which are joined only where a query needs them. */
  readonly windowed?: true;
}

/** Values that a filter keeps, or all but those in `not`. As stored; `(none)` stands for NULL. None named means all. */
export type FilterValues = readonly string[] | { readonly not: readonly string[] };
/** Filters in force, by dimension. */
export type Filters = Readonly<Partial<Record<Dimension, FilterValues>>>;
export const dimensions = [
  "direction",
  "queue",
  "team",
  "skill",
  "agent_id",
  "campaign",
  "source",
  "medium",
  "company_number",
  "country",
  "region",
  "disposition",
  "result",
  "reason",
  "system_id",
  "question",
  "weekday", // ISO, 1 is Monday
  "hour", // of the local start, 0 to 23
] as const;
export type Dimension = (typeof dimensions)[number];

/** What a mark of a chart or a number stands for: calls of these filters, in this local half-open period. */
export interface MarkSelection {
  readonly filters: Filters;
  readonly period?: Period;
}

/** What a value is counted over and compared with. */
export interface Scope {
  readonly period: Period;
  readonly compare: Period | null;
  readonly filters: Filters;
  readonly params: MetricParams;
  readonly other?: Other;
  /**
   * Opening hours, per queue where they differ; null until somebody sets them, which is open at all hours. Where
   * absent, Monday to Friday within the business hours.
   */
  readonly calendars?: Calendars | null;
  /** Limits of queues that have their own. */
  readonly queueParams?: QueueParams;
  /** How people are protected; absent where they are shown by name. */
  readonly people?: PeopleScope;
}

/** What a policy on people lets figures tell. */
export interface PeopleScope {
  /** The fewest people that a figure may be of by which people can be judged. */
  readonly crowd: number;
  /** The fewest calls that a single person's row may be of, where rows of single people are shown. */
  readonly least: number;
  /** The day that periods may begin with, whoever worked beside it. */
  readonly weekStart: Weekday;
}

/** What is compared with, where it is not simply the same calls in another period. */
export interface Other {
  /** Filters of the other side that replace the scope's: another queue or team, in `compare`. */
  readonly filters?: Filters;
  /** How many periods of the scope's length `compare` covers: counts are shared out among them. */
  readonly times?: number;
  /** Whole quarters of which each metric takes its best. */
  readonly quarters?: readonly Period[];
}

/** The limits that a queue can have of its own. */
export const queueParamNames = [
  "target_s",
  "short_abandon_s",
  "callback_within_s",
  "return_within_s",
] as const;
export type QueueParam = (typeof queueParamNames)[number];
export type QueueParams = Readonly<Record<string, Readonly<Partial<Record<QueueParam, number>>>>>;

/** Thresholds and windows; one place, with defaults, written into every export. */
export interface MetricParams {
  readonly target_s: number;
  readonly short_abandon_s: number;
  readonly repeat_window_days: number;
  readonly follow_up_days: number;
  readonly lead_within_s: number;
  readonly velocity_window_days: number;
  /** Business hours of the business-hours variants, Monday to Friday, in minutes after local midnight. */
  readonly business_open_min: number;
  readonly business_close_min: number;
  /** A connect lasting at least this long is a conversation. */
  readonly conversation_s: number;
  /** A lead's conversion counts within so many days of its first attempt. */
  readonly conversion_days: number;
  /** A queued callback, and any other lost call, is due within so many seconds. */
  readonly callback_within_s: number;
  readonly return_within_s: number;
  /** The share of calls within the target that a half-hour needs to be on target. */
  readonly service_share: number;
  /** More calls a day than this from one number: a switchboard, not a person. */
  readonly shared_calls_per_day: number;
}

/** A number that says what it is. `value` is a share 0..1, seconds, or currency per day. */
export interface MetricValue {
  readonly metric: MetricId;
  readonly variant: string;
  readonly state: MetricState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly low: number | null; // 95 %
  readonly high: number | null;
  readonly unknownShare: number;
  readonly unknown?: number; // rows of which it is the share, where rows are counted
  /** Rows left out because their window is not yet covered. */
  readonly immature: number;
  /** Columns that are missing, or dimensions not carried. */
  readonly needs: readonly string[];
  /** Further figures of the same metric by name (median, p90, ...). */
  readonly extra: Readonly<Record<string, number | null>>;
  readonly currency: string | null;
  readonly params: Partial<MetricParams>;
  /** Limits of those queues in the scope that have their own. */
  readonly queueParams?: QueueParams;
}

/** Why a comparison has no better or worse: message key `reason.<reason>`. */
export const verdictReasons = [
  "too_few_days",
  "small_sample",
  "no_interval",
  "within_day_to_day_variation",
  "within_chance",
  "many_at_once",
  "below_smallest",
  "neither_is_better",
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

export type Verdict = "better" | "worse" | "about_the_same" | "cannot_tell";

export interface Comparison {
  readonly with: MetricValue;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Verdict;
  /** How many more would settle a `cannot_tell`, by the variance of its interval; null when unknown. */
  readonly nNeeded: number | null;
  /** What `nNeeded` counts: days where days are the unit of chance. */
  readonly neededOf?: "days" | "observations";
  /** Why it cannot be told, or why it counts as about the same. */
  readonly reason?: VerdictReason;
  /** Where the value went, whether or not that is good; `unclear` where chance explains it. */
  readonly change?: "up" | "down" | "none" | "unclear";
}

/** A published or own value to compare with, with everything needed to doubt it. */
export interface Benchmark {
  readonly id: string;
  readonly metric: MetricId;
  readonly variant: string | null;
  readonly low: number;
  readonly high: number; // equal to low for a single value
  readonly unit: Unit;
  readonly population: string; // message key
  readonly denominator: string; // message key
  readonly source: string;
  readonly year: number | null;
  readonly confidence: "primary" | "secondary" | "computed" | "memory" | "unsourced";
  readonly doubtful: boolean;
  /** Shown beside the metric by default; the rest lives in the library only. */
  readonly shown: boolean;
  readonly sector?: string;
  /** Size of the centres it was found in, as a message key `size.<size>` or the words of whoever added it. */
  readonly size?: string;
  /** Added or changed on this device. */
  readonly own?: true;
  /** A wish, not a finding: a convention that a centre sets for itself. */
  readonly target?: true;
  /** Of a target: the queue or team that it holds for, and the days (inclusive); everything where absent. */
  readonly queue?: string;
  readonly team?: string;
  readonly from?: string;
  readonly until?: string;
  /** Message key of what to know before trusting it, or the words of whoever added it. */
  readonly note?: string;
}

/** One day of a metric, for sparklines; `day` is local, `YYYY-MM-DD`. */
export interface DayValue {
  readonly day: string;
  readonly value: number | null;
  readonly n: number;
}

export interface MetricResult {
  readonly value: MetricValue;
  readonly previous: Comparison | null;
  readonly benchmarks: readonly { readonly benchmark: Benchmark; readonly comparison: Comparison | null }[];
  /** The days of the current period, where the metric adds up by day. */
  readonly days?: readonly DayValue[];
}

/** One code of the call-disposition metric. */
export interface DispositionShare {
  readonly code: string; // a category, "(unmapped)" or "(none)"
  readonly group: DispositionGroup;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly previousShare: number | null;
  /** How often it was in the other period; null without one. */
  readonly previousN: number | null;
  /** What became of its share since the other period; null without one. */
  readonly change: ShareChange | null;
}

/** A share against its like in another period, judged by how much days differ among themselves. */
export type ShareChange = Omit<Comparison, "with">;

/** One bucket of a metric over time; `bucket` is its local start, `YYYY-MM-DDTHH:MM:SS`. */
export interface MetricTrendRow {
  readonly bucket: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** The period or the data covers only some of it. */
  readonly partial: boolean;
}

/** How often a disposition was the primary one in a bucket. */
export interface DispositionTrendRow {
  readonly bucket: string;
  readonly code: string;
  readonly n: number;
}

/** An hour of a weekday: mean calls per day observed. */
export interface HeatRow {
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly hour: number;
  readonly n: number;
  readonly daysObserved: number;
}

/** How a question is asked of the engine. */
export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly priority?: number;
  readonly deadlineMs?: number;
}

export type { Params, Period, Sql };
