import { records, type Sql, type Weekday } from "../base";
import { bucketStart, bucketsOf, localIso, localMs } from "./buckets";
import { coverage } from "./coverage";
import { calls } from "./facts/calls";
import { filterSql, scopeParams, spanSql } from "./scope-sql";
import type { AskOptions, HeatRow, Scope } from "./types";

const day = 86_400_000;
const weekOf = (at: number): number => bucketStart(at, "week");

/**
 * Days of the period that the data covers, by ISO weekday. A day without calls is an observed one (closed on Sundays)
 * only in a week that has calls at all: whole weeks without any are gaps between exports.
 */
function observed(from: number, to: number, weeks: ReadonlySet<number>): Map<number, number> {
  const days = new Map<number, number>();
  if (from >= to) return days;
  for (const start of bucketsOf({ from: localIso(from), to: localIso(to) }, "day")) {
    if (!weeks.has(weekOf(start))) continue;
    const weekday = new Date(start).getUTCDay() || 7;
    days.set(weekday, (days.get(weekday) ?? 0) + 1);
  }
  return days;
}

/**
 * When calls come: mean calls per hour of weekday over the days observed, 0 where none came on a day that the data
 * covers. Calls inside the house, tests and phantoms are left out. Weekdays never observed have no rows.
 */
export async function heat(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<HeatRow[]> {
  const covered = await coverage(sql, 1, ask);
  if (!covered) return [];
  const table = await sql.query(
    `SELECT isodow(${calls.date}) AS weekday, hour(${calls.date}) AS hour, count(*) AS n
     FROM (${calls.sql}) AS fact
     WHERE direction <> 'internal' AND NOT is_test AND result <> 'phantom'
       AND ${spanSql(calls.date, 0)} AND ${filterSql(calls, scope.filters)}
     GROUP BY 1, 2`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const counts = new Map(
    records(table).map((row) => [Number(row.weekday) * 24 + Number(row.hour), Number(row.n)]),
  );
  const wholeWeeks = {
    from: localIso(weekOf(localMs(scope.period.from))),
    to: localIso(weekOf(localMs(scope.period.to)) + 7 * day),
  };
  const weeks = await sql.query(
    `SELECT DISTINCT epoch_ms(date_trunc('week', ${calls.date})) AS week FROM calls WHERE ${spanSql(calls.date, 0)}`,
    { ...ask, params: scopeParams(scope, [wholeWeeks]) },
  );
  const lastDay = bucketsOf({ from: covered.to, to: localIso(localMs(covered.to) + 1000) }, "day")[0] ?? 0;
  const days = observed(
    Math.max(localMs(scope.period.from), localMs(covered.from.slice(0, 10) + "T00:00:00")),
    Math.min(localMs(scope.period.to), lastDay + day),
    new Set(records(weeks).map(({ week }) => Number(week))),
  );
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
