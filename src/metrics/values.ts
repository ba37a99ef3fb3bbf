import { records, type Sql } from "../base";
import { factOf } from "./facts/facts";
import { none, valueSql } from "./scope-sql";
import type { AskOptions, Dimension, FactId } from "./types";

/** A value that a filter can take, with how many calls have it; NULL is `(none)`. */
export interface DimensionValue {
  readonly value: string;
  readonly n: number;
}

/** The values of a dimension for a filter's menu, most frequent first. */
export async function dimensionValues(
  sql: Sql,
  dimension: Dimension,
  ask: AskOptions = {},
  of: FactId = dimension === "question" ? "responses" : "calls",
): Promise<DimensionValue[]> {
  const fact = factOf(of);
  const column = fact.filters[dimension];
  if (column === undefined) throw new Error(`unknown dimension: ${dimension}`);
  const relation =
    of === "calls" ? "calls WHERE NOT is_test AND result <> 'phantom'" : `(${fact.sql}) AS fact`;
  const table = await sql.query(
    `SELECT ${valueSql(dimension, column)} AS value, count(*) AS n FROM ${relation}
     GROUP BY 1 ORDER BY n DESC, value`,
    ask,
  );
  const found = records(table).map((row) => ({ value: String(row.value), n: Number(row.n) }));
  return found.length === 1 && found[0]?.value === none ? [] : found;
}
