import { describe, expect, test } from "vitest";
import {
  afterWorkingDays,
  calendarOf,
  countryCalendar,
  isOpen,
  openSeconds,
  openTimes,
  operatingDay,
  plainCalendar,
  workingDays,
  type Calendar,
} from "../../src/base";

const at = (text: string): number => Date.parse(`${text}Z`);
const office = plainCalendar(); // Monday to Friday, 09:00 to 17:00
const split: Calendar = {
  ...office,
  spans: {
    ...office.spans,
    1: [
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ],
  }, // Monday, an hour's lunch
};
const night: Calendar = { ...plainCalendar({ from: 22 * 60, to: 26 * 60 }, []), dayStartsAt: 5 * 60 };

describe("opening hours", () => {
  test("from Friday 16:30 to Tuesday 15:00: half an hour, eight hours, six", () => {
    expect(openSeconds(office, at("2024-06-28T16:30:00"), at("2024-07-02T15:00:00"))).toBe(14.5 * 3600);
  });
  test("several spans a day", () => {
    expect(openSeconds(split, at("2024-07-01T00:00:00"), at("2024-07-02T00:00:00"))).toBe(7 * 3600);
    expect(isOpen(split, at("2024-07-01T12:30:00"))).toBe(false);
    expect(isOpen(split, at("2024-07-01T13:00:00"))).toBe(true);
    expect(isOpen(split, at("2024-07-01T17:00:00"))).toBe(false); // the end is outside
  });
  test("past midnight: two hours before, two after, and the operating day of the evening", () => {
    expect(isOpen(night, at("2024-07-02T01:59:59"))).toBe(true);
    expect(isOpen(night, at("2024-07-02T02:00:00"))).toBe(false);
    expect(openSeconds(night, at("2024-07-02T00:00:00"), at("2024-07-03T00:00:00"))).toBe(4 * 3600);
    expect(operatingDay(night, at("2024-07-02T01:00:00"))).toBe("2024-07-01");
    expect(operatingDay(night, at("2024-07-02T05:00:00"))).toBe("2024-07-02");
  });
  test("spans that touch or overlap count once", () => {
    const doubled: Calendar = {
      ...office,
      spans: {
        ...office.spans,
        1: [
          { from: 540, to: 720 },
          { from: 660, to: 780 },
        ],
      },
    };
    expect(openTimes(doubled, at("2024-07-01T00:00:00"), at("2024-07-02T00:00:00"))).toEqual([
      [at("2024-07-01T09:00:00"), at("2024-07-01T13:00:00")],
    ]);
  });
  test("a dated exception replaces its weekday, the later entry wins, and the night before still ends", () => {
    const closed: Calendar = { ...night, exceptions: [{ date: "2024-07-02", spans: [], name: "holiday" }] };
    expect(openSeconds(closed, at("2024-07-02T00:00:00"), at("2024-07-03T00:00:00"))).toBe(2 * 3600);
    const short: Calendar = {
      ...office,
      exceptions: [
        { date: "2024-07-01", spans: [] },
        { date: "2024-07-01", spans: [{ from: 600, to: 660 }] },
      ],
    };
    expect(openSeconds(short, at("2024-07-01T00:00:00"), at("2024-07-02T00:00:00"))).toBe(3600);
  });
  test("working days, and the close of the n-th after", () => {
    expect(workingDays(office, { from: "2024-06-28T00:00:00", to: "2024-07-03T00:00:00" })).toEqual([
      "2024-06-28",
      "2024-07-01",
      "2024-07-02",
    ]);
    expect(afterWorkingDays(office, at("2024-06-28T10:00:00"), 3)).toBe(at("2024-07-03T17:00:00"));
  });
  test("countries, and queues with their own", () => {
    expect(countryCalendar("SA")).toMatchObject({ weekStart: 7, weekend: [5, 6] });
    expect(countryCalendar("AE")).toMatchObject({ weekStart: 1, weekend: [6, 7] });
    const all = { standard: office, queues: { hotline: night } };
    expect(calendarOf(all, "hotline")).toBe(night);
    expect(calendarOf(all, "other")).toBe(office);
    expect(calendarOf(all, null)).toBe(office);
  });
});
