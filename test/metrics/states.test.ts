import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  computeMetrics,
  metricGroups,
  metricIds,
  metrics,
  type MetricId,
  type Scope,
} from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { result, scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { load } from "./relations";

const scope: Scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await openDuckDb();
});
afterAll(() => db.close());

/** The golden tables, with columns emptied or rows changed. */
async function withGolden(...emptied: string[]): Promise<TestDuckDb> {
  const empty = <T extends object>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, ...Object.fromEntries(emptied.map((column) => [column, null])) }));
  await load(db, { ...golden, calls: empty(golden.calls), surveys: empty(golden.surveys) }, coverageEnd);
  return db;
}

describe("a column that is nowhere filled makes a metric not computable, never 0", () => {
  const cases: readonly (readonly [
    columns: string[],
    id: MetricId,
    variant: string | undefined,
    needs: string[],
  ])[] = [
    [["disposition", "tags", "follow_up_due_at"], "conversion-rate", undefined, ["disposition"]],
    [["disposition", "tags", "follow_up_due_at"], "call-disposition", undefined, ["disposition"]],
    [["disposition", "tags", "follow_up_due_at"], "appointment-setting-rate", undefined, ["disposition"]],
    [["disposition", "tags", "follow_up_due_at"], "follow-up-rate", undefined, ["disposition"]],
    [["contact_key"], "follow-up-rate", undefined, ["contact_key"]],
    [["talk_s", "duration_s"], "average-call-duration", undefined, ["talk_s"]],
    [["lead_id"], "lead-response-time", undefined, ["lead_id"]],
    [["lead_id"], "conversion-rate", "per_lead_dialled", ["lead_id"]],
    [["wait_s", "ring_s"], "average-speed-of-answer", undefined, ["wait_s"]],
    [["contact_key", "resolved"], "first-call-resolution", undefined, ["contact_key"]],
    [["contact_key"], "first-call-resolution", "repeat", ["contact_key"]],
    [["resolved"], "first-call-resolution", "flag", ["resolved"]],
    [["talk_s"], "average-handle-time", undefined, ["talk_s"]],
    [["wait_s"], "abandonment-rate", "excl_short", ["wait_s"]],
    [["scale_max"], "customer-satisfaction", undefined, ["scale_max"]],
    [["resolved"], "issue-resolution-rate", undefined, ["resolved"]],
    [["resolved"], "issue-resolution-rate", "over_offered", ["resolved"]],
    [["escalated"], "escalation-rate", undefined, ["escalated"]],
    [["wait_s"], "service-level", undefined, ["wait_s"]],
  ];
  test.each(cases)("without %j: %s %s", async (columns, id, variant, needs) => {
    const found = await value(await withGolden(...columns), id, scope, variant);
    expect(found).toMatchObject({ state: "not_computable", value: null, numerator: null, low: null, needs });
  });

  test("tables that were never imported", async () => {
    await load(db, { calls: golden.calls }, coverageEnd);
    expect(await value(db, "lead-response-time", scope)).toMatchObject({
      state: "not_computable",
      needs: ["leads"],
    });
    expect(await value(db, "lead-response-time", scope, "within")).toMatchObject({
      state: "not_computable",
      needs: ["leads"],
    });
    expect(await value(db, "pipeline-velocity", scope)).toMatchObject({
      state: "not_computable",
      needs: ["deals"],
    });
    expect(await value(db, "customer-satisfaction", scope)).toMatchObject({
      state: "not_computable",
      needs: ["surveys"],
    });
  });
});

describe("pipeline velocity", () => {
  const of = (from: string, to: string) => scopeOf(`${from}T00:00:00`, `${to}T00:00:00`);
  test("is the same whatever the length of the period", async () => {
    // D1 alone is open on the 5th; of D2, D3, D4, closed until then, two are won: 4,000 in mean over 17 days
    await load(db, golden, coverageEnd);
    for (const from of ["2024-07-04", "2024-07-01", "2024-06-01"])
      expect((await value(db, "pipeline-velocity", of(from, "2024-07-05"))).value).toBeCloseTo(
        (2 * (2 / 3) * 4000) / 17, // D5 closes on the 5th: it is open at the end of the 4th
        9,
      );
  });
  test("is not computable where the deals tell of other days, rather than what they were before", async () => {
    await load(db, golden, coverageEnd); // created from 1 June, the last closed on 5 July
    for (const period of [
      of("2024-07-06", "2024-07-12"),
      of("2025-01-01", "2025-02-01"),
      of("2024-05-01", "2024-06-01"),
    ])
      for (const variant of ["open_only", "created_or_open"])
        expect(await value(db, "pipeline-velocity", period, variant)).toMatchObject({
          state: "not_computable",
          value: null,
          needs: ["deals_of_the_period"],
        });
    expect((await value(db, "pipeline-velocity", of("2024-07-05", "2024-07-12"))).state).toBe("ok");
  });
  test("says that no opportunity is open rather than 0 per day", async () => {
    await load(db, { ...golden, deals: golden.deals.filter(({ status }) => status !== "open") }, coverageEnd);
    expect(await value(db, "pipeline-velocity", scope)).toMatchObject({
      state: "none_eligible",
      value: null,
    });
  });
});

