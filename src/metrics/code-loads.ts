import type { Sql } from "../base";
import { dispositionPopulation, type DispositionPopulation } from "./disposition-population";
import { calls, handleTime } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { mustTell } from "./people/must-tell";
import { none } from "./scope-sql";
import { countIf, sums } from "./sums";
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
  const timed = "(answered OR connect) AND talk_s IS NOT NULL";
  const found = await sums(
    sql,
    {
      relation: `(${calls.sql})`,
      fact: calls,
      where: population.where,
      filters: scope.filters,
      spans: [scope.period],
      keys: [code],
      measures: [
        countIf(),
        countIf(of === "reason" ? "reason IS NOT NULL" : "coded"),
        countIf("answered OR connect"),
        countIf(timed),
        { is: "sum", sql: `sum(${handleTime}) FILTER (WHERE ${timed})` },
      ],
      scope,
    },
    ask,
  );
  const sum = (measure: number): number => found.reduce((all, row) => all + (row.sums[measure] ?? 0), 0);
  return {
    population: population.id,
    rows: found
      .map(({ keys, sums: figures }) => ({
        code: String(keys[0]),
        n: figures[0] ?? 0,
        seconds: figures[3] ? (figures[4] ?? 0) : null,
      }))
      .sort((a, b) => b.n - a.n),
    total: sum(0),
    coded: sum(1),
    answered: sum(2),
    timed: sum(3),
  };
}
