import type { Weekday } from "../base";
import type { Filters } from "../metrics";
import type { Brushable } from "./types";
import type { ChartContext } from "./types";

/** Where bands begin and the last one ends, in whole pixels and what is left over shared by both sides, as Plot sets them. */
function edges(n: number, [from, to]: readonly [number, number]): readonly number[] {
  const step = Math.floor((to - from) / n);
  const start = Math.round(from + (to - from - step * n) / 2);
  return Array.from({ length: n + 1 }, (_, i) => start + i * step);
}

/** A chart of hours by weekdays: what is drawn over is a filter by both, by one where it goes all the way. */
export function weekBrush(
  hours: readonly number[],
  weekdays: readonly Weekday[],
  across: readonly [number, number],
  down: readonly [number, number],
  context: ChartContext,
): Brushable {
  const { t } = context;
  const from = (list: readonly number[], [first, last]: readonly [number, number]): readonly number[] =>
    list.slice(first, last + 1);
  const span = (first: string, last: string): string => t("brush.span", { from: first, to: last });
  const daysName = (days: readonly number[]): string => {
    const [first = "", last = ""] = [days[0], days.at(-1)].map((day) =>
      context.weekday(day as Weekday, "long"),
    );
    return days.length < 2 ? first : span(first, last);
  };
  const hoursName = (some: readonly number[]): string => {
    const [first = 0, last = first] = [some[0], some.at(-1)];
    return some.length < 2 ? context.hour(first) : span(context.hour(first), context.hour(last + 1));
  };
  return {
    columns: edges(hours.length, across),
    rows: edges(weekdays.length, down),
    select({ x, y }) {
      const all = { hour: from(hours, x), weekday: from(weekdays, y) };
      const filters: Filters = {
        ...(all.weekday.length < weekdays.length && { weekday: all.weekday.map(String) }),
        ...(all.hour.length < hours.length && { hour: all.hour.map(String) }),
      };
      return { filters };
    },
    name: ({ x, y }) =>
      t("chart.weekday-hour", {
        weekday: daysName(from(weekdays, y)),
        hour: hoursName(from(hours, x)),
      }),
  };
}
