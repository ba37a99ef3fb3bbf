import type { MetricResult } from "../metrics";

/** The service level had the target been `t` seconds. */
export interface CurveRow {
  readonly t: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly n: number;
}

export interface CurveSpec {
  readonly result: MetricResult;
  /** Seconds; null where queues have targets of their own. */
  readonly target: number | null;
  readonly shortAbandon: number | null;
  /** The formula is a share of calls: a share of half-hours has no curve. */
  readonly ofCalls: boolean;
}
