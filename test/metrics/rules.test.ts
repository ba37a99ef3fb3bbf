import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allHours, AppError, plainCalendar, type Calendars } from "../../src/base";
import {
  benchmarksWith,
  benchmarkLibrary,
  readBenchmark,
  readBenchmarks,
  targetOf,
  writeBenchmarks,
  type Benchmark,
} from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { result, scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { withRows } from "./relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
const office: Calendars = { standard: plainCalendar(), queues: {} };
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

describe("opening hours", () => {
  // answered within 20 s: I1 I2 I7 I11 I12 I13 I14 of 8 answered and 3 abandoned, one of them short; I11 came at 23:59
  test("unset, all hours count, and the business-hours formulas run around the clock", async () => {
    const found = await value(db, "service-level", { ...scope, calendars: null });
    expect(found).toMatchObject({ variant: "sl3", numerator: 7, denominator: 10 });
    const returned = await value(db, "callback-compliance", { ...scope, calendars: null });
    expect(returned.variant).toBe("lost_returned");
  });
  test("set, calls outside them leave service level and abandonment, counted apart", async () => {
    const hours = { ...scope, calendars: office };
    const level = await value(db, "service-level", hours);
    expect(level).toMatchObject({ variant: "sl3_open", numerator: 6, denominator: 9 });
    expect(level.extra.outside_hours).toBe(1);
    expect(await value(db, "abandonment-rate", hours)).toMatchObject({
      variant: "excl_short_open",
      numerator: 2,
      denominator: 9,
    });
  });
  test("narrow a formula that was chosen by name too: SL7 is of 13 calls offered, not 14", async () => {
    expect(await value(db, "service-level", { ...scope, calendars: office }, "sl7")).toMatchObject({
      variant: "sl7_open",
      numerator: 6,
      denominator: 13,
    });
    expect(await value(db, "service-level", scope, "sl7")).toMatchObject({ numerator: 7, denominator: 14 });
  });
  test("of a queue are its own: billing closed takes I7, I8 and I14 out", async () => {
    const closed = { ...plainCalendar({ from: 0, to: 0 }), exceptions: [] };
    const calendars = { standard: plainCalendar(), queues: { billing: closed } };
    const level = await value(db, "service-level", { ...scope, calendars });
    expect(level).toMatchObject({ numerator: 4, denominator: 7 });
    expect(level.extra.outside_hours).toBe(4);
  });
  test("at all hours change nothing but the formula's name", async () => {
    const calendars = { standard: allHours, queues: {} };
    for (const variant of ["sl1", "sl2", "sl3", "sl4", "sl5", "sl6", "sl7", "sl8", "sl9", "sl10"]) {
      const [plain, open] = [
        await value(db, "service-level", scope, variant),
        await value(db, "service-level", { ...scope, calendars }, variant),
      ];
      expect(open, variant).toMatchObject({
        variant: `${variant}_open`,
        numerator: plain.numerator,
        denominator: plain.denominator,
      });
    }
    for (const variant of [
      "excl_short",
      "all",
      "net",
      "over_offered",
      "of_queued",
      "incl_voicemail",
      "all_stages",
    ])
      expect((await value(db, "abandonment-rate", { ...scope, calendars }, variant)).value, variant).toBe(
        (await value(db, "abandonment-rate", scope, variant)).value,
      );
  });
  test("put follow-up, lead response and returned calls into working time by default", async () => {
    const hours = { ...scope, calendars: office };
    expect((await value(db, "follow-up-rate", hours)).variant).toBe("working_days");
    expect((await value(db, "lead-response-time", hours)).variant).toBe("km_median_business");
    expect((await value(db, "callback-compliance", hours)).variant).toBe("lost_2_business_hours");
    expect((await value(db, "lead-response-time", hours, "km_median")).variant).toBe("km_median");
  });
});

describe("a queue's own limits", () => {
  test("count its calls, the workspace's the others: support within 10 s, billing within 20", async () => {
    const own = { ...scope, queueParams: { support: { target_s: 10 } } };
    const all = await value(db, "service-level", own); // I1 I12 I13 and, of billing, I7 I14
    expect(all).toMatchObject({ numerator: 5, denominator: 10, queueParams: { support: { target_s: 10 } } });
    expect(all.params.target_s).toBe(20);
    const alone = await value(db, "service-level", { ...own, filters: { queue: ["support"] } });
    expect(alone).toMatchObject({ numerator: 3, denominator: 8 });
    expect(alone.params.target_s).toBe(10);
    expect(alone.queueParams).toBeUndefined();
  });
  test("of short abandons narrow the denominator: I4 and I5 are under 25 s", async () => {
    const own = { ...scope, queueParams: { support: { short_abandon_s: 25 } } };
    expect(await value(db, "service-level", own)).toMatchObject({ numerator: 7, denominator: 9 });
  });
});

describe("targets", () => {
  const target = (more: Partial<Benchmark>): Benchmark => ({
    ...readBenchmark({ metric: "service-level", value: 0.8, target: true }, 1),
    own: true,
    ...more,
  });
  const all = [
    target({ id: "all" }),
    target({ id: "support", queue: "support" }),
    target({ id: "july", from: "2024-07-01", until: "2024-07-31" }),
    target({ id: "support-july", queue: "support", from: "2024-07-01", until: "2024-07-31" }),
  ];
  const july = scopeOf("2024-07-01T00:00:00", "2024-08-01T00:00:00");
  test("the one that says most precisely where it holds is in force", () => {
    expect(targetOf(all, "service-level", scope)?.id).toBe("all"); // June days lie outside July's
    expect(targetOf(all, "service-level", july)?.id).toBe("july");
    const support = { queue: ["support"] };
    expect(targetOf(all, "service-level", { ...scope, filters: support })?.id).toBe("support");
    expect(targetOf(all, "service-level", { ...july, filters: support })?.id).toBe("support-july");
    expect(targetOf(all, "service-level", { ...july, filters: { queue: ["support", "billing"] } })?.id).toBe(
      "july",
    );
    expect(targetOf(all, "abandonment-rate", scope)).toBeNull();
  });
  test("unset, nothing is held against one; set, it stands first with its gap", async () => {
    const bare = await result(db, "service-level", scope);
    expect(bare.benchmarks.filter(({ benchmark }) => benchmark.target)).toEqual([]);
    const own = target({ id: "t", low: 0.99, high: 0.99 });
    const set = await result(db, "service-level", scope, { library: { own: [own], hidden: [] } });
    expect(set.benchmarks[0]?.benchmark.id).toBe("t");
    expect(set.benchmarks[0]?.comparison).toMatchObject({ verdict: "worse", difference: 0.7 - 0.99 });
  });
  test("hold in opening hours too", async () => {
    const own = target({ id: "t", variant: "sl3" });
    const found = await result(
      db,
      "service-level",
      { ...scope, calendars: office },
      { library: { own: [own], hidden: [] } },
    );
    expect(found.value.variant).toBe("sl3_open");
    expect(found.benchmarks[0]?.comparison).not.toBeNull();
  });
});

describe("the smallest change worth mentioning", () => {
  test("is the workspace's where it chose one", async () => {
    const weeks = { ...scopeOf("2024-07-01T00:00:00", "2024-07-02T00:00:00"), compare: goldenPeriod };
    const [usual, wide] = [
      await result(db, "escalation-rate", weeks),
      await result(db, "escalation-rate", weeks, { smallest: { "escalation-rate": 0.9 } }),
    ];
    expect(usual.previous?.reason).not.toBe("below_smallest");
    expect(wide.previous?.difference).toBe(usual.previous?.difference);
  });
});

describe("a file of benchmarks", () => {
  test("gives the library back, doubts and all", () => {
    expect(readBenchmarks(writeBenchmarks(benchmarkLibrary))).toEqual(benchmarkLibrary);
  });
  test("says which entry and field is wrong, and is refused as a whole", () => {
    const file = (entry: object): string =>
      JSON.stringify({
        dialbook: "benchmarks",
        version: 1,
        benchmarks: [{ metric: "service-level", value: 0.8 }, entry],
      });
    const wrong: readonly [object, string][] = [
      [{ metric: "service-levels", value: 0.8 }, "metric"],
      [{ metric: "service-level", value: "80 %" }, "value"],
      [{ metric: "service-level", value: 80 }, "high"],
      [{ metric: "service-level", low: 0.9, high: 0.8 }, "high"],
      [{ metric: "service-level", value: 0.8, from: "1 July" }, "from"],
      [{ metric: "service-level", value: 0.8, from: "2026-07-01", until: "2026-06-01" }, "until"],
      [{ metric: "service-level", value: 0.8, confidence: "sure" }, "confidence"],
      [{ metric: "service-level", value: 0.8, year: 12 }, "year"],
    ];
    const refused = (text: string) => {
      try {
        readBenchmarks(text);
      } catch (error) {
        return error instanceof AppError ? [error.code, error.params.place, error.params.field] : error;
      }
      return null;
    };
    for (const [entry, field] of wrong)
      expect(refused(file(entry)), field).toEqual(["benchmark_field", 2, field]);
    for (const text of ["{", "[]", "{}", '{"benchmarks": []}'])
      expect(() => readBenchmarks(text)).toThrow(
        expect.objectContaining({ code: "benchmark_file" }) as Error,
      );
  });
  test("replaces an entry of the same id, and hidden ones are left out", () => {
    const own: Benchmark = {
      ...readBenchmark({ id: "fcr-sqm", metric: "first-call-resolution", value: 0.72 }, 1),
      own: true,
    };
    const list = benchmarksWith({ own: [own], hidden: ["asa-band"] });
    expect(list).toHaveLength(benchmarkLibrary.length - 1);
    expect(list.find(({ id }) => id === "fcr-sqm")?.low).toBe(0.72);
    expect(list.some(({ id }) => id === "asa-band")).toBe(false);
  });
});
