/** A column as a person who writes SQL wants to know it. */
export interface SchemaColumn {
  readonly name: string;
  /** DuckDB's. */
  readonly type: string;
  /** In the reader's words, with its unit; empty where nobody said. */
  readonly meaning: string;
  /** Some of its values as they are stored; empty where there are none or they are not to be seen. */
  readonly samples: readonly string[];
}

/** A relation that SQL may read: a stored kind, a fact, or another cell's result. */
export interface SchemaTable {
  readonly name: string;
  readonly note: string;
  readonly columns: readonly SchemaColumn[];
}

/** A value that inputs set and SQL reads as `$name`. */
export interface SchemaParam {
  readonly name: string;
  readonly type: string;
  readonly note: string;
}

/** A metric that SQL reads as `metric('id')`. */
export interface SchemaMetric {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** Everything a SQL cell can name. */
export interface SqlSchema {
  readonly tables: readonly SchemaTable[];
  readonly cells: readonly SchemaTable[];
  readonly params: readonly SchemaParam[];
  readonly metrics: readonly SchemaMetric[];
}

/** What is wrong with a text, and where: an offset in it, or null where no place is known. */
export interface SqlProblem {
  readonly sentence: string;
  readonly position: number | null;
}

export const emptySchema: SqlSchema = { tables: [], cells: [], params: [], metrics: [] };
