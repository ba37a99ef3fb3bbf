import { records, type Period, type Sql, type Weekday } from "../base";
import { bucketsOf } from "./buckets";
import { calls, realCalls } from "./facts/calls";
import { observedDays } from "./observed-days";
import { scopeParams, scopeSql } from "./scope-sql";
import type { AskOptions, HeatRow, Scope } from "./types";

/** The observed days of a period, by ISO weekday. */
function byWeekday(observed: ReadonlySet<number>, period: Period): Map<number, number> {
  const days = new Map<number, number>();
  for (const start of bucketsOf(period, "day").filter((at) => observed.has(at))) {
    const weekday = new Date(start).getUTCDay() || 7;
    days.set(weekday, (days.get(weekday) ?? 0) + 1);
  }
  return days;
}

/**
 * When calls come: mean calls per hour of weekday over the days observed, 0 where none came on a day that the data
 * covers (`observedDays`: gaps in the data are no quiet days). Calls inside the house, tests and phantoms are left
 * out. Weekdays never observed have no rows.
 */
export async function heat(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<HeatRow[]> {
  const observed = await observedDays(sql, scope, ask);
  if (observed.size === 0) return [];
  const table = await sql.query(
    `SELECT isodow(${calls.date}) AS weekday, hour(${calls.date}) AS hour, count(*) AS n
     FROM (${calls.sql}) AS fact
     WHERE ${realCalls}
       AND ${scopeSql(calls, scope.filters)}
     GROUP BY 1, 2`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const counts = new Map(
    records(table).map((row) => [Number(row.weekday) * 24 + Number(row.hour), Number(row.n)]),
  );
  const days = byWeekday(observed, scope.period);
  return [...days]
    .sort(([a], [b]) => a - b)
    .flatMap(([weekday, daysObserved]) =>
      Array.from({ length: 24 }, (_, hour) => ({
        weekday: weekday as Weekday,
        hour,
        n: (counts.get(weekday * 24 + hour) ?? 0) / daysObserved,
        daysObserved,
      })),
    );
}
