import type { SqlColumn, SqlRecipe, SqlRow } from "../engine";
import type { MetricId, Unit } from "../metrics";
import type { CellBase } from "./cell-base";
import type { OutputBase } from "./output-base";

export const sqlChartTypes = ["bar", "line", "area", "dot"] as const;
export type SqlChartType = (typeof sqlChartTypes)[number];

/** How a result is drawn: columns of the result by name. */
export interface SqlChart {
  readonly type: SqlChartType;
  readonly x: string;
  readonly y: readonly string[];
  /** The column that tells series apart; null for one. */
  readonly series: string | null;
}

/** A SELECT that a person typed. Its result is readable by other SQL cells under the cell's name. */
export interface SqlCell extends CellBase {
  readonly kind: "sql";
  readonly sql: string;
  /** Null: the result is shown as a table only. */
  readonly chart: SqlChart | null;
}

/** A formula that `metric()` stood for. */
export interface SqlFormula {
  readonly metric: MetricId;
  readonly variant: string;
}

/** A column of a result, with the unit of its numbers where it is the value of one metric. */
export interface SqlOutputColumn extends SqlColumn {
  readonly unit?: Unit;
}

export interface SqlOutput extends OutputBase {
  readonly kind: "sql";
  readonly columns: readonly SqlOutputColumn[];
  /** Rows kept. */
  readonly rows: number;
  /** The most rows that are kept, where the statement gave more; null where all are there. */
  readonly limit: number | null;
  /** The first rows, so that something is seen before the sandbox has started. */
  readonly first: readonly SqlRow[];
  readonly formulas: readonly SqlFormula[];
  readonly recipe: SqlRecipe;
}
