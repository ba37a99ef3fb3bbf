import type {
  Dimension,
  FilterValues,
  MetricId,
  MetricParams,
  MetricResult,
  MetricTrendRow,
  MetricValue,
  Scope,
  Volume,
} from "../metrics";
import type { CellBase } from "./cell-base";
import type { OutputBase } from "./output-base";

/** The parts of a report that no other cell gives. */
export const reportParts = ["head", "summary", "measures", "explain", "pace", "ahead", "foot"] as const;
export type ReportPart = (typeof reportParts)[number];

/** A part of a periodic report. */
export interface ReportCell extends CellBase {
  readonly kind: "report";
  readonly part: ReportPart;
  /** Of `measures` and `explain`, and the one of `pace`; empty for the others. */
  readonly metrics: readonly MetricId[];
  /** Of `pace`: the name of the number input that holds the month's target. */
  readonly target: string | null;
}

/** What a report is made from. */
export interface HeadOutput {
  readonly part: "head";
  readonly systems: readonly { readonly id: string; readonly to: string; readonly calls: number }[];
  readonly coded: MetricValue | null;
  readonly filters: readonly { readonly dimension: Dimension; readonly values: FilterValues }[];
}

export interface SummaryOutput {
  readonly part: "summary";
  readonly volume: Volume;
  readonly scope: Scope;
  /** Lost callers not yet called back; null where it cannot be told. */
  readonly waiting: number | null;
  /** The metric that the sentence is about: service level, else connect efficiency. */
  readonly result: MetricResult | null;
}

export interface MeasureRow {
  readonly result: MetricResult;
  /** The mean of the four weeks before; null where the period is no week or the data does not reach back. */
  readonly fourWeeks: MetricValue | null;
  /** By week, up to the period's end. */
  readonly trend: readonly MetricTrendRow[];
}
export interface MeasuresOutput {
  readonly part: "measures";
  readonly scope: Scope;
  readonly rows: readonly MeasureRow[];
}

/** What one queue, campaign or half-hour did to a metric's change. */
export interface Explained {
  readonly by: Dimension | "half-hour";
  readonly group: string;
  /** Part of the change, in the metric's unit: its own change, and that of its weight. */
  readonly rate: number;
  readonly mix: number;
  readonly now: { readonly n: number; readonly value: number | null };
  readonly before: { readonly n: number; readonly value: number | null };
}
export interface ExplainOutput {
  readonly part: "explain";
  /** At most three in all, those of the largest effect. */
  readonly found: readonly { readonly result: MetricResult; readonly reasons: readonly Explained[] }[];
}

/** A month so far, and where it will end if the days left are as those before. */
export interface PaceOutput {
  readonly part: "pace";
  readonly metric: MetricId;
  readonly state: MetricValue["state"];
  readonly needs: readonly string[];
  readonly month: string; // its first day
  readonly until: string; // the last day counted
  readonly sofar: number;
  /** Null where there are too few days to say. */
  readonly expected: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly daysLeft: number;
  readonly target: number | null;
}

export interface AheadDay {
  readonly day: string;
  /** Null where there is no like weekday to learn from. */
  readonly calls: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The name of what closes it, or empty; null where it is open. */
  readonly closed: string | null;
  readonly peak: { readonly hour: number; readonly calls: number; readonly people: number } | null;
}
export interface AheadOutput {
  readonly part: "ahead";
  readonly days: readonly AheadDay[];
  /** Weeks that it is learnt from. */
  readonly weeks: number;
  readonly goal: { readonly target_s: number; readonly share: number };
}

export interface FootOutput {
  readonly part: "foot";
  readonly params: MetricParams;
  readonly hours: boolean;
  readonly least: number;
}

export type PartOutput =
  HeadOutput | SummaryOutput | MeasuresOutput | ExplainOutput | PaceOutput | AheadOutput | FootOutput;
export type ReportOutput = OutputBase & { readonly kind: "report"; readonly of: PartOutput };

/** Something that somebody will do about a number. */
export interface Action {
  readonly what: string;
  readonly owner: string;
  readonly due: string; // `YYYY-MM-DD`, or empty
  /** The number by which it will be seen; null for none. */
  readonly metric: MetricId | null;
  /** Days before it was decided, `YYYY-MM-DD..YYYY-MM-DD`; null where there is no metric. */
  readonly since: string | null;
  readonly done: boolean;
}
export interface ActionsCell extends CellBase {
  readonly kind: "actions";
  readonly actions: readonly Action[];
}
export interface ActionsOutput extends OutputBase {
  readonly kind: "actions";
  /** One an action: the metric now, compared with the days before it was decided; null where there is none. */
  readonly results: readonly (MetricResult | null)[];
}
