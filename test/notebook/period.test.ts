import fc from "fast-check";
import { expect, test } from "vitest";
import type { Weekday } from "../../src/base";
import {
  resolvePeriod,
  shiftPeriod,
  type CompareChoice,
  type CoveredSpan,
  type PeriodChoice,
} from "../../src/notebook";
import { periodChoices } from "./arbitrary";

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5];
// 2026-11-16 is a Monday
const covered = (from: string, to: string, weekdays?: readonly Weekday[]): CoveredSpan => ({
  from: `${from}T08:01:00`,
  to: `${to}T17:59:00`,
  ...(weekdays && { weekdays }),
});
const show = (
  choice: PeriodChoice,
  data: CoveredSpan,
  weekStart: Weekday = 1,
  compare: CompareChoice = "previous",
): string => {
  const { period, compare: before, unit, days, partial } = resolvePeriod(choice, compare, data, weekStart);
  const span = (p: { from: string; to: string }): string => `${p.from.slice(0, 10)}/${p.to.slice(0, 10)}`;
  return `${span(period)} ${unit} ${days}${partial ? " partial" : ""} vs ${before ? span(before) : "none"}`;
};
const custom = (from: string, to: string): PeriodChoice => ({ preset: "custom", from, to });

test.each([
  [
    "ends on the week's last day",
    covered("2026-06-01", "2026-11-22"),
    1,
    "2026-11-16/2026-11-23 week 7 vs 2026-11-09/2026-11-16",
  ],
  [
    "ends within a week",
    covered("2026-06-01", "2026-11-21"),
    1,
    "2026-11-09/2026-11-16 week 7 vs 2026-11-02/2026-11-09",
  ],
  [
    "ends on the last working day",
    covered("2026-06-01", "2026-11-20", workdays),
    1,
    "2026-11-16/2026-11-23 week 7 vs 2026-11-09/2026-11-16",
  ],
  [
    "ends a day before that",
    covered("2026-06-01", "2026-11-19", workdays),
    1,
    "2026-11-09/2026-11-16 week 7 vs 2026-11-02/2026-11-09",
  ],
  [
    "weeks from Sunday",
    covered("2026-06-01", "2026-11-21"),
    7,
    "2026-11-15/2026-11-22 week 7 vs 2026-11-08/2026-11-15",
  ],
  ["one whole week", covered("2026-11-16", "2026-11-22"), 1, "2026-11-16/2026-11-23 week 7 vs none"],
  [
    "week before only in part",
    covered("2026-11-11", "2026-11-22"),
    1,
    "2026-11-16/2026-11-23 week 7 vs none",
  ],
  ["no whole week", covered("2026-11-18", "2026-11-25"), 1, "2026-11-18/2026-11-26 days 8 partial vs none"],
  ["one day", covered("2026-11-18", "2026-11-18"), 1, "2026-11-18/2026-11-19 day 1 partial vs none"],
] as const)("last complete week of data that %s", (_, data, weekStart, expected) => {
  expect(show({ preset: "last-week" }, data, weekStart)).toBe(expected);
});

test.each([
  ["this-week", "2026-11-16/2026-11-20 days 4 partial vs 2026-11-09/2026-11-13"],
  ["last-4-weeks", "2026-10-19/2026-11-16 days 28 vs 2026-09-21/2026-10-19"],
  ["month", "2026-10-01/2026-11-01 month 31 vs 2026-09-01/2026-10-01"],
  ["quarter", "2026-07-01/2026-10-01 quarter 92 vs none"],
  ["all", "2026-06-10/2026-11-20 all 163 vs none"],
] as const)("%s of half a year", (preset, expected) => {
  expect(show({ preset }, covered("2026-06-10", "2026-11-19"))).toBe(expected);
});

test.each([
  ["2026-10-01", "2026-10-31", "2026-10-01/2026-11-01 month 31 vs 2026-09-01/2026-10-01"],
  ["2026-11-10", "2026-11-10", "2026-11-10/2026-11-11 day 1 vs 2026-11-03/2026-11-04"],
  ["2026-11-03", "2026-11-12", "2026-11-03/2026-11-13 days 10 vs 2026-10-20/2026-10-30"],
  ["2026-11-18", "2026-11-28", "2026-11-18/2026-11-29 days 11 partial vs 2026-11-04/2026-11-06"],
  ["2020-01-01", "2020-01-02", "2020-01-01/2020-01-03 days 2 partial vs none"],
])("chosen days %s to %s", (from, to, expected) => {
  expect(show(custom(from, to), covered("2026-06-10", "2026-11-19"))).toBe(expected);
});

test("comparing can be off", () => {
  expect(show({ preset: "month" }, covered("2026-06-10", "2026-11-19"), 1, "none")).toMatch(/vs none$/);
});

test("the period before and after is one of the same kind, as far as there is data", () => {
  const data = covered("2026-06-10", "2026-11-19");
  const at = (choice: PeriodChoice, by: -1 | 1): PeriodChoice | null =>
    shiftPeriod(resolvePeriod(choice, "none", data, 1), by, data);
  expect(at({ preset: "last-week" }, -1)).toEqual(custom("2026-11-02", "2026-11-08"));
  expect(at({ preset: "last-week" }, 1)).toEqual(custom("2026-11-16", "2026-11-22"));
  expect(at(custom("2026-11-16", "2026-11-22"), 1)).toBeNull();
  expect(at({ preset: "month" }, -1)).toEqual(custom("2026-09-01", "2026-09-30"));
  expect(at(custom("2026-06-01", "2026-06-30"), -1)).toBeNull();
  expect(at({ preset: "all" }, 1)).toBeNull();
});

const weekStarts = fc.constantFrom<Weekday[]>(1, 6, 7);
const spans = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => {
    const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
    return covered(day(start), day(start + length));
  });

test("whatever is chosen, a comparison is as long, inside the data and before the period, weekday on weekday", () => {
  fc.assert(
    fc.property(periodChoices, spans, weekStarts, (choice, data, weekStart) => {
      const { period, compare, unit, days } = resolvePeriod(choice, "previous", data, weekStart);
      expect(days).toBeGreaterThan(0);
      if (choice.preset !== "custom") {
        expect(period.from >= data.from.slice(0, 10)).toBe(true);
        expect(period.from <= data.to).toBe(true);
      }
      if (!compare) return;
      expect(compare.to <= period.from).toBe(true);
      expect(compare.from >= data.from.slice(0, 10)).toBe(true);
      if (unit === "month" || unit === "quarter") return;
      const apart = (Date.parse(`${period.from}Z`) - Date.parse(`${compare.from}Z`)) / 864e5;
      expect(apart % 7).toBe(0);
      // as long as the part of the period that the data covers: like with like
      const end = Math.min(
        Date.parse(`${period.to}Z`),
        Date.parse(`${data.to.slice(0, 10)}T00:00:00Z`) + 864e5,
      );
      expect(Date.parse(`${compare.to}Z`) - Date.parse(`${compare.from}Z`)).toBe(
        end - Date.parse(`${period.from}Z`),
      );
    }),
    { numRuns: 2000 },
  );
});
