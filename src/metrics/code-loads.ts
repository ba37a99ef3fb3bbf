import { records, type Sql } from "../base";
import { dispositionPopulation, type DispositionPopulation } from "./disposition-population";
import { calls, handleTime } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { mustTell } from "./people/must-tell";
import { none, scopeParams, scopeSql } from "./scope-sql";
import type { AskOptions, Scope } from "./types";

/** What calls are told apart by: what came of them, or why the customer called. */
export const codeKinds = ["disposition", "reason"] as const;
export type CodeKind = (typeof codeKinds)[number];

/** One code with its calls and the time they took. */
export interface CodeLoad {
  /** As stored; `(none)` where nobody wrote one. */
  readonly code: string;
  readonly n: number;
  /** Talking, on hold and the work after the call, in seconds; null where no call of it has a time. */
  readonly seconds: number | null;
}

/** The calls by code, with what is known of their time. */
export interface CodeLoads {
  readonly population: DispositionPopulation["id"];
  readonly rows: readonly CodeLoad[];
  /** Calls, those that somebody wrote a code for, answered ones, and those of them whose time is known. */
  readonly total: number;
  readonly coded: number;
  readonly answered: number;
  readonly timed: number;
}

/**
 * How many calls each disposition or reason has, and how long they took together. Reasons are of answered inbound
 * calls, for an unanswered call has none; dispositions are of the calls that `dispositions` counts.
 */
export async function codeLoads(
  sql: Sql,
  scope: Scope,
  of: CodeKind,
  ask: AskOptions = {},
): Promise<CodeLoads> {
  await mustTell(sql, scope, ask);
  const population =
    of === "reason"
      ? ({ id: "answered-inbound", where: "answered" } as const)
      : await dispositionPopulation(sql, scope, ask);
  const code = of === "reason" ? `coalesce(reason, '${none}')` : primaryCode;
  const found = records(
    await sql.query(
      `SELECT ${code} AS code, count(*) AS n,
         count(*) FILTER (WHERE ${of === "reason" ? "reason IS NOT NULL" : "coded"}) AS coded,
         count(*) FILTER (WHERE answered OR connect) AS answered,
         count(*) FILTER (WHERE (answered OR connect) AND talk_s IS NOT NULL) AS timed,
         sum(${handleTime}) FILTER (WHERE (answered OR connect) AND talk_s IS NOT NULL) AS seconds
       FROM (${calls.sql}) AS fact
       WHERE ${population.where} AND ${scopeSql(calls, scope.filters)}
       GROUP BY code ORDER BY n DESC, code`,
      { ...ask, params: scopeParams(scope, [scope.period]) },
    ),
  );
  const sum = (name: string): number => found.reduce((all, row) => all + Number(row[name] ?? 0), 0);
  return {
    population: population.id,
    rows: found.map((row) => ({
      code: String(row.code),
      n: Number(row.n),
      seconds: row.seconds == null ? null : Number(row.seconds),
    })),
    total: sum("n"),
    coded: sum("coded"),
    answered: sum("answered"),
    timed: sum("timed"),
  };
}
