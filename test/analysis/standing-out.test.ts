import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastForUsual, standingOut, type Placed } from "../../src/analysis";

const weeks = (...values: number[]): readonly Placed[] => values.map((value, at) => ({ at, value }));

describe("weeks that stand out", () => {
  // sorted .60 .62 .74 .75 .75 .76 .77 .77 .78 .79: the median is .755; the ranges .01 .02 .01 .16 .02 .15 .02 .03 .05
  // have the median .02, and the limit is .0629
  const series = weeks(0.76, 0.75, 0.77, 0.78, 0.62, 0.6, 0.75, 0.77, 0.74, 0.79);
  test("neighbours make one stretch, limits are medians, which the stretch does not widen", () => {
    const found = standingOut(series, 0.02);
    expect(found?.stretches.map(({ from, to, side }) => [from, to, side])).toEqual([[4, 5, "below"]]);
    expect(found?.usual).toBeCloseTo(0.755, 12);
    expect(found?.low).toBeCloseTo(0.755 - 3.145 * 0.02, 12);
    expect(found?.stretches[0]?.distance).toBeCloseTo(0.155 / (3.145 * 0.02), 12);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeLessThan(0.25);
  });
  test("a week that is missing parts a stretch, sides are kept apart, the furthest comes first", () => {
    const gap = series.map(({ at, value }) => ({ at: at > 4 ? at + 1 : at, value }));
    expect(standingOut(gap, 0.02)?.stretches.map(({ from, to }) => [from, to])).toEqual([
      [6, 6],
      [4, 4],
    ]);
    const both = standingOut([...series, { at: 10, value: 0.95 }], 0.02);
    expect(both?.stretches.map(({ side }) => side)).toContain("above");
  });
  test("what is not worth mentioning does not stand out, nor does anything among few weeks", () => {
    expect(standingOut(series, 0.2)?.stretches).toEqual([]);
    expect(standingOut(series.slice(0, leastForUsual - 1), 0)).toBeNull();
    expect(standingOut(weeks(...Array<number>(9).fill(0.8)), 0)?.stretches).toEqual([]);
  });
  test("whatever the series: every value outside the limits is in one stretch, and none inside is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: leastForUsual, maxLength: 40 }),
        (values) => {
          const found = standingOut(weeks(...values), 0.02);
          const inside = (at: number) =>
            found?.stretches.filter(({ from, to }) => at >= from && at <= to).length ?? 0;
          return values.every((value, at) => {
            const out = found !== null && Math.abs(value - found.usual) > found.high - found.usual + 1e-12;
            return !out || inside(at) === 1;
          });
        },
      ),
    );
  });
});
