import { records, type Sql } from "../base";
import { calls, callDimensions } from "./facts/calls";
import { none, scopeParams, scopeSql } from "./scope-sql";
import type { AskOptions, Dimension, Scope } from "./types";

/** Columns of calls that hold a length of time, in seconds. */
export const timeColumns = ["wait_s", "ring_s", "talk_s", "hold_s", "wrap_s", "duration_s"] as const;
export type TimeColumn = (typeof timeColumns)[number];

/** How many values the calls of a scope have of a dimension; calls without one count as one more where others have. */
export type Spread = "none" | "one" | "many";

/** What the calls of a scope carry at all. */
export interface KnownValues {
  readonly calls: number;
  readonly spread: Readonly<Partial<Record<Dimension, Spread>>>;
  /** Columns of time that at least one call has. */
  readonly times: readonly TimeColumn[];
}

/** Which dimensions tell the calls of a scope apart, and which of their times are known: one scan. */
export async function knownValues(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<KnownValues> {
  const dimensions = callDimensions.filter((dimension) => calls.filters[dimension] !== undefined);
  const columns = [
    "count(*) AS n",
    ...dimensions.flatMap((dimension) => {
      const column = `${calls.filters[dimension] ?? dimension}::VARCHAR`;
      return [
        `count(*) FILTER (WHERE coalesce(${column}, '${none}') <> '${none}') AS known_${dimension}`,
        `min(coalesce(${column}, '${none}')) <> max(coalesce(${column}, '${none}')) AS many_${dimension}`,
      ];
    }),
    ...timeColumns.map((column) => `count(${column}) AS known_${column}`),
  ];
  const [row = {}] = records(
    await sql.query(
      `SELECT ${columns.join(", ")} FROM (${calls.sql}) AS fact
       WHERE NOT is_test AND result <> 'phantom' AND ${scopeSql(calls, scope.filters)}`,
      { ...ask, params: scopeParams(scope, [scope.period]) },
    ),
  );
  const spread = dimensions.map((dimension): [Dimension, Spread] => [
    dimension,
    Number(row[`known_${dimension}`] ?? 0) === 0
      ? "none"
      : row[`many_${dimension}`] === true
        ? "many"
        : "one",
  ]);
  return {
    calls: Number(row.n ?? 0),
    spread: Object.fromEntries(spread),
    times: timeColumns.filter((column) => Number(row[`known_${column}`] ?? 0) > 0),
  };
}
