import type { Period, Sql } from "../base";
import { factOf } from "./facts/facts";
import type { Histogram } from "./intervals/order-statistics";
import type { Distribution } from "./metric";
import { relation } from "./scan";
import { scopeParams, scopeSql } from "./scope-sql";
import type { AskOptions, Scope } from "./types";

/** The values of a distribution with their counts, from which quantiles are exact (design.md 5, "Speed"). */
export async function histogram(
  sql: Sql,
  distribution: Distribution,
  scope: Scope,
  span: Period,
  ask: AskOptions,
): Promise<Histogram> {
  const fact = factOf(distribution.fact);
  const table = await sql.query(
    `SELECT (${distribution.value})::DOUBLE AS value, count(*)::DOUBLE AS n
     FROM ${relation(fact, false)} AS fact
     WHERE ${scopeSql(fact, scope.filters)} AND ${distribution.where}
     GROUP BY value ORDER BY value`,
    { ...ask, params: scopeParams(scope, [span]) },
  );
  const [values = [], counts = []] = table.columns;
  return values.map((value, i) => [Number(value), Number(counts[i])]);
}
