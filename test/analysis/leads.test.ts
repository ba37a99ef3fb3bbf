import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadCohorts, leadFunnel, responseCurve } from "../../src/analysis";
import type { TestDuckDb } from "../duckdb";
import { scopeOf } from "../metrics/ask";
import { coverageEnd, golden, goldenPeriod } from "../metrics/golden";
import { load, withRows } from "../metrics/relations";

const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

/** Counts by step; null where the data cannot tell. */
const counts = async (of = scope): Promise<Record<string, number | null>> =>
  Object.fromEntries((await leadFunnel(db, of)).rows.map(({ step, n }) => [step, n]));

describe("the funnel of leads", () => {
  test("counts every lead at each step up to its last", async () => {
    await load(db, golden, coverageEnd);
    const { rows, boughtUnreached } = await leadFunnel(db, scope);
    // L7 was never called; L1 said so on O2 and met on O3; L4 closed on O9 (D2), which says interest and appointment too
    expect(rows.map(({ step, n, ofPrevious, ofFirst }) => [step, n, ofPrevious, ofFirst])).toEqual([
      ["leads", 7, null, 1],
      ["dialled", 6, 6 / 7, 6 / 7],
      ["reached", 6, 1, 6 / 7],
      ["interested", 2, 2 / 6, 2 / 7],
      ["appointment", 2, 1, 2 / 7],
      ["won", 1, 1 / 2, 1 / 7],
    ]);
    // Wilson for 2 of 6 and 2 of 7
    expect(rows[3]?.previousLow).toBeCloseTo(0.0968, 4);
    expect(rows[3]?.previousHigh).toBeCloseTo(0.7, 4);
    expect(rows[3]?.firstLow).toBeCloseTo(0.0822, 4);
    expect(rows[3]?.firstHigh).toBeCloseTo(0.6411, 4);
    // to O3 175,200 s. First attempts 300, 600, 1,800, 3,600, 43,200, 340,200: the middle two; to O2 16,800 s, to O9 340,200 s
    expect(rows.map(({ medianS }) => medianS)).toEqual([
      null,
      2700,
      (16_800 + 147_600) / 2,
      178_500,
      257_700,
      340_200,
    ]);
    expect(boughtUnreached).toBe(0);
  });

  test("is narrowed by source and leaves alone what cannot narrow it", async () => {
    await load(db, golden, coverageEnd);
    expect(await counts({ ...scope, filters: { source: ["radio"] } })).toEqual({
      leads: 2, dialled: 2, reached: 2, interested: 0, appointment: 0, won: 0,
    }); // prettier-ignore
    expect((await counts({ ...scope, filters: { queue: ["support"] } })).leads).toBe(7);
  });

  test("says what a step lacks, and never 0", async () => {
    const told = async (rows: Parameters<typeof load>[1]): Promise<unknown[]> => {
      await load(db, rows, coverageEnd);
      return (await leadFunnel(db, scope)).rows.map(({ n, needs }) => n ?? needs);
    };
    expect(await told({ calls: golden.calls })).toEqual(Array.from({ length: 6 }, () => "leads"));
    const unlinked = golden.calls.map((call) => ({ ...call, lead_id: null }));
    expect(await told({ ...golden, calls: unlinked })).toEqual([
      7,
      ...Array.from({ length: 5 }, () => "lead_id"),
    ]);
    const uncoded = golden.calls.map((call) => ({ ...call, disposition: null, tags: null }));
    // D2 came from L4, which was reached: it is won although nobody coded anything
    expect(await told({ ...golden, calls: uncoded })).toEqual([7, 6, 6, "disposition", "disposition", 1]);
    const { deals: _, ...noDeals } = golden;
    const unsold = golden.calls.filter(({ call_id }) => call_id !== "O9" && call_id !== "O3");
    expect(await told({ ...noDeals, calls: unsold })).toEqual([7, 5, 5, 1, "code_appointment", "deals"]);
  });

  test("a step that can be told is compared with the last one before it that can", async () => {
    const uncoded = golden.calls.map((call) => ({ ...call, disposition: null, tags: null }));
    await load(db, { ...golden, calls: uncoded }, coverageEnd);
    const won = (await leadFunnel(db, scope)).rows.find(({ step }) => step === "won");
    expect(won?.ofPrevious).toBeCloseTo(1 / 6, 12);
  });

  test("leads that bought without a conversation are told apart", async () => {
    const deal = {
      deal_id: "D9",
      lead_id: "L7",
      created_on: "2024-07-04",
      closed_on: "2024-07-05",
      status: "won",
      amount: 10,
    };
    await load(db, { ...golden, deals: [...golden.deals, deal] }, coverageEnd);
    const { rows, boughtUnreached } = await leadFunnel(db, scope);
    expect([rows.at(-1)?.n, boughtUnreached]).toEqual([1, 1]);
  });
});

