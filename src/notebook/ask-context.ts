import type { Calendars, Sql, Weekday } from "../base";
import type { Filters, MetricId, MetricParams, OwnBenchmarks, PeopleScope, QueueParams } from "../metrics";
import type { InputValues } from "./input-types";
import type { ResolvedPeriod } from "./output-base";

/** Settings of the workspace that change results. */
export interface NotebookSettings {
  readonly weekStart: Weekday;
  /** What the workspace chose of hours, limits, formulas, targets; nothing where absent. */
  readonly rules?: Rules;
  /** What the workspace's policy leaves out of lists and groups; nothing where absent. */
  readonly people?: PeopleRules;
}

/** How people are protected in what cells count and list. */
export interface PeopleRules {
  /** Dimensions of people that are not shown. */
  readonly hidden: readonly string[];
  /** What figures may tell; absent where people are shown by name. */
  readonly scope?: PeopleScope;
  /** Groups of one person with less than so many calls are not shown apart. */
  readonly least: number;
}

/** How a workspace counts and compares, beside its thresholds. */
export interface Rules {
  /** Opening hours; null until somebody sets them. */
  readonly calendars: Calendars | null;
  readonly queueParams: QueueParams;
  /** Formulas instead of the defaults, and those of queues looked at alone. */
  readonly variants: Readonly<Partial<Record<MetricId, string>>>;
  readonly queueVariants: Readonly<Record<string, Readonly<Partial<Record<MetricId, string>>>>>;
  readonly smallest: Readonly<Partial<Record<MetricId, number>>>;
  readonly library: OwnBenchmarks;
}

/** What numbers are asked with: the calls, the reader's view of them, and what the workspace chose. */
export interface AskContext {
  readonly sql: Sql;
  readonly period: ResolvedPeriod;
  readonly filters: Filters;
  readonly params: MetricParams;
  readonly settings: NotebookSettings;
  /** Of the inputs that the cell names. */
  readonly values: InputValues;
  readonly signal: AbortSignal;
  readonly dataVersion: number;
  /** False where what is found is shown without verdicts. */
  readonly judged?: boolean;
}

/** A picture's numbers: one file of an export. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
