import type { Grain, Sql, Weekday } from "../base";
import { isoWriter } from "./buckets";
import { dispositionPopulation, type DispositionPopulation } from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { mustTell } from "./people/must-tell";
import { timesIn, untold } from "./people/untold";
import { bucketKeySql, bucketSql } from "./scan";
import { countIf, sums } from "./sums";
import type { AskOptions, DispositionTrendRow, Scope } from "./types";

/**
 * How often each disposition was the primary one among a population (where absent, the one that the scope gives), by
 * bucket of time; buckets without calls have no rows.
 */
export async function dispositionTrend(
  sql: Sql,
  scope: Scope,
  grain: Grain,
  {
    weekStart = 1,
    population,
    ...ask
  }: AskOptions & { readonly weekStart?: Weekday; readonly population?: DispositionPopulation } = {},
): Promise<DispositionTrendRow[]> {
  await mustTell(sql, scope, ask);
  const hidden = await untold(
    sql,
    scope,
    scope.period,
    bucketKeySql(calls.date, grain, weekStart),
    timesIn(grain),
    ask,
  );
  const { where } = population ?? (await dispositionPopulation(sql, scope, ask));
  const rows = await sums(
    sql,
    {
      relation: `(${calls.sql})`,
      fact: calls,
      where,
      filters: scope.filters,
      spans: [scope.period],
      keys: [bucketSql(calls.date, grain, weekStart), primaryCode],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  const iso = isoWriter();
  return rows
    .map(({ keys: [bucket, code], sums: [n] }) => ({
      bucket: iso(Number(bucket)),
      code: String(code),
      n: n ?? 0,
    }))
    .filter(({ bucket }) => !hidden(bucket));
}
