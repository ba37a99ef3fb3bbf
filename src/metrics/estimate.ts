import type { Sql } from "../base";
import type { Histogram } from "./intervals/order-statistics";
import type { AskOptions, MetricState, Scope } from "./types";

/** What a formula says about one period, before it is written up as a `MetricValue`. */
export interface Estimate {
  readonly state: MetricState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unknownShare: number;
  readonly unknown?: number;
  readonly immature: number;
  readonly needs: readonly string[];
  readonly extra: Readonly<Record<string, number | null>>;
  readonly currency?: string;
}

/** What a formula that asks its own questions is handed. `scope.period` is the period to estimate. */
export interface EstimateContext {
  readonly sql: Sql;
  readonly scope: Scope;
  readonly ask: AskOptions;
  /** How many rows the fact's stored relation has at all. */
  readonly stored: number;
}

export type Distributed = Histogram | null;

const nothing = {
  value: null,
  numerator: null,
  denominator: null,
  n: 0,
  low: null,
  high: null,
  unknownShare: 0,
  immature: 0,
};

/** An estimate that says why there is no number. */
export const noEstimate = (
  state: MetricState,
  needs: readonly string[] = [],
  extra: Estimate["extra"] = {},
): Estimate => ({ ...nothing, state, needs, extra });
