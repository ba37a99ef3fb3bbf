import { calendarOf, openTimes, operatingDay, records, type Calendar } from "../../base";
import { calendarsOf } from "../calendars";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { returns } from "../facts/returns";
import { wilson } from "../intervals/wilson";
import { scopeParams, scopeSql } from "../scope-sql";

const day = 86_400_000;

/** The local instant by which a call lost at `at` is due: two opening hours on, or the end of that working day. */
export function dueBy(calendar: Calendar, at: number, rule: "two_hours" | "same_day"): number {
  let left = 7200;
  for (const [from, to] of openTimes(calendar, at, at + 60 * day)) {
    if (rule === "same_day") {
      // Where it never closes the day ends when the next operating day starts, not with the opening hours.
      const [span] = openTimes(calendar, from - day, from + day).filter(([a, b]) => a <= from && from < b);
      const shift = calendar.dayStartsAt * 60_000;
      if (span && span[1] - span[0] >= day) return (Math.floor((from - shift) / day) + 1) * day + shift;
      const own = operatingDay(calendar, from);
      const rest = openTimes(calendar, from, from + 2 * day);
      return Math.max(to, ...rest.filter(([a]) => operatingDay(calendar, a) === own).map(([, b]) => b));
    }
    const seconds = (to - from) / 1000;
    if (seconds >= left) return from + left * 1000;
    left -= seconds;
  }
  return Infinity;
}

/** Lost calls (queued callbacks apart) that were called back by the time their queue's opening hours allow. */
export const returnedInBusinessHours =
  (rule: "two_hours" | "same_day") =>
  async ({ sql, scope, ask }: EstimateContext): Promise<Estimate> => {
    const table = await sql.query(
      `SELECT queue, started_local, tried_s, coverage_left_s, contact_key IS NOT NULL OR tried_s IS NOT NULL AS linked
       FROM (${returns.sql}) AS fact
       WHERE result <> 'callback_queued' AND ${scopeSql(returns, scope.filters)}`,
      { ...ask, params: scopeParams(scope, [scope.period]) },
    );
    const calendars = calendarsOf(scope);
    let [n, kept, immature, linked] = [0, 0, 0, 0];
    for (const row of records(table)) {
      const at = Number(row.started_local);
      const due = dueBy(calendarOf(calendars, row.queue === null ? null : String(row.queue)), at, rule);
      if (row.linked === true) linked++;
      if (at + Number(row.coverage_left_s) * 1000 < due) immature++;
      else {
        n++;
        if (row.tried_s !== null && at + Number(row.tried_s) * 1000 <= due) kept++;
      }
    }
    if (n + immature === 0) return noEstimate("none_eligible");
    if (linked === 0) return noEstimate("not_computable", ["contact_key"]);
    if (n === 0) return { ...noEstimate("immature"), immature };
    return {
      ...noEstimate(immature > 0 ? "immature" : "ok"),
      value: kept / n,
      numerator: kept,
      denominator: n,
      n,
      immature,
      ...(wilson(kept, n) ?? {}),
    };
  };
