import { records, type Grain, type Sql, type Weekday } from "../base";
import { localIso } from "./buckets";
import { dispositionPopulation } from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { mustTell } from "./people/must-tell";
import { untold } from "./people/withheld";
import { bucketKeySql, bucketSql } from "./scan";
import { scopeParams, scopeSql } from "./scope-sql";
import type { AskOptions, DispositionTrendRow, Scope } from "./types";

/** How often each disposition was the primary one, by bucket of time; buckets without calls have no rows. */
export async function dispositionTrend(
  sql: Sql,
  scope: Scope,
  grain: Grain,
  { weekStart = 1, ...ask }: AskOptions & { readonly weekStart?: Weekday } = {},
): Promise<DispositionTrendRow[]> {
  await mustTell(sql, scope, ask);
  const hidden = await untold(
    sql,
    scope,
    scope.period,
    bucketKeySql(calls.date, grain, weekStart),
    grain === "hour",
    ask,
  );
  const { where } = await dispositionPopulation(sql, scope, ask);
  const table = await sql.query(
    `SELECT ${bucketSql(calls.date, grain, weekStart)} AS bucket, ${primaryCode} AS code, count(*) AS n
     FROM (${calls.sql}) AS fact
     WHERE ${where} AND ${scopeSql(calls, scope.filters)}
     GROUP BY bucket, code ORDER BY bucket, code`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  return records(table)
    .map((row) => ({ bucket: localIso(Number(row.bucket)), code: String(row.code), n: Number(row.n) }))
    .filter(({ bucket }) => !hidden(bucket));
}
