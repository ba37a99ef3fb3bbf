import type { Unit } from "../../metrics";

/** A column of a result; `type` is DuckDB's name of it. */
export interface GridColumn {
  readonly name: string;
  readonly type: string;
  /** Of its numbers, for readers; copies and files hold the plain numbers. */
  readonly unit?: Unit | undefined;
}

/** How rows are ordered: the first column counts most. */
export type GridSort = readonly { readonly column: string; readonly descending: boolean }[];

/** Texts that columns must contain. */
export type GridFilters = readonly { readonly column: string; readonly text: string }[];

/** Which rows are asked for: `from` included, `to` not, after sorting and filtering. */
export interface GridRequest {
  readonly from: number;
  readonly to: number;
  readonly sort: GridSort;
  readonly filters: GridFilters;
}

export type GridRow = readonly unknown[];

/** Some rows, and how many the filters let through. */
export interface GridPage {
  readonly rows: readonly GridRow[];
  readonly total: number;
}

export const gridFormats = ["csv", "xlsx", "json", "arrow"] as const;
export type GridFormat = (typeof gridFormats)[number];

/** What a column holds in all rows of the result, whatever the filters. */
export interface GridStats {
  readonly nulls: number;
  /** Different values. */
  readonly distinct: number;
  readonly low: unknown;
  readonly high: unknown;
  /** Of numbers, else null. */
  readonly mean: number | null;
}

/** A result of any length, of which a grid asks what is looked at. */
export interface GridSource {
  readonly columns: readonly GridColumn[];
  /** Rows before filtering. */
  readonly rows: number;
  /** The first rows as they come, where they are known already. */
  readonly first?: readonly GridRow[];
  page(request: GridRequest, signal?: AbortSignal): Promise<GridPage>;
  /** The rows as a file, sorted and filtered as they are shown. */
  export(format: GridFormat, order: Pick<GridRequest, "sort" | "filters">): Promise<Blob>;
  stats?(column: string, signal?: AbortSignal): Promise<GridStats>;
}
