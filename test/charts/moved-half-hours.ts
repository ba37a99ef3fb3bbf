import { halfHours, type HalfHoursSpec } from "../../src/charts";
import type { HalfHour } from "../../src/metrics";
import { halfHourRows, halfHourSpec } from "./half-hour-rows";
import { caseOf, of, type Case } from "./moved-case";

export const daysOf = (...days: readonly string[]) => halfHourRows(days.map((day) => `2026-11-${day}`));
const one = daysOf("02");
export const week = daysOf("02", "03", "04", "05", "06");
export const mean = halfHourRows([""]);
export const meanDay: HalfHoursSpec = { ...halfHourSpec, each: false, days: 30 };
/** Fewer calls in most half-hours, and more that waited; the most of each stays as it is. */
function otherHalves(rows: readonly HalfHour[]): HalfHour[] {
  const most = Math.max(...rows.map(({ offered }) => offered));
  const longest = Math.max(...rows.map(({ handle }) => (handle ? handle.numerator / handle.denominator : 0)));
  return rows.map((row, i) => {
    const { level, handle } = row;
    if (row.offered === most || (handle && handle.numerator / handle.denominator === longest)) return row;
    return {
      ...row,
      offered: row.offered - 2,
      answered: row.answered - 2,
      level: level && { ...level, numerator: Math.max(0, level.numerator - (i % 5)) },
      handle: handle && { ...handle, numerator: handle.numerator * 0.9 },
      usual: row.usual && { ...row.usual, offered: row.usual.offered * 0.9 },
    };
  });
}

/** Half-hours of a day, of a week, and of a mean day. */
export const halfHourCases: Readonly<Record<string, Case>> = {
  "the half-hours of a day": caseOf(
    "half-hours",
    halfHours,
    of(halfHourSpec, one, otherHalves(one), one.slice(4, 9)),
  ),
  "the half-hours of a week": caseOf(
    "half-hours",
    halfHours,
    of({ ...halfHourSpec, days: 5, targeted: false }, week, otherHalves(week), daysOf("03", "04")),
  ),
  "the half-hours of a mean day": caseOf(
    "half-hours",
    halfHours,
    of(meanDay, mean, otherHalves(mean), mean.slice(2, 12)),
  ),
};
