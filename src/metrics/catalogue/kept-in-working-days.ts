import { afterWorkingDays, calendarOf, records } from "../../base";
import { calendarsOf } from "../calendars";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { calls } from "../facts/calls";
import { wilson } from "../intervals/wilson";
import { scopeParams, scopeSql, spanSql } from "../scope-sql";

/** Promised follow-ups attempted by the close of the n-th working day after the promise. */
export async function keptInWorkingDays({ sql, scope, ask }: EstimateContext): Promise<Estimate> {
  const table = await sql.query(
    `SELECT queue, started_local, next_out_s, coverage_left_s, contact_key IS NOT NULL AS known, promises
     FROM (${calls.windowedSql ?? ""}) AS fact
     WHERE attempt AND (promises OR coded) AND ${scopeSql(calls, scope.filters)}`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const all = records(table);
  const promises = all.filter((row) => row.promises === true);
  if (all.length === 0) {
    const any = await sql.query(
      `SELECT 1 AS found FROM (${calls.sql}) AS fact WHERE connect AND ${spanSql(calls.date, 0)} LIMIT 1`,
      { ...ask, params: scopeParams(scope, [scope.period]) },
    );
    return any.rowCount > 0 ? noEstimate("not_computable", ["disposition"]) : noEstimate("none_eligible");
  }
  if (promises.length === 0) return noEstimate("none_eligible");
  if (promises.every((row) => row.known !== true)) return noEstimate("not_computable", ["contact_key"]);
  const calendars = calendarsOf(scope);
  let [n, kept, immature] = [0, 0, 0];
  for (const row of promises.filter(({ known }) => known === true)) {
    const at = Number(row.started_local);
    const calendar = calendarOf(calendars, row.queue === null ? null : String(row.queue));
    const due = (afterWorkingDays(calendar, at, scope.params.follow_up_days) - at) / 1000;
    if (Number(row.coverage_left_s) < due) immature++;
    else {
      n++;
      if (row.next_out_s !== null && Number(row.next_out_s) <= due) kept++;
    }
  }
  if (n === 0) return { ...noEstimate("immature"), immature };
  const unknown = promises.filter(({ known }) => known !== true).length / promises.length;
  return {
    ...noEstimate(immature > 0 ? "immature" : unknown > 0 ? "partial" : "ok"),
    value: kept / n,
    numerator: kept,
    denominator: n,
    n,
    immature,
    unknownShare: unknown,
    ...(wilson(kept, n) ?? {}),
  };
}
