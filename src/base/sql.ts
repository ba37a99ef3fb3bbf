/** Values a query can be given by name; inside SQL they are read with `getvariable('name')`. */
export type ParamValue =
  string | number | boolean | null | Date | readonly string[] | { readonly [key: string]: number };
export type Params = Readonly<Record<string, ParamValue>>;

/** A value in a result: timestamps and dates arrive as epoch milliseconds, lists as arrays, 64-bit integers as numbers. */
export type Cell = string | number | boolean | null | readonly Cell[];

/** A query's answer, by column. */
export interface Table {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly columns: readonly (readonly Cell[])[];
  readonly rowCount: number;
}

export interface QueryOptions {
  readonly params?: Params;
  readonly signal?: AbortSignal;
  /** Milliseconds after which the query is cancelled with `query_deadline`. */
  readonly deadlineMs?: number;
  /** Smaller runs first; what the user looks at is 0. */
  readonly priority?: number;
}

/** Anything that answers one SQL statement at a time. */
export interface Sql {
  query(sql: string, options?: QueryOptions): Promise<Table>;
}

/** The rows of a table as plain records, for small results. */
export function records(table: Table): Record<string, Cell>[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.names.map((name, i) => [name, table.columns[i]?.[row] ?? null])),
  );
}

/** A SQL string literal. For constants that we own; what a person typed travels as a parameter. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A quoted SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
