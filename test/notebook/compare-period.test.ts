import { describe, expect, test } from "vitest";
import { resolvePeriod, type CompareChoice, type CoveredSpan, type PeriodChoice } from "../../src/notebook";

const covered: CoveredSpan = { from: "2024-11-01T00:00:00", to: "2026-11-21T20:00:00" };
const custom = (from: string, to: string): PeriodChoice => ({ preset: "custom", from, to });
const week = custom("2026-11-09", "2026-11-15"); // Monday to Sunday
const against = (choice: CompareChoice, period = week, span = covered) => {
  const { compare, other } = resolvePeriod(period, choice, span, 1);
  return { days: compare && [compare.from.slice(0, 10), compare.to.slice(0, 10)], other };
};

describe("what a period is compared with", () => {
  test("a year earlier: a month by its name, a week by its weekdays", () => {
    expect(against("last-year").days).toEqual(["2025-11-10", "2025-11-17"]); // Monday to Monday
    expect(against("last-year", custom("2026-10-01", "2026-10-31")).days).toEqual([
      "2025-10-01",
      "2025-11-01",
    ]);
    expect(against("last-year", custom("2026-07-01", "2026-09-30")).days).toEqual([
      "2025-07-01",
      "2025-10-01",
    ]);
    expect(against("last-year", custom("2025-03-03", "2025-03-09")).days).toBeNull(); // before the data
  });
  test("the four weeks before, whole weeks only", () => {
    expect(against("four-weeks")).toEqual({ days: ["2026-10-12", "2026-11-09"], other: { times: 4 } });
    expect(against("four-weeks", custom("2026-11-09", "2026-11-11")).days).toBeNull();
  });
  test("a trailing average over as many periods as there are, four at least", () => {
    expect(against("trailing")).toEqual({ days: ["2026-08-10", "2026-11-09"], other: { times: 13 } });
    const short = { from: "2026-10-06T00:00:00", to: covered.to };
    expect(against("trailing", week, short)).toEqual({
      days: ["2026-10-12", "2026-11-09"],
      other: { times: 4 },
    });
    expect(against("trailing", week, { from: "2026-10-20T00:00:00", to: covered.to }).days).toBeNull();
    expect(against("trailing", custom("2026-10-01", "2026-10-31"))).toEqual({
      days: ["2026-04-01", "2026-10-01"],
      other: { times: 6 },
    });
  });
  test("whole quarters before it, of which each metric takes its best", () => {
    const { other } = against("best-quarter");
    expect(other?.quarters?.map(({ from }) => from.slice(0, 10))).toEqual([
      "2025-01-01",
      "2025-04-01",
      "2025-07-01",
      "2025-10-01",
      "2026-01-01",
      "2026-04-01",
      "2026-07-01",
    ]);
  });
  test("the same days of the Hijri year: 1 Ramadan 1447 meets 1 Ramadan 1446", () => {
    expect(against("hijri-year", custom("2026-02-18", "2026-03-19")).days).toEqual([
      "2025-03-01",
      "2025-03-31",
    ]);
  });
  test("a queue in the same days", () => {
    expect(against("queue=Sales=EU")).toEqual({
      days: ["2026-11-09", "2026-11-16"],
      other: { filters: { queue: ["Sales=EU"] } },
    });
  });
  test("where the data ends inside the period, the other ends as early", () => {
    const cut = { from: covered.from, to: "2026-11-11T18:00:00" }; // Wednesday
    expect(against("previous", week, cut).days).toEqual(["2026-11-02", "2026-11-05"]);
    expect(against("last-year", week, cut).days).toEqual(["2025-11-10", "2025-11-13"]);
  });
});
