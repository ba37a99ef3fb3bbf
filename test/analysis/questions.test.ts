import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bestTime,
  contradictoryCodes,
  dncViolations,
  followUpList,
  lastOutcomes,
  pareto,
  patience,
  reachFunnel,
  transitions,
} from "../../src/analysis";
import { dispositions, heat, metricTrend } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "../metrics/ask";
import { coverageEnd, golden, goldenPeriod } from "../metrics/golden";
import { withRows } from "../metrics/relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

describe("the golden questions that are analyses", () => {
  test("A04: calls per hour of the week, over the days observed", async () => {
    const rows = await heat(
      db,
      scopeOf("2024-07-01T00:00:00", "2024-07-10T00:00:00", { filters: { direction: ["inbound"] } }),
    );
    const top = [...rows].sort((a, b) => b.n - a.n).slice(0, 2);
    expect(top).toEqual([
      { weekday: 1, hour: 9, n: 3.5, daysObserved: 2 },
      { weekday: 1, hour: 10, n: 1, daysObserved: 2 },
    ]);
  });
  test("A08: what follows what", async () => {
    const found = await transitions(db, scope);
    expect(found.map(({ from, to, n, share }) => [from, to, n, share])).toEqual([
      ["(none)", "callback_requested", 1, 1],
      ["busy", "voicemail_left", 1, 1],
      ["do_not_call", "not_interested", 1, 1],
      ["follow_up_required", "appointment_scheduled", 1, 1],
      ["no_answer", "follow_up_required", 1, 1],
      ["voicemail_left", "not_interested", 1, 1],
    ]);
  });
  test("A08b: the chance of each attempt", async () => {
    const found = await reachFunnel(db, scope);
    expect(found.map(({ attempt, atRisk, reached }) => [attempt, atRisk, reached])).toEqual([
      [1, 6, 3],
      [2, 3, 2],
      [3, 1, 1],
    ]);
    expect(found.map(({ hazard }) => hazard)).toEqual([0.5, 2 / 3, 1]);
    [0.5, 5 / 6, 1].forEach((cumulative, i) => expect(found[i]?.cumulative).toBeCloseTo(cumulative, 12));
  });
  test("A08b: who was tried or reached before the period is not tried for the first time in it", async () => {
    const late = scopeOf("2024-07-02T12:00:00", goldenPeriod.to);
    const rate = await value(db, "first-attempt-connect-rate", late);
    const [first] = await reachFunnel(db, late);
    expect(first).toMatchObject({ attempt: 1, atRisk: rate.n, reached: rate.numerator });
    const whole = await reachFunnel(db, scope);
    const early = await reachFunnel(db, scopeOf(goldenPeriod.from, "2024-07-02T12:00:00"));
    const all = [...early, ...(await reachFunnel(db, late))];
    for (const { attempt, atRisk, reached } of whole) {
      const of = all.filter((step) => step.attempt === attempt);
      expect(of.reduce((n, step) => n + step.atRisk, 0)).toBe(atRisk);
      expect(of.reduce((n, step) => n + step.reached, 0)).toBe(reached);
    }
  });
  test("A09: patience", async () => {
    const found = await patience(db, scope);
    const expected = [
      [3, 1, 13, 0.9230769230769231, 0.07390530175619406],
      [20, 1, 7, 0.7912087912087912, 0.13754244963266019],
      [95, 1, 1, 0, 0],
    ];
    expect(found.steps).toHaveLength(3);
    found.steps.forEach((step, i) => {
      const [t, events, atRisk, survival = NaN, se = NaN] = expected[i] ?? [];
      expect(step).toMatchObject({ t, events, atRisk });
      expect(step.survival).toBeCloseTo(survival, 12);
      expect(step.se).toBeCloseTo(se, 12);
    });
    expect(found).toMatchObject({ mean_s: 113, abandons: 3, n: 14, median_s: 95, low_s: null });
  });
  test("A11: Pareto of dispositions", async () => {
    const { rows } = await dispositions(db, scope);
    const found = pareto(rows).slice(0, 2);
    expect(found.map(({ code, n }) => [code, n])).toEqual([
      ["not_interested", 2],
      ["(none)", 1],
    ]);
    expect(found[1]?.cumulative).toBe(0.25);
  });
  test("A12: best time, all attempts as the golden query asks, and first attempts as one should", async () => {
    const { cells } = await bestTime(db, scope, { firstAttempts: false });
    expect(cells.slice(0, 3).map(({ hour, attempts, connects }) => [hour, attempts, connects])).toEqual([
      [16, 2, 2],
      [11, 1, 1],
      [14, 1, 1],
    ]);
    const first = await bestTime(db, scope);
    expect(first.cells.reduce((n, cell) => n + cell.attempts, 0)).toBe(6);
    expect(first.df).toBe(first.cells.length - 1);
    const both = await bestTime(db, scope, { byWeekday: true, firstAttempts: false });
    expect(both.cells[0]).toMatchObject({ weekday: 4, hour: 9, attempts: 1, connects: 1 }); // O13, on Thursday
  });
  test("A13: calls after the request not to be called", async () => {
    const found = await dncViolations(db, scope, 30);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ callId: "O8", agentId: "E", beyondGrace: false, customerCalled: false });
    expect(found[0]?.daysAfter).toBeCloseTo(2.7916666666666665, 12);
    expect((await dncViolations(db, scope, 2))[0]?.beyondGrace).toBe(true);
  });
  test("A13: a do-not-call list counts too, from the day after, until it was taken off", async () => {
    const to = async (): Promise<readonly (readonly [string, number | null])[]> =>
      (await dncViolations(db, scope, 30)).map(({ callId, daysAfter }) => [callId, daysAfter] as const);
    const before = await to();
    const { columns } = await db.query(
      "SELECT call_id, contact_key, started_local::DATE::VARCHAR FROM calls WHERE call_id = 'O13'",
    );
    const [key, day] = [String(columns[1]?.[0]), String(columns[2]?.[0])];
    const listed = async (since: string, revoked: string): Promise<readonly string[]> => {
      await db.query(
        `INSERT INTO dnc (contact_key, since, revoked_on) SELECT '${key}', ${since}, ${revoked}`,
      );
      const found = (await to()).filter(([id]) => id === "O13").map(([id, days]) => `${id} ${days}`);
      await db.query("DELETE FROM dnc");
      return found;
    };
    expect(before.some(([id]) => id === "O13")).toBe(false);
    expect(await listed("NULL::DATE", "NULL::DATE")).toEqual(["O13 null"]);
    expect(await listed(`DATE '${day}'`, "NULL::DATE")).toEqual([]);
    expect(await listed(`DATE '${day}' - 1`, "NULL::DATE")).toHaveLength(1);
    expect(await listed(`DATE '${day}' - 9`, `DATE '${day}' - 1`)).toEqual([]);
  });
  test("A14: promised and not kept", async () => {
    const found = await followUpList(db, scope);
    expect(found).toEqual([
      {
        system: "golden",
        callId: "O13",
        contact: "C25",
        agentId: "D",
        deadline: Date.parse("2024-07-07T09:00:00Z"),
        status: "overdue",
      },
    ]);
  });
  test("last outcome of each lead; codes that contradict each other", async () => {
    // L1 O3, L2 O6, L3 O8, L4 O9, L5 O10, L6 O13
    expect(await lastOutcomes(db, scope)).toEqual([
      { code: "not_interested", leads: 2 },
      { code: "appointment_scheduled", leads: 1 },
      { code: "callback_requested", leads: 1 },
      { code: "deal_closed", leads: 1 },
      { code: "wrong_number", leads: 1 },
    ]);
    expect(await contradictoryCodes(db, scope)).toEqual([]);
    const own = await withRows({
      calls: [
        {
          call_id: "z",
          started_at: "2024-07-01 10:00:00",
          direction: "outbound",
          result: "answered",
          disposition: "not_interested",
          tags: ["interested", "not_interested"],
        },
      ],
    });
    expect(await contradictoryCodes(own, scope)).toEqual([
      { system: "golden", callId: "z", codes: ["interested", "not_interested"] },
    ]);
    own.close();
  });
});

