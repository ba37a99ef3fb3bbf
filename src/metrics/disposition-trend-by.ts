import type { Grain, Sql, Weekday } from "../base";
import { isoWriter } from "./buckets";
import { cutSql } from "./disposition-cut";
import { populationWhere, type DispositionPopulation } from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { mustTell } from "./people/must-tell";
import { untoldPanels } from "./people/untold-panels";
import { bucketSql } from "./scan";
import { countIf, sums } from "./sums";
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
  const rows = await sums(
    sql,
    {
      relation: `(${calls.sql})`,
      fact: calls,
      where: populationWhere(population),
      filters: scope.filters,
      spans: [scope.period],
      keys: [cutSql(dimension), bucketSql(calls.date, grain, weekStart), primaryCode],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  const iso = isoWriter();
  return rows
    .map(({ keys: [cut, bucket, code], sums: [n] }) => ({
      group: String(cut),
      bucket: iso(Number(bucket)),
      code: String(code),
      n: n ?? 0,
    }))
    .filter(({ group, bucket }) => !hidden(group, bucket));
}
