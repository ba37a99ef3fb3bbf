import { timeGroups, type MetricId } from "../../metrics";
import { options, plainScope } from "../cells/scope";
import { dayOf, isoDay, monthStartOf, weekdayOf } from "../days";
import type { PaceOutput, ReportCell, RunContext } from "../types";
import { spread } from "./spread";

/** So many days before the month's days left are learnt from. */
const learntFrom = 28;

/** How many of something a month has so far, and where it will end if the days left are like the same weekdays before. */
export async function reportPace(cell: ReportCell, context: RunContext): Promise<PaceOutput> {
  const metric: MetricId = cell.metrics[0] ?? "appointment-setting-rate";
  const { period: shown, days: length } = context.period;
  // the month in which most of a week lies
  const day = dayOf(shown.to) - 1 - Math.min(3, Math.floor((length - 1) / 2));
  const start = monthStartOf(day, 1);
  const over = monthStartOf(day, 1, 1);
  const end = Math.min(dayOf(shown.to), over);
  const period = {
    from: `${isoDay(Math.min(start, end - learntFrom))}T00:00:00`,
    to: `${isoDay(end)}T00:00:00`,
  };
  const { whole, groups } = await timeGroups(
    context.sql,
    metric,
    "day",
    { ...plainScope(context), compare: null, period },
    options(context),
  );
  const counts = new Map(groups.map(({ group, value }) => [dayOf(group), value.numerator ?? 0]));
  const count = (day: number): number => counts.get(day) ?? 0;
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  const sofar = range(start, end).reduce((sum, day) => sum + count(day), 0);
  const left = range(end, over);
  const like = (day: number): number[] =>
    range(end - learntFrom, end)
      .filter((one) => weekdayOf(one) === weekdayOf(day))
      .map(count);
  const days = left.map((day) => spread(like(day)));
  const mean = days.reduce((sum, day) => sum + day.mean, 0);
  const width = 1.96 * Math.sqrt(days.reduce((sum, day) => sum + Math.max(day.variance, day.mean), 0));
  const target = cell.target === null ? null : context.values[cell.target];
  return {
    part: "pace",
    metric,
    state: whole.state,
    needs: whole.needs,
    month: isoDay(start),
    until: isoDay(end - 1),
    sofar,
    expected:
      counts.size >= 10
        ? { value: sofar + mean, low: Math.max(sofar, sofar + mean - width), high: sofar + mean + width }
        : null,
    daysLeft: days.filter((day) => day.mean > 0).length,
    target: typeof target === "number" && target > 0 ? target : null,
  };
}
