import type { DayRange } from "../../metrics";
import { dayOf, isoDay } from "../days";
import { resolvePeriod } from "../period";
import { withSelection } from "../selection";
import type { ResolvedPeriod } from "../types";
import type { BrushSpan, FollowInput } from "./follow-types";

/** How many days of a period are tried as beginnings and ends of a span. */
const tries = 48;

/** The days of a period and of what it is compared with, from the first to the last. */
export function daysIn({ period, compare }: Pick<ResolvedPeriod, "period" | "compare">): DayRange {
  const spans = compare ? [period, compare] : [period];
  return {
    from: Math.min(...spans.map(({ from }) => dayOf(from))),
    to: Math.max(...spans.map(({ to }) => dayOf(to))),
  };
}

/** The days that spans of a brush can ask for, with what they are compared with. */
export function daysAsked({ view, base, covered, settings, spans }: FollowInput): DayRange {
  const resolved = spans.map((span) => {
    const { period, compare } = withSelection(view, span, base, { drawn: true });
    return resolvePeriod(period, compare, covered, settings.weekStart);
  });
  const whole = resolved.map(({ period }) => daysIn({ period, compare: null }));
  const [from, to] = [Math.min(...whole.map((days) => days.from)), Math.max(...whole.map((days) => days.to))];
  const step = Math.max(1, Math.ceil((to - from) / tries));
  const tried = Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
  const drawn = tried.flatMap((day) => [
    [day, day],
    [from, day],
    [day, to - 1],
  ]);
  const all = drawn.map(([first = from, last = to]) => {
    const choice = { preset: "custom", from: isoDay(first), to: isoDay(last) } as const;
    return daysIn(resolvePeriod(choice, view.compare, covered, settings.weekStart));
  });
  const found = [...resolved.map(daysIn), ...all];
  return {
    from: Math.min(...found.map((days) => days.from)),
    to: Math.max(...found.map((days) => days.to)),
  };
}

/** Lengths of periods, in days: some of each that is shown by the hour, the day, the week, the month, the quarter. */
const lengths = [1, 7, 21, 42, 120, 300, 800];

/** Spans of other lengths than those at hand: what is asked depends on how long a period is. */
export function between(spans: readonly BrushSpan[]): readonly BrushSpan[] {
  const periods = spans.flatMap(({ period }) => period ?? []);
  if (periods.length === 0) return [];
  const from = Math.min(...periods.map((period) => dayOf(period.from)));
  const to = Math.max(...periods.map((period) => dayOf(period.to)));
  return [...new Set([...lengths.filter((days) => days < to - from), to - from - 1])]
    .filter((days) => days > 0)
    .map((days) => ({ filters: {}, period: { from: isoDay(to - days), to: `${isoDay(to)}T00:00:00` } }));
}
