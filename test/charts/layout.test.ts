import fc from "fast-check";
import { expect, test } from "vitest";
import { allBuckets, bucketIso, bucketMs, shiftBucket } from "../../src/charts/buckets";
import { endTicks, fittingTicks, timeTicks, valueTicks } from "../../src/charts/ticks";
import { chartContext } from "./context";

test("buckets that have no rows are filled in, to the ends of the period", () => {
  const of = (
    rows: string[],
    grain: "day" | "week" | "month" | "quarter",
    from: string,
    to: string,
  ): string[] => allBuckets(rows.map(bucketMs), grain, { from, to }).map((ms) => bucketIso(ms).slice(0, 10));
  expect(of(["2026-01-31", "2026-02-02"], "day", "2026-01-30T00:00:00", "2026-02-03T00:00:00")).toEqual([
    "2026-01-30",
    "2026-01-31",
    "2026-02-01",
    "2026-02-02",
  ]);
  expect(of(["2025-12-01", "2026-02-01"], "month", "2025-12-01T00:00:00", "2026-03-01T00:00:00")).toEqual([
    "2025-12-01",
    "2026-01-01",
    "2026-02-01",
  ]);
  expect(of(["2026-05-11"], "week", "2026-05-04T00:00:00", "2026-05-18T00:00:00")).toEqual([
    "2026-05-04",
    "2026-05-11",
  ]);
  expect(of([], "week", "2026-05-04T00:00:00", "2026-05-18T00:00:00")).toEqual([]);
  expect(bucketIso(shiftBucket(bucketMs("2026-11-01"), "quarter", 1))).toBe("2027-02-01T00:00:00");
});

test("ticks of values are round, inside the axis and few", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      (low, size) => {
        const ticks = valueTicks(low, low + size, 4);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - size * 0.01);
          expect(tick).toBeLessThanOrEqual(low + size * 1.01);
        }
      },
    ),
  );
  expect(valueTicks(0, 560, 4)).toEqual([0, 200, 400]);
  expect(valueTicks(0, 100, 4, true)).toEqual([0, 30, 60, 90]);
  expect(valueTicks(0, 7000, 4, true)).toEqual([0, 1800, 3600, 5400]);
  expect(valueTicks(5, 5, 4)).toEqual([5]);
  // two lines are no scale: then the next finer step
  expect(valueTicks(0, 0.98, 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
});

test("as many ticks stand under an axis as their labels fit beside each other", () => {
  const minutes = (s: number): string => `${String(s / 60)} min`;
  const of = (wide: number, low = 277, high = 475): readonly number[] =>
    fittingTicks([low, high], { wide, most: 5, seconds: true }, minutes);
  expect(of(150)).toEqual([300, 360, 420]);
  expect(of(60)).toEqual([360]);
  const shares = fittingTicks(
    [0.76, 1],
    { wide: 150, most: 5, seconds: false },
    (x) => `${String(Math.round(x * 100))}%`,
  );
  expect(shares).toEqual([0.8, 0.9, 1]);
  // no two ticks say the same
  const narrow = fittingTicks(
    [0.71, 0.726],
    { wide: 600, most: 5, seconds: false },
    (x) => `${String(Math.round(x * 100))}%`,
  );
  expect(new Set(narrow.map((x) => Math.round(x * 100))).size).toBe(narrow.length);
});

test("the first and the last bucket are named where there is room for no more", () => {
  const days = allBuckets([bucketMs("2026-10-26"), bucketMs("2026-11-01")], "day");
  const labels = endTicks(days, "day", chartContext("en", 140)).map((tick) => tick.label);
  expect(labels).toEqual(["26 Oct\n2026", "1 Nov"]);
});

test("the year stands under the first label and where it changes", () => {
  const months = allBuckets([bucketMs("2025-11-01"), bucketMs("2026-02-01")], "month");
  const labels = timeTicks(months, "month", 800, chartContext("en", 800)).map((tick) => tick.label);
  expect(labels).toEqual(["Nov\n2025", "Dec", "Jan\n2026", "Feb"]);
});

test("Arabic labels keep their own order inside a left-to-right picture", () => {
  const [tick] = timeTicks([bucketMs("2026-05-04")], "day", 400, chartContext("ar", 400));
  expect(tick?.label.startsWith("\u2067")).toBe(true);
});
