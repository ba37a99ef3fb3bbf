import { records, type Grain, type Sql, type Weekday } from "../base";
import { localIso } from "./buckets";
import { cutSql } from "./disposition-cut";
import { populationWhere, type DispositionPopulation } from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { mustTell } from "./people/must-tell";
import { untoldPanels } from "./people/untold-panels";
import { bucketSql } from "./scan";
import { filterSql, scopeParams, spanSql } from "./scope-sql";
import type { AskOptions, Dimension, DispositionTrendRow, Scope } from "./types";

/** How often a disposition was the primary one in a bucket, of the calls with one value of a dimension. */
export interface DispositionPanelRow extends DispositionTrendRow {
  readonly group: string; // as stored; NULL is `(none)`
}

/** What came of the calls of each value of a dimension, by bucket of time: one scan for all of them. */
export async function dispositionTrendBy(
  sql: Sql,
  scope: Scope,
  of: {
    readonly dimension: Dimension;
    readonly population: DispositionPopulation["id"];
    readonly grain: Grain;
    readonly weekStart: Weekday;
  },
  ask: AskOptions = {},
): Promise<DispositionPanelRow[]> {
  const { dimension, population, grain, weekStart } = of;
  await mustTell(sql, scope, ask);
  const hidden = await untoldPanels(sql, scope, dimension, grain, weekStart, ask);
  const table = await sql.query(
    `SELECT ${cutSql(dimension)} AS cut, ${bucketSql(calls.date, grain, weekStart)} AS bucket, ${primaryCode} AS code,
       count(*) AS n
     FROM (${calls.sql}) AS fact
     WHERE ${populationWhere(population)} AND ${spanSql(calls.date, 0)} AND ${filterSql(calls, scope.filters)}
     GROUP BY ALL ORDER BY cut, bucket, code`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  return records(table)
    .map((row) => ({
      group: String(row.cut),
      bucket: localIso(Number(row.bucket)),
      code: String(row.code),
      n: Number(row.n),
    }))
    .filter(({ group, bucket }) => !hidden(group, bucket));
}
