import type { Dimension, MoneyCoverage, MetricId, MetricValue, Scope, TimePart } from "../metrics";
import type { FilterInputId } from "./input-types";
import type { CellBase } from "./cell-base";
import type { OutputBase } from "./output-base";

/** What a table's rows are: the values of a dimension, or parts of local time. */
export type TableBy = FilterInputId | TimePart;

/** A column: a metric, by one of its formulas or, where null, the one in force. */
export interface TableColumn {
  readonly metric: MetricId;
  readonly variant: string | null;
}

/**
 * The order of a table's rows: the largest first, as time or names go, the worst value of the first column first, or
 * most of what the first column counts above its line first (most calls missed, most time spent); of parts of time
 * only those that have any.
 */
export const tableSorts = ["size", "order", "worst", "most"] as const;
export type TableSort = (typeof tableSorts)[number];

/** Metrics side by side, a row for each queue, agent, hour, ... */
export interface TableCell extends CellBase {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly by: TableBy;
  readonly sort: TableSort;
  /** So many rows, the others together; null: all. */
  readonly top: number | null;
  /** Beside each value that of the period compared with. */
  readonly compare: boolean;
}

export interface TableRow {
  /** As stored; `(none)` for rows without a value. */
  readonly group: string;
  /** One a column; null where the group has nothing of it. */
  readonly values: readonly (MetricValue | null)[];
  /** The same in the period compared with; null without one. */
  readonly before: readonly (MetricValue | null)[] | null;
}

export interface TableOutput extends OutputBase {
  readonly kind: "table";
  readonly scope: Scope;
  readonly by: TableBy;
  /** Null for parts of time. */
  readonly dimension: Dimension | null;
  /** All rows together, one a column; `not_by_dimension` where the column has no rows of its own. */
  readonly whole: readonly MetricValue[];
  /** All groups together in the period before; null where none is compared. */
  readonly wholeBefore: readonly MetricValue[] | null;
  readonly rows: readonly TableRow[];
  /** What the rows beyond `top` come to, how many they are, and which. */
  readonly rest: {
    readonly groups: number;
    readonly names: readonly string[];
    readonly values: readonly (MetricValue | null)[];
  } | null;
  /** By country or region: of how many of what the first column counts it is known; null for other tables. */
  readonly known: { readonly n: number; readonly of: number } | null;
  /** People with too little to be shown apart; they are in the whole. */
  readonly suppressed: number;
  /** What the money of campaigns or sources lacks; null where the table is of something else. */
  readonly money: MoneyCoverage | null;
  /** The workspace shows no people: there are no rows. */
  readonly closed: boolean;
}
