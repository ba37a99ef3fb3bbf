import { dispositionGroups, records, type Cell, type DispositionGroup, type Sql } from "../base";
import { dispositionPopulation, type DispositionPopulation } from "./disposition-population";
import { shareChanges } from "./disposition-changes";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { simultaneousZ } from "./intervals/normal";
import { wilson } from "./intervals/wilson";
import { mustTell } from "./people/must-tell";
import { filterSql, scopeParams, spansSql, spanSql } from "./scope-sql";
import type { AskOptions, DispositionShare, Scope } from "./types";

/** What came of the calls (metrics.md M03). */
export interface Dispositions {
  readonly population: DispositionPopulation["id"];
  /** By primary code, most frequent first; shares add to 1, intervals hold together. */
  readonly rows: readonly DispositionShare[];
  /** Share of coded calls that carry a code at all; may add to more than 1. */
  readonly incidence: readonly { readonly code: string; readonly n: number; readonly share: number }[];
  readonly coded: number;
  readonly total: number;
  /** Share of calls that were coded; null without calls. */
  readonly coverage: number | null;
}

const groupFrom = (cell: Cell | undefined): DispositionGroup =>
  dispositionGroups.find((group) => group === cell) ?? "unknown";

/** The dispositions of a scope's calls, with their shares in the other period. */
export async function dispositions(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<Dispositions> {
  await mustTell(sql, scope, ask);
  const population = await dispositionPopulation(sql, scope, ask);
  const spans = scope.compare ? [scope.period, scope.compare] : [scope.period];
  const options = { ...ask, params: scopeParams(scope, spans) };
  const from = `FROM (${calls.sql}) AS fact WHERE ${population.where} AND ${filterSql(calls, scope.filters)}`;

  const counts = spans
    .map((_, i) => `count(*) FILTER (WHERE ${spanSql(calls.date, i)}) AS n_${i}`)
    .join(", ");
  const primary = records(
    await sql.query(
      `SELECT ${primaryCode} AS code, disposition_group(${primaryCode}) AS meaning, ${counts} ${from}
         AND ${spansSql(calls.date, spans.length)} GROUP BY code, meaning ORDER BY n_0 DESC, code`,
      options,
    ),
  );
  const tagged = records(
    await sql.query(
      `SELECT code, count(*) AS n FROM (
         SELECT unnest(list_distinct(coalesce(tags, [disposition]))) AS code ${from} AND coded AND ${spanSql(calls.date, 0)}
       ) WHERE code IS NOT NULL GROUP BY code ORDER BY n DESC, code`,
      options,
    ),
  );
  const [whole = {}] = records(
    await sql.query(
      `SELECT count(*) AS total, count(*) FILTER (WHERE coded) AS coded ${from} AND ${spanSql(calls.date, 0)}`,
      options,
    ),
  );

  const [total, coded] = [Number(whole.total ?? 0), Number(whole.coded ?? 0)];
  const before = primary.reduce((n, row) => n + Number(row.n_1 ?? 0), 0);
  const changes =
    before > 0
      ? await shareChanges(
          sql,
          scope,
          population,
          primary.map(({ code, meaning }) => ({ code: String(code), group: groupFrom(meaning) })),
          ask,
        )
      : null;
  const z = simultaneousZ(primary.length);
  const rows = primary.map((row): DispositionShare => {
    const n = Number(row.n_0);
    const limits = wilson(n, total, z);
    return {
      code: String(row.code),
      group: groupFrom(row.meaning),
      n,
      share: total > 0 ? n / total : 0,
      low: limits?.low ?? 0,
      high: limits?.high ?? 1,
      previousShare: before > 0 ? Number(row.n_1) / before : null,
      previousN: before > 0 ? Number(row.n_1) : null,
      change: changes?.get(String(row.code)) ?? null,
    };
  });
  const incidence = tagged.map((row) => ({
    code: String(row.code),
    n: Number(row.n),
    share: Number(row.n) / coded,
  }));
  return {
    population: population.id,
    rows,
    incidence,
    coded,
    total,
    coverage: total > 0 ? coded / total : null,
  };
}
