import type { MetricId, MetricResult, MetricValue, Unit } from "../metrics";
import type { GroupBy } from "./types";

/** The metric of the calls with one value of what divides them; `(rest)` for those not shown apart. */
export interface GroupRow {
  readonly group: string;
  readonly value: MetricValue;
}

export interface GroupSpec {
  readonly by: GroupBy;
  readonly metric: MetricId;
  readonly unit: Unit;
  /** How many groups stand together in the row `(rest)`. */
  readonly others: number;
  /** Which they are. */
  readonly restOf?: readonly string[];
  /** Of all groups together, with what it is held against. */
  readonly result: MetricResult;
  /** By country or region: of how many of what is counted it is known. */
  readonly known?: { readonly n: number; readonly of: number } | null;
  /** People with too little to be shown apart, or groups with too few people. */
  readonly suppressed: number;
  /** The workspace shows no people. */
  readonly closed: boolean;
}

export interface BreakdownSpec extends GroupSpec {
  /** The groups add up to the whole, which is then no value to compare with. */
  readonly counts: boolean;
}

/** Where a group's interval lies to the average of all. */
export type Standing = "better" | "worse" | "above" | "below" | "cannot_tell";

export interface StandingRow extends GroupRow {
  readonly standing: Standing;
}

export interface LeaderboardSpec extends GroupSpec {
  /** What each group is held against. */
  readonly average: number | null;
}
