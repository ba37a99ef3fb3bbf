import { germanHolidays } from "./holidays";
import type { SamplePlan } from "./options";

/** One local day of the sample. Times are seconds after local midnight, between 05:00 and 24:00 for starts. */
export interface Day {
  readonly index: number;
  readonly date: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly holiday: boolean;
  /** Opening hours in seconds after midnight; both 0 when closed. */
  readonly opens: number;
  readonly closes: number;
  readonly bad: boolean;
  /** `YYYY-MM-DD HH:MM:SS` on the centre's clock. */
  local(second: number): string;
  /** The same moment in UTC. */
  utc(second: number): string;
}

const two = (n: number): string => String(n).padStart(2, "0");
const clock = Array.from(
  { length: 86_400 },
  (_, s) => ` ${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`,
);

const isoDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function offsetAtNoon(day: number, parts: Intl.DateTimeFormat): number {
  const noon = day * 86_400_000 + 43_200_000;
  const read = Object.fromEntries(parts.formatToParts(noon).map((part) => [part.type, Number(part.value)]));
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0 } = read;
  return (Date.UTC(year, month - 1, date, hour, minute) - noon) / 1000;
}

/**
 * The days of a plan. One offset a day is exact: zones change their clocks in the night and no call of the sample
 * starts before 05:00.
 */
export function calendar(plan: SamplePlan): readonly Day[] {
  const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: plan.zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const firstYear = Number(isoDate(plan.firstDay).slice(0, 4));
  const holidays = germanHolidays([firstYear, firstYear + 1, firstYear + 2]);
  return Array.from({ length: plan.days }, (_, index) => {
    const number = plan.firstDay + index;
    const weekday = (index % 7) + 1;
    const holiday = holidays.has(number);
    const closed = holiday || weekday === 7;
    const offset = offsetAtNoon(number, parts);
    const dates = [isoDate(number - 1), isoDate(number), isoDate(number + 1), isoDate(number + 2)];
    const at = (second: number): string => {
      const shift = Math.floor(second / 86_400);
      return `${dates[shift + 1] ?? isoDate(number + shift)}${clock[second - shift * 86_400] ?? ""}`;
    };
    return {
      index,
      date: isoDate(number),
      weekday,
      holiday,
      opens: closed ? 0 : weekday === 6 ? 9 * 3600 : 8 * 3600,
      closes: closed ? 0 : weekday === 6 ? 16 * 3600 : 20 * 3600,
      bad: index >= plan.badFrom && index < plan.badFrom + plan.badDays,
      local: at,
      utc: (second) => at(second - offset),
    };
  });
}

/** The first day after `index` on which sales works, or null when the sample ends before. */
export function nextWorkingDay(days: readonly Day[], index: number): Day | null {
  for (let i = index + 1; i < days.length; i++) {
    const day = days[i];
    if (day && day.weekday < 6 && !day.holiday) return day;
  }
  return null;
}