describe("where the usual formula is out of reach, another is used and named", () => {
  test.each([
    [["hold_s", "wrap_s"], "average-handle-time", "talk_only", 198.75],
    [["wrap_s"], "average-handle-time", "talk_hold", 208.75],
    [["hold_s"], "average-handle-time", "talk_wrap", 198.75 + 32.5],
    [["wait_s"], "average-speed-of-answer", "ring", 4],
    [["wait_s"], "abandonment-rate", "all", 3 / 11],
    [["contact_key"], "first-call-resolution", "flag", 4 / 7],
  ] as const)("without %j: %s is %s", async (columns, id, variant, answer) => {
    const found = await value(await withGolden(...columns), id, scope);
    expect(found.variant).toBe(variant);
    expect(found.value).toBeCloseTo(answer, 10);
  });
  test("service level without the waits of the abandoned is SL2, which needs only their number", async () => {
    const calls = golden.calls.map((call) =>
      call.result === "abandoned" ? { ...call, wait_s: null } : call,
    );
    await load(db, { calls }, coverageEnd);
    expect(await value(db, "service-level", scope)).toMatchObject({
      variant: "sl2",
      state: "ok",
      value: 7 / 11,
    });
    expect(await value(db, "service-level", scope, "sl3")).toMatchObject({
      state: "not_computable",
      needs: ["wait_s"],
    });
  });
});

describe("the other states", () => {
  test("no eligible calls is no zero", async () => {
    const empty = scopeOf("2020-01-01T00:00:00", "2020-01-08T00:00:00");
    const found = await computeMetrics(await withGolden(), metricIds, empty);
    for (const { value: v } of found)
      // deals are a stock: a day that they do not tell of has no number, whether or not some are eligible
      expect(v, v.metric).toMatchObject({
        state: v.metric === "pipeline-velocity" ? "not_computable" : "none_eligible",
        value: null,
      });
  });
  test("a true zero has Wilson's upper bound: 0 of 20 is up to 16.1 %", async () => {
    const calls = Array.from({ length: 20 }, (_, i) => ({
      call_id: `c${i}`,
      started_at: "2024-07-01 10:00:00",
      direction: "inbound",
      result: "answered",
      escalated: false,
    }));
    await load(db, { calls });
    const found = await value(db, "escalation-rate", scope);
    expect(found).toMatchObject({ state: "ok", value: 0, n: 20, low: 0 });
    expect(found.high).toBeCloseTo(0.1611, 4);
  });
  test("partly unknown is said, and bounded above 20 %", async () => {
    const answers = [
      ...Array<boolean>(6).fill(true),
      ...Array<boolean>(1).fill(false),
      ...Array<null>(3).fill(null),
    ];
    const calls = answers.map((resolved, i) => ({
      call_id: `c${i}`,
      started_at: "2024-07-01 10:00:00",
      direction: "inbound",
      result: "answered",
      resolved,
    }));
    await load(db, { calls });
    const found = await value(db, "issue-resolution-rate", scope);
    expect(found).toMatchObject({ state: "partial", numerator: 6, denominator: 7, unknownShare: 0.3 });
    expect(found.extra).toMatchObject({ bound_low: 0.6, bound_high: 0.9 });
    expect(await value(await withGolden(), "issue-resolution-rate", scope)).toMatchObject({
      state: "partial",
      unknownShare: 1 / 8,
    });
  });
  test("calls whose window is not over are left out and counted", async () => {
    const found = await value(await withGolden(), "first-call-resolution", scope);
    expect(found).toMatchObject({ state: "immature", denominator: 6, immature: 2 }); // I12 and I13
  });
  test.each([
    ["service-level", "agent_id"],
    ["abandonment-rate", "agent_id"],
    ["abandonment-rate", "disposition"],
    ["service-level", "result"],
    ["connect-efficiency", "result"],
    ["lead-response-time", "queue"],
    ["pipeline-velocity", "campaign"],
  ] as const)("%s is not computable by %s", async (id, dimension) => {
    const filters = { [dimension]: ["A"] };
    expect(await value(await withGolden(), id, { ...scope, filters })).toMatchObject({
      state: "not_by_dimension",
      value: null,
      needs: [dimension],
    });
  });
});

