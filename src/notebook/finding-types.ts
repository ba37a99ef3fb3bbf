import type { Filters, MetricId, MetricResult } from "../metrics";
import type { CellBase } from "./cell-base";
import type { OutputBase } from "./output-base";

/** A number that a finding rests on, as it was when the claim was made. */
export interface FindingNumber {
  readonly metric: MetricId;
  readonly variant: string;
  /** Both inclusive, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly filters: Filters;
  /** The limits it was counted with, by name. */
  readonly params: Readonly<Record<string, number>>;
  readonly value: number;
  readonly low: number | null; // 95 %
  readonly high: number | null;
  readonly n: number;
}

/** A claim in words with the numbers that it rests on. */
export interface FindingCell extends CellBase {
  readonly kind: "finding";
  readonly claim: string;
  /** The day on which it was sealed, `YYYY-MM-DD`; empty while it is not. */
  readonly sealed: string;
  readonly dataVersion: number;
  readonly numbers: readonly FindingNumber[];
}

/** Whether a number is as it was: the same, inside its interval of then, outside it, or no longer to be had. */
export type Held = "same" | "within" | "outside" | "gone";

export interface FindingOutput extends OutputBase {
  readonly kind: "finding";
  /** One a number, counted anew by its own formula and limits. */
  readonly now: readonly { readonly result: MetricResult; readonly held: Held }[];
}
