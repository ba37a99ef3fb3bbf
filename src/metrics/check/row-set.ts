import type { Fact } from "../facts/fact";

/** Why a row of a fact is not counted: `id` is what the message key `why.<id>` says, `when` the SQL condition. */
export interface Step {
  readonly id: string;
  readonly when: string;
}

/**
 * The rows that a number was counted from: one predicate gives the number's part, the funnel's counts and the list.
 * SQL conditions over the fact's columns; NULL counts as false.
 */
export interface RowSet {
  readonly fact: Fact;
  /** A SELECT with every row that could have been meant: at least the fact's. */
  readonly sql: string;
  /** Which rows the period is about; the fact's date inside the period where absent. */
  readonly within?: string;
  /** What counting its rows gives: both sides of the ratio, or one. */
  readonly role: "both" | "numerator" | "denominator";
  /** True for the rows that are counted. */
  readonly counted: string;
  /** True for the counted rows that are hits; null where there are none, as for a mean. */
  readonly numerator: string | null;
  /** What is above the line is no number of hits: intervals that met their own target. */
  readonly above?: "groups";
  /** True for the counted rows whose own question is not answered, and which count as a no. */
  readonly asNo?: string;
  /** Rows are counted by different values of this SQL expression; null where every row counts. */
  readonly distinct: string | null;
  /** Why other rows are not counted: the first that holds. */
  readonly steps: readonly Step[];
}