describe("filters", () => {
  test("reach what carries them", async () => {
    const golden = await withGolden();
    const filtered = (filters: Scope["filters"]) => ({ ...scope, filters });
    // B answered I3, I7, I12 and I14: waits 21, 5, 0 and 12
    expect((await value(golden, "average-speed-of-answer", filtered({ agent_id: ["B"] }))).value).toBe(
      38 / 4,
    );
    expect((await value(golden, "service-level", filtered({ queue: ["billing"] }))).value).toBe(1);
    expect((await value(golden, "service-level", filtered({ queue: ["support", "billing"] }))).value).toBe(
      0.7,
    );
    expect((await value(golden, "connect-efficiency", filtered({ agent_id: ["E"] }))).value).toBe(3 / 6);
    expect((await value(golden, "average-speed-of-answer", filtered({ source: ["(none)"] }))).n).toBe(4);
    expect((await value(golden, "customer-satisfaction", filtered({ agent_id: ["A"] }))).n).toBe(4);
    expect((await value(golden, "lead-response-time", filtered({ source: ["radio"] }))).n).toBe(2);
    expect(await value(golden, "service-level", filtered({ direction: ["outbound"] }))).toMatchObject({
      state: "none_eligible",
    });
  });
  test("with quotes in them are only text", async () => {
    const hostile = ["'); DROP TABLE calls; --", "O'Neil"];
    const found = await value(await withGolden(), "service-level", { ...scope, filters: { queue: hostile } });
    expect(found.state).toBe("none_eligible");
  });
});

test("the days of a period add up to it", async () => {
  const golden = await withGolden();
  let additive = 0;
  for (const { id, value: whole, days } of await Promise.all(
    metricIds.map(async (id) => ({ id, ...(await result(golden, id, scope)) })),
  )) {
    if (!days) continue;
    additive++;
    expect(
      days.reduce((n, day) => n + day.n, 0),
      id,
    ).toBe(whole.denominator);
    const sum = days.reduce((total, day) => total + (day.value ?? 0) * day.n, 0);
    expect(sum, id).toBeCloseTo(whole.numerator ?? NaN, 8);
  }
  expect(additive).toBeGreaterThanOrEqual(14); // all but lead response and velocity
});

test("no column of any answer is DECIMAL or HUGEINT", async () => {
  const golden = await withGolden();
  const seen: string[] = [];
  const spy: Pick<TestDuckDb, "query"> = {
    async query(sql, options) {
      const described = await golden.query(`DESCRIBE ${sql}`, options);
      const types = described.columns[described.names.indexOf("column_type")] ?? [];
      seen.push(...types.map(String));
      return golden.query(sql, options);
    },
  };
  for (const metric of metrics)
    for (const variant of metric.variants)
      await computeMetrics(
        spy,
        [metric.id],
        { ...scope, compare: { from: "2024-06-14T00:00:00", to: scope.period.from } },
        {
          variants: { [metric.id]: variant.id },
        },
      );
  expect(seen.length).toBeGreaterThan(300);
  expect(seen.filter((type) => /DECIMAL|HUGEINT/.test(type))).toEqual([]);
});

describe("dials that nobody answered, by agent", () => {
  const ids = ["connect-efficiency", "call-disposition", "attempts-per-lead"] as const;
  const scope = scopeOf("2024-07-01T00:00:00", "2024-07-08T00:00:00");
  /** Ten dials of Ana's, four of them answered; `named` of the other six carry her name. */
  const dials = (named: number) =>
    Array.from({ length: 10 }, (_, i) => ({
      call_id: `d${i}`,
      started_at: `2024-07-0${1 + (i % 5)} 10:0${i}:00`,
      direction: "outbound",
      lead_id: `l${i}`,
      result: i < 4 ? "answered" : "no_answer",
      talk_s: i < 4 ? 60 : null,
      disposition: i < 4 ? "interested" : null,
      agent_id: i < 4 + named ? "Ana" : null,
    }));
  const ana = { ...scope, filters: { agent_id: ["Ana"] } };

  test("without her name make a rate of all dials not computable, not 100 %", async () => {
    await load(db, { calls: dials(0) });
    for (const id of ids)
      expect(await value(db, id, ana), id).toMatchObject({
        state: "not_by_dimension",
        value: null,
        needs: ["agent_id"],
      });
    expect(await value(db, "conversion-rate", ana)).toMatchObject({ state: "ok", denominator: 4 });
    expect(await value(db, "connect-efficiency", scope)).toMatchObject({ value: 0.4, denominator: 10 });
    const byAgent = await metricGroups(db, "connect-efficiency", "agent_id", scope);
    expect(byAgent).toMatchObject({ whole: { state: "not_by_dimension" }, groups: [] });
    expect((await metricGroups(db, "conversion-rate", "agent_id", scope)).groups.length).toBe(1);
  });
  test("with her name are in it", async () => {
    await load(db, { calls: dials(6) });
    expect(await value(db, "connect-efficiency", ana)).toMatchObject({ value: 0.4, denominator: 10 });
    expect((await metricGroups(db, "connect-efficiency", "agent_id", scope)).groups).toMatchObject([
      { group: "Ana", value: { value: 0.4 } },
    ]);
  });
  test("mostly without her name are as good as without", async () => {
    await load(db, { calls: dials(3) });
    expect((await value(db, "connect-efficiency", ana)).state).toBe("not_by_dimension");
  });
});
