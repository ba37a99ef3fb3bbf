import type { Period } from "../base";
import type { Other } from "../metrics";
import { dayOf, isoDay, monthStartOf } from "./days";
import type { CompareChoice, ResolvedPeriod } from "./types";

/** Whole days, `from` inclusive and `to` exclusive, as day numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
}
type Unit = Exclude<ResolvedPeriod["unit"], "all">;

/** What a period is held against: days, and how they differ from one like period of the same calls. */
export interface Compared {
  readonly days: Days;
  readonly other?: Other;
}

/** Whole days as a period of local time. */
export const periodOf = (days: Days): Period => ({
  from: `${isoDay(days.from)}T00:00:00`,
  to: `${isoDay(days.to)}T00:00:00`,
});

const monthsOf: Readonly<Partial<Record<Unit, 1 | 3>>> = { month: 1, quarter: 3 };

/** The span before of equal kind; where it is no calendar month, weekdays meet the same weekdays. */
export function previous(days: Days, unit: Unit): Days {
  const months = monthsOf[unit];
  if (months) return { from: monthStartOf(days.from, months, -1), to: days.from };
  const shift = Math.ceil((days.to - days.from) / 7) * 7;
  return { from: days.from - shift, to: days.to - shift };
}

/** The same days a year ago: calendar months by name, everything else by weekday, 52 weeks back. */
function lastYear(days: Days, unit: Unit): Days {
  const months = monthsOf[unit];
  if (!months) return { from: days.from - 364, to: days.to - 364 };
  const back = -12 / months;
  return { from: monthStartOf(days.from, months, back), to: monthStartOf(days.from, months, back + 1) };
}

/** The periods of like length before, as many as the data covers and at most so many. */
function trailing(days: Days, unit: Unit, covered: (days: Days) => boolean): Compared | null {
  const months = monthsOf[unit];
  const length = Math.ceil((days.to - days.from) / 7) * 7;
  const [most, least] = unit === "quarter" ? [4, 2] : unit === "month" ? [6, 2] : [13, 4];
  for (let times = most; times >= least; times--) {
    const from = months ? monthStartOf(days.from, months, -times) : days.from - times * length;
    const span = { from, to: days.from };
    if (!months && days.to - days.from !== length) return null;
    if (covered(span)) return { days: span, other: { times } };
  }
  return null;
}

/** Whole calendar quarters that the data covers, all before the period. */
function quartersBefore(days: Days, all: Days, covered: (days: Days) => boolean): Period[] {
  const found: Period[] = [];
  for (let from = monthStartOf(all.from, 3); ; from = monthStartOf(from, 3, 1)) {
    const quarter = { from, to: monthStartOf(from, 3, 1) };
    if (quarter.to > days.from) return found;
    if (covered(quarter)) found.push(periodOf(quarter));
  }
}

const hijri = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});
const hijriOf = (day: number): readonly number[] => {
  const parts = hijri.formatToParts(new Date(day * 864e5));
  return (["year", "month", "day"] as const).map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
};

/** The same days of the Hijri calendar a year earlier, so that Ramadan meets Ramadan. */
function hijriYear(days: Days): Days | null {
  const [year = 0, month, date = 0] = hijriOf(days.from);
  for (const back of [354, 355, 353, 356]) {
    const from = days.from - back;
    const [then, inMonth, on] = hijriOf(from);
    if (then === year - 1 && inMonth === month && on === date)
      return { from, to: from + days.to - days.from };
  }
  return null;
}

/** What a period is compared with; null where the data has nothing like it. */
export function comparedWith(
  choice: CompareChoice,
  days: Days,
  unit: Unit,
  all: Days,
  covered: (days: Days) => boolean,
): Compared | null {
  const plain = (found: Days | null): Compared | null => (found && covered(found) ? { days: found } : null);
  const [dimension, ...rest] = choice.split("=");
  if (dimension === "queue" || dimension === "team")
    return { days, other: { filters: { [dimension]: [rest.join("=")] } } };
  switch (choice) {
    case "previous":
      return plain(previous(days, unit));
    case "last-year":
      return plain(lastYear(days, unit));
    case "hijri-year":
      return plain(hijriYear(days));
    case "four-weeks": {
      const length = days.to - days.from;
      const span = { from: days.from - 4 * length, to: days.from };
      return length % 7 === 0 && covered(span) ? { days: span, other: { times: 4 } } : null;
    }
    case "trailing":
      return trailing(days, unit, covered);
    case "best-quarter": {
      const quarters = quartersBefore(days, all, covered);
      const [first, last] = [quarters[0], quarters.at(-1)];
      if (!first || !last) return null;
      return { days: { from: dayOf(first.from), to: dayOf(last.to) }, other: { quarters } };
    }
    default:
      return null;
  }
}
