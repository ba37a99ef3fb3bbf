import type { Cell, Params } from "../base";

/** A column of a result; `type` is DuckDB's name of it, e.g. `DECIMAL(18,3)`. */
export interface SqlColumn {
  readonly name: string;
  readonly type: string;
}

/** A statement as the sandbox runs it, and what it reads of other cells by their names. */
export interface SqlStep {
  /** Equal keys mean equal results on equal data. */
  readonly key: string;
  /** The id of the cell whose result it is: a new result takes the place of the cell's last one. */
  readonly owner: string;
  readonly name: string | null;
  readonly statement: string;
  readonly params: Params;
  /** What it reads beside the stored relations: our own SELECTs by name, each over the stored ones and those before it. */
  readonly relations: readonly { readonly name: string; readonly sql: string }[];
  /** Keys of the steps that it reads, by the names by which it reads them. */
  readonly reads: Readonly<Record<string, string>>;
}
/** How a result comes to be: its own step last, those that it reads before. Pages are asked for with it. */
export interface SqlRecipe {
  readonly dataVersion: number;
  readonly steps: readonly SqlStep[];
}

/** One row, by column: timestamps and dates as epoch milliseconds, times as milliseconds, lists as arrays. */
export type SqlRow = readonly Cell[];

/** A part of a result: rows `from` (included) to `to` (not) after sorting and filtering. */
export interface SqlPageRequest {
  readonly from: number;
  readonly to: number;
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[];
  /** Rows whose column, as text, contains this, in any letter case. */
  readonly filters: readonly { readonly column: string; readonly text: string }[];
}
export interface SqlPage {
  readonly rows: readonly SqlRow[];
  /** Rows that the filters let through. */
  readonly total: number;
}

export const sqlExportFormats = ["csv", "json", "arrow", "xlsx"] as const;
export type SqlExportFormat = (typeof sqlExportFormats)[number];

/** What the sandbox says of a result that it made. */
export interface SqlResult {
  readonly columns: readonly SqlColumn[];
  readonly rows: number;
  readonly limit: number | null;
  readonly first: readonly SqlRow[];
}

/**
 * Where SQL that a person typed runs. Results stay there; what is no longer there (the worker was restarted) is made
 * again from its recipe when it is asked for.
 */
export interface SqlTables {
  make(recipe: SqlRecipe, signal?: AbortSignal): Promise<SqlResult>;
  page(recipe: SqlRecipe, request: SqlPageRequest, signal?: AbortSignal): Promise<SqlPage>;
  export(
    recipe: SqlRecipe,
    format: SqlExportFormat,
    order?: Pick<SqlPageRequest, "sort" | "filters">,
    signal?: AbortSignal,
  ): Promise<Blob>;
  /** Drops the results of all cells but these. */
  keep(owners: readonly string[]): void;
}
