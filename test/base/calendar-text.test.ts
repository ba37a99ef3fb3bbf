import { describe, expect, test } from "vitest";
import {
  clockText,
  isOpen,
  openSeconds,
  plainCalendar,
  readSpans,
  spansText,
  type Calendar,
} from "../../src/base";

const at = (text: string): number => Date.parse(`${text}Z`);

describe("opening hours as text", () => {
  test("are read as people write them", () => {
    expect(readSpans("09:00-13:00, 14:00-18:00")).toEqual([
      { from: 540, to: 780 },
      { from: 840, to: 1080 },
    ]);
    expect(readSpans("9–17")).toEqual([{ from: 540, to: 1020 }]);
    expect(readSpans("٠٩:٠٠-١٣:٠٠، ١٤:٠٠-١٨:٠٠")).toEqual([
      { from: 540, to: 780 },
      { from: 840, to: 1080 },
    ]);
    expect(readSpans("")).toEqual([]);
    expect(readSpans("00:00-24:00")).toEqual([{ from: 0, to: 1440 }]);
  });
  test("an end that is not after its beginning is on the next day, and is written so", () => {
    expect(readSpans("22:00-06:00")).toEqual([{ from: 1320, to: 1800 }]);
    expect(spansText([{ from: 1320, to: 1800 }])).toBe("22:00-06:00");
    expect(spansText([{ from: 0, to: 1440 }])).toBe("00:00-24:00");
    expect(clockText(1500)).toBe("01:00");
  });
  test("nonsense and overlaps are refused", () => {
    for (const text of [
      "nine",
      "9-25",
      "9",
      "9:75-10",
      "09:00-12:00, 11:00-13:00",
      "20:00-10:00, 9:00-12:00",
    ])
      expect(readSpans(text), text).toBeNull();
  });
});

describe("a stretch of days that differ", () => {
  // Ramadan 2026 in the Gulf: 18 February to 19 March, 10:00 to 15:00; the week is Sunday to Thursday
  const gulf: Calendar = {
    ...plainCalendar(undefined, [5, 6], 7),
    exceptions: [
      { date: "2026-02-18", to: "2026-03-19", spans: [{ from: 600, to: 900 }], name: "Ramadan" },
      { date: "2026-03-19", spans: [] },
    ],
  };
  test("has its own hours, keeps the weekend closed, and yields to a later day of its own", () => {
    expect(isOpen(gulf, at("2026-02-17T09:30:00"))).toBe(true);
    expect(isOpen(gulf, at("2026-02-18T09:30:00"))).toBe(false);
    expect(isOpen(gulf, at("2026-02-18T10:00:00"))).toBe(true);
    expect(isOpen(gulf, at("2026-02-20T11:00:00"))).toBe(false); // a Friday
    expect(isOpen(gulf, at("2026-03-19T11:00:00"))).toBe(false); // closed for Eid
    // Sunday to Thursday of one week: 5 days of 5 hours
    expect(openSeconds(gulf, at("2026-02-22T00:00:00"), at("2026-03-01T00:00:00"))).toBe(25 * 3600);
  });
});
