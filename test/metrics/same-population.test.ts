import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainCalendar } from "../../src/base";
import { funnels } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { withRows } from "./relations";

/** Calls outside Monday to Friday, 09:00 to 17:00, of every kind that a funnel takes away, and a missed one. */
const night = (id: string, result: string, wait_s: number | null) => ({
  call_id: id,
  started_at: "2024-07-03 20:00:00",
  direction: "inbound",
  queue: "support",
  result,
  wait_s,
});
const nights = [
  night("N1", "answered", 5),
  night("N2", "answered", 50),
  night("N3", "abandoned", 2),
  night("N4", "out_of_hours", null),
  night("N5", "abandoned_in_ivr", null),
  night("N6", "phantom", null),
  night("N7", "missed", 30),
];
const scope = scopeOf(goldenPeriod.from, goldenPeriod.to, {
  calendars: { standard: plainCalendar(), queues: {} },
});
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows({ ...golden, calls: [...golden.calls, ...nights] }, coverageEnd);
});
afterAll(() => db.close());

describe("side figures follow the number's own calls once opening hours are set", () => {
  test("service level: 6 of 7 answered within the target, 1 short abandon, 7 calls outside hours", async () => {
    const level = await value(db, "service-level", scope);
    expect(level).toMatchObject({ variant: "sl3_open", numerator: 6, denominator: 9 });
    expect(level.extra.answered_only).toBeCloseTo(6 / 7, 12);
    // the one at night would make it two
    expect(level.extra.short_abandons).toBe(1);
    // I11 and six of the night; a phantom is no call
    expect(level.extra.outside_hours).toBe(7);
    const all = await value(db, "service-level", { ...scope, calendars: null });
    expect(all.extra).toMatchObject({ answered_only: 8 / 10, short_abandons: 2 });
  });
  test("abandonment: 3 abandoned, 1 of them short", async () => {
    const rate = await value(db, "abandonment-rate", scope);
    expect(rate.extra).toMatchObject({ abandoned: 3, short_abandons: 1, outside_hours: 7 });
  });
  test.each([
    ["service-level", "sl3"],
    ["service-level", "sl8"],
    ["abandonment-rate", "excl_short"],
    ["abandonment-rate", "offered_excl_short"],
  ] as const)("%s %s: what the card says left out is what its funnel takes away", async (id, variant) => {
    for (const filters of [{}, { queue: ["support"] }]) {
      const found = await value(db, id, { ...scope, filters }, variant);
      const [funnel] = await funnels(db, id, found.variant, { ...scope, filters });
      const step = (name: string): number => funnel?.steps.find((one) => one.id === name)?.n ?? 0;
      expect(found.extra.outside_hours).toBe(step("closed"));
      expect(found.extra.short_abandons).toBe(step("short_abandon"));
      expect(funnel?.counted).toBe(found.denominator);
    }
  });
});

describe("conversations without a code", () => {
  // four more conversations, three of them without a code: 12 conversations, 4 uncoded with O8 of the golden rows
  const more = (id: string, tags: readonly string[] | null) => ({
    call_id: id,
    started_at: "2024-07-03 10:00:00",
    direction: "outbound",
    result: "answered",
    tags,
  });
  const calls = [more("P1", null), more("P2", null), more("P3", []), more("P4", ["not_interested"])];
  let own: TestDuckDb;
  beforeAll(async () => {
    own = await withRows({ ...golden, calls: [...golden.calls, ...calls] }, coverageEnd);
  });
  afterAll(() => own.close());
  const period = scopeOf(goldenPeriod.from, goldenPeriod.to);

  test("count as not converted, in the denominator, in the figures and in the funnel", async () => {
    for (const id of ["conversion-rate", "appointment-setting-rate"] as const) {
      const before = await value(db, id, period);
      const found = await value(own, id, period);
      expect(found.denominator, id).toBe((before.denominator ?? 0) + 4);
      expect(found.numerator, id).toBe(before.numerator);
      expect(found.extra.uncoded, id).toBe((before.extra.uncoded ?? 0) + 3);
      expect(found.state, id).toBe("partial");
      expect(found.unknownShare, id).toBeCloseTo((found.extra.uncoded ?? 0) / (found.denominator ?? 0), 12);
      const [funnel] = await funnels(own, id, found.variant, period);
      expect(funnel, id).toMatchObject({ counted: found.denominator, hits: found.numerator });
      expect(funnel?.asNo, id).toBe(found.extra.uncoded);
    }
  });
  test("bound it from the share itself up to all of them converted, of the same conversations", async () => {
    const found = await value(own, "conversion-rate", period);
    expect(found.unknownShare).toBeGreaterThan(0.2);
    const [above, below] = [found.numerator ?? 0, found.denominator ?? 0];
    expect(found.extra.bound_low).toBeCloseTo(found.value ?? -1, 12);
    expect(found.extra.bound_high).toBeCloseTo((above + (found.extra.uncoded ?? 0)) / below, 12);
  });
  test("elsewhere what is not known stays out of the denominator, and no line says otherwise", async () => {
    const found = await value(own, "issue-resolution-rate", period);
    expect(found.extra.uncoded).toBeUndefined();
    const [funnel] = await funnels(own, "issue-resolution-rate", found.variant, period);
    expect(funnel?.asNo).toBeNull();
  });
});

describe("missed calls of a phone system that knows no abandoned ones", () => {
  const call = (id: string, system_id: string, result: string, at = "10:00:00") => ({
    call_id: id,
    system_id,
    started_at: `2024-07-02 ${at}`,
    direction: "inbound",
    result,
    wait_s: 10,
  });
  const calls = [
    call("A1", "plain", "answered"),
    call("A2", "plain", "missed"),
    call("A3", "plain", "missed", "20:00:00"),
    call("B1", "telling", "answered"),
    call("B2", "telling", "missed"),
    { ...call("B3", "telling", "abandoned"), started_at: "2024-06-01 10:00:00" },
  ];
  const day = scopeOf("2024-07-02T00:00:00", "2024-07-03T00:00:00", { calendars: null });
  let own: TestDuckDb;
  beforeAll(async () => {
    own = await withRows({ calls }, "2024-07-10 00:00:00");
  });
  afterAll(() => own.close());

  test("are named beside the rate; those of a system that does tell are not", async () => {
    const level = await value(own, "service-level", day);
    expect(level).toMatchObject({ value: 1, denominator: 2 });
    expect(level.extra.missed_untold).toBe(2);
    const rate = await value(own, "abandonment-rate", day);
    expect(rate).toMatchObject({ value: 0, denominator: 2 });
    expect(rate.extra.missed_untold).toBe(2);
    const telling = { ...day, filters: { system_id: ["telling"] } };
    expect((await value(own, "service-level", telling)).extra.missed_untold).toBe(0);
  });
  test("in opening hours are those of opening hours", async () => {
    const hours = { ...day, calendars: { standard: plainCalendar(), queues: {} } };
    expect((await value(own, "service-level", hours)).extra.missed_untold).toBe(1);
    expect((await value(own, "abandonment-rate", hours)).extra.missed_untold).toBe(1);
  });
  test("are not named where the formula counts them or asks about answered calls only", async () => {
    for (const variant of ["sl1", "sl7", "sl10"])
      expect((await value(own, "service-level", day, variant)).extra.missed_untold, variant).toBeUndefined();
    expect((await value(own, "abandonment-rate", day, "over_offered")).extra.missed_untold).toBeUndefined();
  });
});
