import type { Period, Sql, Weekday } from "../base";
import { bucketsOf } from "./buckets";
import { calls, realCalls } from "./facts/calls";
import { observedDays } from "./observed-days";
import { countIf, sums } from "./sums";
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
  const found = await sums(
    sql,
    {
      relation: `(${calls.sql})`,
      fact: calls,
      where: realCalls,
      filters: scope.filters,
      spans: [scope.period],
      keys: [`isodow(${calls.date})`, `hour(${calls.date})`],
      measures: [countIf()],
      scope,
    },
    ask,
  );
  const counts = new Map(
    found.map(({ keys: [weekday, hour], sums: [n] }) => [Number(weekday) * 24 + Number(hour), n ?? 0]),
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
