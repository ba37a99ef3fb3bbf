import type { Period } from "../base";
import type { Dimension, Other } from "../metrics";

/** A view's period against the data: what every query and every heading uses. */
export interface ResolvedPeriod {
  readonly period: Period;
  /** Null when comparing is off or nothing before is covered. */
  readonly compare: Period | null;
  /** How `compare` differs from the same calls in one other period. */
  readonly other?: Other;
  /** What `period` is a whole one of, for its heading; `days` when it is none. */
  readonly unit: "day" | "week" | "month" | "quarter" | "days" | "all";
  /** Days of `period`. */
  readonly days: number;
  /** True when the data ends before the period does, or starts after it. */
  readonly partial: boolean;
}

/** What every output says of itself. */
export interface OutputBase {
  readonly period: ResolvedPeriod;
  /** Dimensions filtered by which this cell's fact does not carry: its numbers are not filtered by them. */
  readonly notFilteredBy: readonly Dimension[];
}
