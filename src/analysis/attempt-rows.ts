import type { Sql } from "../base";
import {
  callsFact,
  rowSource,
  scopeParams,
  timesOf,
  toldRows,
  type AskOptions,
  type RowSource,
  type Scope,
} from "../metrics";
import { firstAttempt, numberedAttemptsSql } from "./best-time";
import { reachSql } from "./reach-funnel";

/** Attempts that a number counts: the k-th at leads not reached before, or first ones at an hour of a weekday. */
export type AttemptsOf = (
  { readonly attempt: number } | { readonly weekday: number; readonly hour: number }
) & {
  /** Only those that reached somebody. */
  readonly reached: boolean;
};

/** The attempts behind a number, to be asked for page by page: the predicate that it was counted by. */
export async function attemptRows(
  sql: Sql,
  scope: Scope,
  of: AttemptsOf,
  ask: AskOptions = {},
): Promise<RowSource> {
  const text =
    "attempt" in of
      ? `SELECT * EXCLUDE (k, first) FROM (${reachSql(scope)}) AS tried
         WHERE k = getvariable('attempt_k') AND ${of.reached ? "k = first" : "true"}`
      : `SELECT * EXCLUDE (k) FROM (${numberedAttemptsSql(scope)}) AS attempts
         WHERE ${firstAttempt} AND isodow(started_local) = getvariable('attempt_weekday')
           AND hour(started_local) = getvariable('attempt_hour') AND ${of.reached ? "connect" : "true"}`;
  const own =
    "attempt" in of ? { attempt_k: of.attempt } : { attempt_weekday: of.weekday, attempt_hour: of.hour };
  const params = { ...scopeParams(scope, [scope.period]), ...own };
  const rows = await rowSource(sql, { fact: "calls", sql: text, params }, ask);
  const narrowing =
    "attempt" in of
      ? null
      : { key: weekHourSql, group: `${String(of.weekday)} ${String(of.hour)}`, times: timesOf("week-hour") };
  return toldRows(sql, scope, rows, ask, narrowing);
}

/** SQL text of the hour of the week in which a call began. */
export const weekHourSql = `isodow(${callsFact.date}) || ' ' || hour(${callsFact.date})`;
