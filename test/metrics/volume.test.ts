import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainCalendar } from "../../src/base";
import { catalogues } from "../../src/i18n";
import {
  coverage,
  dimensionValues,
  dispositionTrend,
  dispositions,
  heat,
  metricTrend,
  metricTrends,
  volume,
} from "../../src/metrics";
import { lastCompleteWeek } from "../../src/metrics/coverage";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { withRows } from "./relations";

let db: TestDuckDb;
beforeAll(async () => {
  const more = (id: string, result: string) => ({
    call_id: id,
    started_at: "2024-07-01 09:30:00",
    direction: "inbound",
    queue: "support",
    result,
    wait_s: result === "abandoned_in_ivr" ? 900 : null,
  });
  const extra = [
    more("X1", "abandoned_in_ivr"),
    more("X2", "out_of_hours"),
    more("X3", "phantom"),
    more("X4", "flow_out"),
    more("X5", "unknown"),
    more("X6", "busy"),
  ];
  db = await withRows({ ...golden, calls: [...golden.calls, ...extra] }, coverageEnd);
});
afterAll(() => db.close());
const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);

describe("volume", () => {
  test("offered, answered, and the lost by route; the menu and closed hours apart", async () => {
    const { current, previous } = await volume(db, scope);
    expect(current).toEqual({
      inbound: 19,
      offered: 17,
      answered: 8,
      lost: 7,
      lostBy: { abandoned: 3, missed: 1, voicemail: 1, flow_out: 1, rejected: 0, other: 1 },
      callbackQueued: 1,
      abandonedInIvr: 1,
      outOfHours: 1,
      closed: null,
      unknown: 1,
      phantom: 1,
      attempts: 12,
      connects: 8,
      longestWait_s: 95,
      notFilteredBy: [],
    });
    expect(previous).toBeNull();
  });
  test("lost, answered, waiting for a callback and unknown are all that was offered", async () => {
    const { current: v } = await volume(db, scope);
    expect(v.lost + v.answered + v.callbackQueued + v.unknown).toBe(v.offered);
    expect(v.offered + v.abandonedInIvr + v.outOfHours).toBe(v.inbound);
    expect(Object.values(v.lostBy).reduce((a, b) => a + b, 0)).toBe(v.lost);
  });
  test("missed and unanswered are two words for two things, and each is counted alike everywhere", async () => {
    const { current: v } = await volume(db, scope);
    const rate = (variant: string) => value(db, "missed-call-rate", scope, variant);
    const [any, lost, strict] = [await rate("any"), await rate("excl_callback"), await rate("strict")];
    expect(strict.numerator).toBe(v.lostBy.missed);
    // calls whose result nobody knows are not answered for the rate, and not lost in the volume line
    expect(lost.numerator).toBe(v.lost + v.unknown);
    expect(any.numerator).toBe(v.lost + v.unknown + v.callbackQueued);
    expect(any.denominator).toBe(v.offered);
    for (const [language, missed] of [
      ["en", /miss/i],
      ["ar", /فائت/],
    ] as const) {
      const words = catalogues[language];
      expect(words["volume.route.missed"]).toMatch(missed);
      expect(words["variant.missed-call-rate.strict"]).toMatch(missed);
      expect(words["metric.missed-call-rate"]).not.toMatch(missed);
      expect(words["variant.missed-call-rate.any"]).not.toMatch(missed);
    }
  });
  test("with opening hours set, calls outside them are counted apart, and everything adds up to what came in", async () => {
    // Monday to Friday 9 to 17: of the golden calls only I11 (23:59:30, answered) came outside
    const hours = { ...scope, calendars: { standard: plainCalendar(), queues: {} } };
    const { current: v } = await volume(db, hours);
    expect(v).toMatchObject({ inbound: 19, closed: 1, offered: 16, answered: 7, lost: 7, attempts: 12 });
    const late = plainCalendar({ from: 10 * 60, to: 17 * 60 });
    for (const standard of [plainCalendar(), late]) {
      const { current: one } = await volume(db, { ...scope, calendars: { standard, queues: {} } });
      expect(one.offered + one.abandonedInIvr + one.outOfHours + (one.closed ?? 0)).toBe(one.inbound);
      expect(one.lost + one.answered + one.callbackQueued + one.unknown).toBe(one.offered);
      const level = await value(
        db,
        "service-level",
        { ...scope, calendars: { standard, queues: {} } },
        "sl7",
      );
      expect(one.offered).toBe(level.denominator);
      expect(one.closed).toBe(level.extra.outside_hours);
    }
    const closed = plainCalendar({ from: 0, to: 0 });
    const { current: own } = await volume(db, {
      ...scope,
      calendars: { standard: plainCalendar(), queues: { billing: closed } },
    });
    expect(own.closed).toBe(4);
  });
  test("leaves the agent's filter aside, and says so", async () => {
    const { current } = await volume(db, { ...scope, filters: { agent_id: ["A"], queue: ["billing"] } });
    expect(current).toMatchObject({ offered: 3, answered: 2, notFilteredBy: ["agent_id"] });
  });
  test("compares with the other period", async () => {
    const days = (from: string, to: string) => ({
      from: `2024-07-${from}T00:00:00`,
      to: `2024-07-${to}T00:00:00`,
    });
    const { current, previous } = await volume(db, {
      ...scope,
      period: days("08", "10"),
      compare: days("01", "08"),
    });
    expect(current.answered).toBe(2);
    expect(previous?.answered).toBe(6);
  });
});