describe("the golden questions about states and sums", () => {
  test("X03: no eligible calls, a column that is missing, and a true zero are three things", async () => {
    const of = (filters: object) => value(db, "issue-resolution-rate", { ...scope, filters });
    expect(await of({ queue: ["no_such_queue"] })).toMatchObject({ state: "none_eligible", value: null });
    const own = await withRows({
      calls: golden.calls.map((call) => ({ ...call, resolved: null })),
    });
    expect(await value(own, "issue-resolution-rate", scope)).toMatchObject({
      state: "not_computable",
      value: null,
      needs: ["resolved"],
    });
    own.close();
    const only = scopeOf("2024-07-09T00:00:00", "2024-07-10T00:00:00"); // I12
    expect(await value(db, "issue-resolution-rate", only)).toMatchObject({
      state: "ok",
      value: 0,
      denominator: 1,
    });
  });
  test("X04: a ratio of sums, not the mean of two days' percentages", async () => {
    const calls = [
      ...Array.from({ length: 10 }, (_, i) => ["01", i, 10]),
      ...Array.from({ length: 100 }, (_, i) => ["02", i, i < 50 ? 10 : 30]),
    ].map(([day, i, wait_s]) => ({
      call_id: `${day}-${i}`,
      started_at: `2024-07-${day} 10:00:00`,
      direction: "inbound",
      result: "answered",
      wait_s,
    }));
    const own = await withRows({ calls });
    expect((await value(own, "service-level", scope, "sl1")).value).toBeCloseTo(0.5454545454545454, 12);
    const days = await metricTrend(own, "service-level", scope, "day", { variant: "sl1" });
    const shares = days.flatMap((day) => day.value ?? []);
    expect(shares.reduce((sum, x) => sum + x, 0) / shares.length).toBe(0.75);
    own.close();
  });
});
