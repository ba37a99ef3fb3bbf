import type { Weekday } from "../base";
import { comparedWith, periodOf, type Compared, type Days } from "./compare-period";
import { dayOf, isoDay, monthStartOf, weekdayOf, weekStartOf } from "./days";
import type { CompareChoice, PeriodChoice, PeriodPreset, ResolvedPeriod } from "./types";

/** What the data covers: local starts of its first and last call. */
export interface CoveredSpan {
  readonly from: string;
  readonly to: string;
  /** Weekdays on which the centre has calls; all when unknown. A week without its closed days is whole. */
  readonly weekdays?: readonly Weekday[];
  /** Calls of each of the last days of the data, by day since 1970; unknown unless given. */
  readonly lastDays?: readonly { readonly day: number; readonly n: number }[];
}

/** A choice of period against what the data covers, never against today's clock. */
export function resolvePeriod(
  choice: PeriodChoice,
  compare: CompareChoice,
  covered: CoveredSpan,
  weekStart: Weekday,
): ResolvedPeriod {
  const all = { from: dayOf(covered.from), to: dayOf(covered.to) + 1 };
  const days =
    choice.preset === "custom"
      ? { from: dayOf(choice.from), to: dayOf(choice.to) + 1 }
      : presetDays(choice.preset, all, covered, weekStart);
  const unit = choice.preset === "all" ? "all" : unitOf(days, weekStart);
  const whole = (span: Days): boolean => isCovered(span, all, covered);
  const like = unit === "all" ? null : comparedWith(compare, days, unit, all, whole);
  const other = like && !whole(days) ? matched(like, days, all) : like;
  return {
    period: periodOf(days),
    compare: other && periodOf(other.days),
    ...(other?.other && { other: other.other }),
    unit,
    days: days.to - days.from,
    partial: !isCovered(days, all, covered) || isCut(choice, days, weekStart),
  };
}

/** The period of the same length next to this one, or null when the data has nothing there. */
export function shiftPeriod(resolved: ResolvedPeriod, by: -1 | 1, covered: CoveredSpan): PeriodChoice | null {
  const from = dayOf(resolved.period.from);
  const { unit, days } = resolved;
  if (unit === "all") return null;
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : null;
  const moved = months
    ? { from: monthStartOf(from, months, by), to: monthStartOf(from, months, by + 1) }
    : { from: from + by * days, to: from + (by + 1) * days };
  if (moved.to <= dayOf(covered.from) || moved.from > dayOf(covered.to)) return null;
  return { preset: "custom", from: isoDay(moved.from), to: isoDay(moved.to - 1) };
}

function presetDays(preset: PeriodPreset, all: Days, covered: CoveredSpan, weekStart: Weekday): Days {
  const week = (shift: number): Days => {
    const from = weekStartOf(all.to - 1, weekStart) + shift * 7;
    return { from, to: from + 7 };
  };
  const months =
    (length: 1 | 3) =>
    (shift: number): Days => ({
      from: monthStartOf(all.to - 1, length, shift),
      to: monthStartOf(all.to - 1, length, shift + 1),
    });
  const lastWhole = (span: (shift: number) => Days): Days | null =>
    [span(0), span(-1)].find((days) => isCovered(days, all, covered)) ?? null;
  const running = (days: Days): Days => ({
    from: Math.max(days.from, all.from),
    to: Math.min(days.to, all.to),
  });
  switch (preset) {
    case "last-day":
      return lastDay(all, covered);
    case "last-week":
      return lastWhole(week) ?? all;
    case "this-week":
      return running(week(0));
    case "last-4-weeks": {
      const last = lastWhole(week);
      return last ? running({ from: last.to - 28, to: last.to }) : all;
    }
    case "month":
      return lastWhole(months(1)) ?? running(months(1)(0));
    case "quarter":
      return lastWhole(months(3)) ?? running(months(3)(0));
    case "all":
      return all;
  }
}

/** Less than this share of a usual day's calls makes no day to look at: a weekend, or a day that was cut off. */
const thin = 0.25;

/** The last day with calls to speak of; the last of all where that is not known. */
function lastDay(all: Days, { lastDays = [] }: CoveredSpan): Days {
  const usual = [...lastDays].sort((a, b) => a.n - b.n)[Math.floor(lastDays.length / 2)]?.n ?? 0;
  const from = lastDays.find(({ n }) => n >= usual * thin)?.day ?? all.to - 1;
  return { from, to: from + 1 };
}

function unitOf(days: Days, weekStart: Weekday): "day" | "week" | "month" | "quarter" | "days" {
  const { from, to } = days;
  if (to - from === 1) return "day";
  if (to - from === 7 && weekdayOf(from) === weekStart) return "week";
  if (monthStartOf(from, 1) === from && monthStartOf(from, 1, 1) === to) return "month";
  if (monthStartOf(from, 3) === from && monthStartOf(from, 3, 1) === to) return "quarter";
  return "days";
}

/** No day on which the centre has calls lies outside the data. */
function isCovered(days: Days, all: Days, covered: CoveredSpan): boolean {
  const { weekdays } = covered;
  if (days.to <= all.from || days.from >= all.to) return false;
  const open = (from: number, to: number): boolean => {
    for (let day = from; day < Math.min(to, from + 7); day++)
      if (weekdays?.includes(weekdayOf(day)) ?? true) return true;
    return false;
  };
  return !open(days.from, all.from) && !open(Math.max(all.to, days.from), days.to);
}

/** True for a preset whose week or month is not over in the data. */
function isCut(choice: PeriodChoice, days: Days, weekStart: Weekday): boolean {
  const unit = unitOf(days, weekStart);
  if (choice.preset === "this-week" || choice.preset === "last-week") return unit !== "week";
  if (choice.preset === "month" || choice.preset === "quarter") return unit !== choice.preset;
  return choice.preset === "last-4-weeks" && days.to - days.from !== 28;
}

/** Where the data ends inside the period, what it is compared with ends as early: like with like. */
function matched(found: Compared, days: Days, all: Days): Compared | null {
  const { from, to } = found.days;
  const missing = days.to - all.to;
  if (found.other !== undefined || to - from !== days.to - days.from || missing <= 0) return found;
  return to - missing > from ? { days: { from, to: to - missing } } : null;
}