test("the longest waits are not in the menu", async () => {
  expect((await volume(db, scope)).current.longestWait_s).toBe(95);
});

describe("dispositions", () => {
  test("add to 1, and compare with the other period", async () => {
    const first = { from: "2024-07-01T00:00:00", to: "2024-07-02T00:00:00" };
    const second = { from: "2024-07-02T00:00:00", to: "2024-07-12T00:00:00" };
    const found = await dispositions(db, { ...scope, period: second, compare: first });
    expect(found).toMatchObject({ population: "sales-attempts", total: 8, coded: 7, coverage: 7 / 8 });
    expect(found.rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
    expect(found.rows[0]).toMatchObject({
      code: "not_interested",
      group: "reached_no",
      n: 2,
      previousShare: 0,
    });
    expect(found.rows.find((row) => row.code === "busy")).toMatchObject({ n: 0, previousShare: 1 / 4 });
  });
  test("of inbound calls where the filter asks for them", async () => {
    const found = await dispositions(db, { ...scope, filters: { direction: ["inbound"] } });
    expect(found).toMatchObject({ population: "offered-inbound", total: 17, coded: 0, incidence: [] });
  });
  test("over time", async () => {
    const rows = await dispositionTrend(db, scope, "week");
    expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(12);
    expect(rows).toContainEqual({ bucket: "2024-07-01T00:00:00", code: "not_interested", n: 2 });
    const sundays = await dispositionTrend(db, scope, "week", { weekStart: 7 });
    expect(new Set(sundays.map((row) => row.bucket))).toEqual(new Set(["2024-06-30T00:00:00"]));
  });
});

describe("metrics over time", () => {
  test("each bucket is the metric over it; buckets without calls are empty, not zero", async () => {
    const rows = await metricTrend(db, "average-speed-of-answer", scope, "day");
    const values = Object.fromEntries(rows.map((row) => [row.bucket.slice(5, 10), row.value]));
    expect(values).toMatchObject({
      "07-01": 14,
      "07-02": 15,
      "07-03": 12,
      "07-04": null,
      "07-08": 8,
      "07-09": 0,
    });
    expect(rows.length).toBe(14);
    expect(rows.find((row) => row.bucket.startsWith("2024-06-28"))?.partial).toBe(true); // before the first call
    expect(rows.find((row) => row.bucket.startsWith("2024-07-04"))?.partial).toBe(false);
  });
  test("those that do not add up are asked for bucket by bucket", async () => {
    const [first, second] = await metricTrend(
      db,
      "lead-response-time",
      { ...scope, period: { from: "2024-06-24T00:00:00", to: "2024-07-08T00:00:00" } },
      "week",
    );
    expect(first).toMatchObject({ bucket: "2024-06-24T00:00:00", n: 2, value: 43200 });
    expect(second).toMatchObject({ bucket: "2024-07-01T00:00:00", n: 5, value: 1800 });
  });
  test("several at once are the same as one by one", async () => {
    const ids = ["service-level", "conversion-rate", "customer-satisfaction"] as const;
    const all = await metricTrends(db, ids, scope, "week");
    for (const id of ids) expect(all[id]).toEqual(await metricTrend(db, id, scope, "week"));
  });
});

test("the heat of an hour is its mean over the days observed", async () => {
  const rows = await heat(db, { ...scope, filters: { direction: ["inbound"] } });
  const at = (weekday: number, hour: number) =>
    rows.find((row) => row.weekday === weekday && row.hour === hour);
  // Mondays 1 and 8 July: seven golden calls at nine, and five of the six added ones (a phantom is no call)
  expect(at(1, 9)).toEqual({ weekday: 1, hour: 9, n: 12 / 2, daysObserved: 2 });
  expect(at(1, 10)).toEqual({ weekday: 1, hour: 10, n: 1, daysObserved: 2 });
  expect(at(4, 9)).toEqual({ weekday: 4, hour: 9, n: 0, daysObserved: 1 });
  expect(rows.length).toBe(7 * 24); // 1 to 9 July has every weekday
});

test("values for a filter's menu", async () => {
  expect(await dimensionValues(db, "agent_id")).toEqual([
    { value: "(none)", n: 11 },
    { value: "A", n: 7 },
    { value: "D", n: 6 },
    { value: "E", n: 6 },
    { value: "B", n: 4 },
  ]);
  expect(await dimensionValues(db, "skill")).toEqual([]);
});

describe("coverage", () => {
  test("is the local span of the calls, with the last complete week", async () => {
    expect(await coverage(db)).toEqual({
      from: "2024-07-01T09:00:00",
      to: "2024-07-09T09:00:00",
      calls: 34,
      lastWeek: { from: "2024-07-01T00:00:00", to: "2024-07-08T00:00:00" },
      weekBefore: { from: "2024-06-24T00:00:00", to: "2024-07-01T00:00:00" },
    });
  });
  const ms = (date: string): number => Date.parse(`${date}T00:00:00Z`);
  const every = new Set([0, 1, 2, 3, 4, 5, 6]);
  test("a week that the data cuts is not complete", () => {
    expect(lastCompleteWeek(ms("2024-07-01"), ms("2024-07-13"), every)?.from).toBe("2024-07-01T00:00:00");
    expect(lastCompleteWeek(ms("2024-07-01"), ms("2024-07-14"), every)?.from).toBe("2024-07-08T00:00:00");
    expect(lastCompleteWeek(ms("2024-07-02"), ms("2024-07-06"), every)).toBeNull();
  });
  test("days on which the centre is always closed are not missed", () => {
    const weekdays = new Set([1, 2, 3, 4, 5]);
    expect(lastCompleteWeek(ms("2024-07-01"), ms("2024-07-12"), weekdays)?.from).toBe("2024-07-08T00:00:00");
    expect(lastCompleteWeek(ms("2024-07-01"), ms("2024-07-11"), weekdays)?.from).toBe("2024-07-01T00:00:00");
  });
  test("weeks may start on Sunday", () =>
    expect(lastCompleteWeek(ms("2024-06-30"), ms("2024-07-13"), every, 7)?.from).toBe("2024-07-07T00:00:00"));
});

test("long pauses are gaps between exports, not hours without calls", async () => {
  const at = (id: string, started_at: string) => ({
    call_id: id,
    started_at,
    direction: "inbound",
    result: "answered",
  });
  const gap = await withRows(
    {
      ...golden,
      calls: [
        at("G1", "2024-01-01 09:00:00"),
        at("G2", "2024-01-08 09:00:00"),
        at("G3", "2024-06-03 09:00:00"),
      ],
    },
    "2024-06-09 23:00:00",
  );
  try {
    const rows = await heat(gap, scopeOf("2024-01-01T00:00:00", "2024-06-10T00:00:00"));
    expect(rows.find(({ weekday, hour }) => weekday === 1 && hour === 9)).toMatchObject({
      n: 1,
      daysObserved: 3,
    });
    // The Sunday between two calls a week apart is observed, if nobody called; the months after it are not
    expect(rows.find(({ weekday, hour }) => weekday === 7 && hour === 9)).toMatchObject({
      n: 0,
      daysObserved: 1,
    });
  } finally {
    gap.close();
  }
});
