import type { Params, Sql } from "../base";
import { rowSource } from "./check/row-list";
import type { RowSource } from "./check/row-source";
import {
  codingSql,
  populationWhere,
  type Coding,
  type DispositionPopulation,
} from "./disposition-population";
import { calls } from "./facts/calls";
import { primaryCode } from "./facts/codes";
import { toldRows } from "./people/row-guard";
import { timesOf } from "./people/untold";
import { none, scopeParams, scopeSql, valueSql } from "./scope-sql";
import type { AskOptions, Dimension, Scope } from "./types";

/** By what dispositions are told apart: a dimension of the calls, the local hour, or which attempt at the lead it was. */
export type CutBy = Dimension | "hour" | "attempt";

/** From this attempt on they are counted together. */
const lastAttempt = 6;

/** SQL text of a call's group: `09`, `1` … `6+`, or the dimension's value as stored. */
export function cutSql(by: CutBy): string {
  if (by === "hour") return `strftime(${calls.date}, '%H')`;
  if (by === "attempt")
    return `CASE WHEN attempt_no >= ${lastAttempt} THEN '${lastAttempt}+' ELSE coalesce(attempt_no::VARCHAR, '${none}') END`;
  return valueSql(by, calls.filters[by] ?? "NULL");
}

/** Whether a cut can leave calls of few people in a group: not which attempt it was, and not who it was. */
export const cutsPeople = (by: CutBy): boolean => by !== "attempt" && by !== "agent_id";

/** The relation that has a cut's columns: which attempt it was is a window over all calls. */
export const cutRelation = (by: CutBy | null): string =>
  by === "attempt" ? (calls.windowedSql ?? calls.sql) : calls.sql;

/** Calls of one disposition, of one group, or both; null: whatever it is. */
export interface DispositionCut {
  readonly population: DispositionPopulation["id"];
  readonly code: string | readonly string[] | null; // several: any of them
  readonly by: CutBy | null;
  readonly group: string | null;
  readonly coding?: Coding;
}

/** The calls that a number by disposition counts: the same conditions that made the number. */
export async function dispositionCalls(
  sql: Sql,
  scope: Scope,
  cut: DispositionCut,
  ask: AskOptions = {},
): Promise<RowSource> {
  const { by, code, group, coding } = cut;
  const text = `SELECT * FROM (${cutRelation(by)}) AS fact
    WHERE ${populationWhere(cut.population)} AND ${scopeSql(calls, scope.filters)}
      ${code === null ? "" : `AND list_contains(getvariable('cut_codes'), ${primaryCode})`}
      ${coding === undefined ? "" : `AND ${codingSql} = getvariable('cut_coding')`}
      ${by === null || group === null ? "" : `AND ${cutSql(by)} = getvariable('cut_group')`}`;
  const params: Params = {
    ...scopeParams(scope, [scope.period]),
    ...(code !== null && { cut_codes: typeof code === "string" ? [code] : code }),
    ...(coding !== undefined && { cut_coding: coding }),
    ...(by !== null && group !== null && { cut_group: group }),
  };
  const rows = await rowSource(sql, { fact: "calls", sql: text, params }, ask);
  const narrowing =
    by === null || group === null || !cutsPeople(by) ? null : { key: cutSql(by), group, times: timesOf(by) };
  return toldRows(sql, scope, rows, ask, narrowing);
}
