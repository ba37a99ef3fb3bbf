import type { Weekday } from "../base";

/** Days since 1970-01-01 of the day on which a local `YYYY-MM-DD...` falls. */
export const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 864e5;

/** The `YYYY-MM-DD` of a day number. */
export const isoDay = (day: number): string => new Date(day * 864e5).toISOString().slice(0, 10);

/** Monday is 1, Sunday is 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The first day of the week in which a day falls. */
export const weekStartOf = (day: number, weekStart: Weekday): number =>
  day - ((weekdayOf(day) - weekStart + 7) % 7);

/** The first day of the span of `months` months (1 or 3) in which a day falls, `shift` spans later. */
export function monthStartOf(day: number, months: 1 | 3, shift = 0): number {
  const date = new Date(day * 864e5);
  const month = Math.floor(date.getUTCMonth() / months) * months + shift * months;
  return Date.UTC(date.getUTCFullYear(), month, 1) / 864e5;
}