describe("cohorts of leads", () => {
  test("by the week they came in, each with the same number of days", async () => {
    await load(db, golden, coverageEnd);
    const short = { ...scope, params: { ...scope.params, conversion_days: 3 } };
    const { cohorts, days } = await leadCohorts(db, short, { weekStart: 1 });
    expect(days).toBe(3);
    // week of 24 June: L4 (called after 3 d 22 h), L2 (called after 12 h, reached after 4 d 12 h)
    // week of 1 July: L1, L3, L5, L6, L7; L1 told interest on the day and met on the 3rd
    expect(
      cohorts.map(({ week, leads, young, followedDays, cells }) => [
        week,
        leads,
        young,
        followedDays,
        cells.map(({ n }) => n),
      ]),
    ).toEqual([
      ["2024-06-24T00:00:00", 2, false, 11, [1, 0, 0, 0, 0]],
      ["2024-07-01T00:00:00", 5, false, 8, [4, 4, 1, 1, 0]],
    ]);
  });
  test("whose days are not over are young", async () => {
    await load(db, golden, coverageEnd);
    const of = async (conversion_days: number): Promise<boolean[]> =>
      (
        await leadCohorts(db, { ...scope, params: { ...scope.params, conversion_days } }, { weekStart: 1 })
      ).cohorts.map(({ young }) => young);
    expect(await of(9)).toEqual([false, true]); // L7 came on 3 July at 9: 8 days and 15 hours to the end
    expect(await of(12)).toEqual([true, true]);
  });
  test("begin on the workspace's first day of the week", async () => {
    await load(db, golden, coverageEnd);
    const { cohorts } = await leadCohorts(db, scope, { weekStart: 7 });
    expect(cohorts.map(({ week, leads }) => [week.slice(0, 10), leads])).toEqual([
      ["2024-06-23", 1],
      ["2024-06-30", 6],
    ]);
  });
});

describe("the response curve", () => {
  test("is the share of all leads called by then, those still waiting counted as such", async () => {
    await load(db, golden, coverageEnd);
    const { points, n, summary, needs } = await responseCurve(db, scope);
    expect([n, needs]).toEqual([7, null]);
    const attempts = points.filter(({ event }) => event === "attempt");
    expect(attempts.map(({ t, share }) => [t, Math.round(share * 7)])).toEqual([
      [300, 1],
      [600, 2],
      [1800, 3],
      [3600, 4],
      [43_200, 5],
      [340_200, 6],
    ]);
    for (const { low, share, high } of attempts) expect(low < share && share < high).toBe(true);
    expect(summary.attempt).toMatchObject({ n: 6, median: 3600, p90: null });
    expect(summary.attempt.within5min).toBeCloseTo(1 / 7, 12);
    expect(summary.attempt.within1h).toBeCloseTo(4 / 7, 12);
    // to the first conversation 300, 1,800, 16,800, 147,600, 340,200, 388,800
    expect(summary.connect).toMatchObject({ n: 6, median: 147_600 });
    expect(summary.connect.within1h).toBeCloseTo(2 / 7, 12);
  });
  test("says what it lacks", async () => {
    await load(db, { calls: golden.calls }, coverageEnd);
    expect((await responseCurve(db, scope)).needs).toBe("leads");
    await load(db, { leads: golden.leads, calls: [] }, coverageEnd);
    expect((await responseCurve(db, scope)).needs).toBe("lead_id");
  });
});
