import type { MetricId, MetricResult, Scope } from "../metrics";
import type { CellBase } from "./cell-base";
import type { OutputBase } from "./output-base";

/** Weeks of all the data in which one metric was far from usual. */
export interface StandingOutCell extends CellBase {
  readonly kind: "standing-out";
  readonly metric: MetricId;
  readonly variant: string | null; // null: the workspace's formula
  /** The notebook in which such weeks are looked at; null for this one alone. */
  readonly opens: string | null;
}

/** Weeks next to each other that stand out on one side, counted as one period. */
export interface StandingWeeks {
  readonly weeks: number;
  /** The metric over these weeks, and what it was counted over. */
  readonly result: MetricResult;
  readonly scope: Scope;
}

export interface StandingOutOutput extends OutputBase {
  readonly kind: "standing-out";
  readonly metric: MetricId;
  /** Whether filters left out some of the data; absent in reports sealed before it was kept. */
  readonly filtered?: boolean;
  /** Whole weeks with enough to be counted. */
  readonly weeks: number;
  /** The usual week and its limits; null with too few weeks to tell, or where the metric cannot be counted. */
  readonly usual: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The last whole weeks together, for a reader who wants the formula and the unit. */
  readonly whole: MetricResult;
  /** The furthest from usual first. */
  readonly spans: readonly StandingWeeks[];
  /** Further stretches that stand out less. */
  readonly more: number;
}
