import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  computeMetrics,
  metricGroups,
  metricIds,
  metricTrend,
  supportingIds,
  supportingMetrics,
  type MetricId,
  type Scope,
} from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { withRows } from "./relations";

const scope: Scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

test("they stand apart from the sixteen", () => {
  expect(metricIds).toHaveLength(16);
  expect(supportingMetrics.map(({ id }) => id)).toEqual(supportingIds);
});

/** [metric, variant, value, numerator, denominator]; the arithmetic is in the fraction or the comment. */
type Answer = readonly [
  id: MetricId,
  variant: string,
  answer: number,
  numerator?: number,
  denominator?: number,
];
const answers: readonly Answer[] = [
  // E01: fourteen inbound rows but T1 (test) and N1 (internal); C1, C2 twice, C3 three times: ten callers
  ["call-volume", "inbound", 14],
  ["call-volume", "offered", 14],
  ["call-volume", "handled", 8],
  ["call-volume", "unique_callers", 10],
  ["call-volume", "outbound", 14],
  ["call-volume", "attempts", 12],
  ["call-volume", "internal", 1],
  ["call-volume", "tests", 2],
  // E02, over the 8 answered inbound and 9 answered outbound calls (O12 too):
  // ring 5+4+6+5+5+0+3+4 = 32 and 10+12+9+8+7+11+6+14+9 = 86; talk 1,590 and 1,830+200; wrap 260 and 270+20
  ["call-components", "ring", 118 / 17, 118, 17],
  ["call-components", "talk", 3620 / 17, 3620, 17],
  ["call-components", "hold", 80 / 17, 80, 17],
  ["call-components", "hold_per_held", 80 / 2, 80, 2],
  ["call-components", "wrap", 550 / 17, 550, 17],
  ["call-components", "talk_share", 3620 / (118 + 3620 + 80 + 550)],
  ["call-components", "ring_share", 118 / 4368],
  ["call-components", "hold_share", 80 / 4368],
  ["call-components", "wrap_share", 550 / 4368],
  // E03: on 1 July A handles I1 360, I2 240, O12 220, O14 0 and B I3 300, I7 720 = 1,840; idle 1,180 + 680
  ["occupancy", "occupancy", 1840 / (1840 + 1860), 1840, 3700],
  ["occupancy", "utilization", 3700 / 5400],
  ["occupancy", "incl_internal", (1840 + 50) / (1840 + 50 + 1860)], // N1: 50 s of talk inside the house
  ["occupancy", "talk_wrap_of_ready", (1840 - 80) / (5400 - 1700)], // without the 20 and 60 s on hold
  // E07: A handles I1, I2, O12, B I3, I7
  ["calls-per-agent-hour", "staffed", 5 / 1.5, 5, 1.5],
  ["calls-per-agent-hour", "available", 5 / (3700 / 3600)],
  ["calls-per-agent-hour", "on_queue", 5 / (3700 / 3600)], // by chance: 1,840 + 1,860 s as well
  ["transfer-rate", "known", 2 / 8, 2, 8], // I3, I13
  ["transfer-rate", "not_escalated", 0, 0, 8], // both were escalations
  ["repeat-call-rate", "repeat", 4 / 14, 4, 14], // I7, I11, I13, I12
  ["repeat-call-rate", "retrial", 0, 0, 3],
  ["answer-rate", "offered", 8 / 14],
  ["answer-rate", "excl_short", 8 / 13],
  ["missed-call-rate", "any", 6 / 14],
  ["missed-call-rate", "excl_callback", 5 / 14],
  ["missed-call-rate", "strict", 1 / 14],
  ["voicemail-rate", "offered", 1 / 14],
  ["long-waits", "over_5min", 0, 0, 14],
  ["long-waits", "over_10min", 0, 0, 14],
  ["long-waits", "longest", 95],
  // sorted waits ... 30, 40, 60, 95; rank 0.9 * 13 = 11.7: 40 + 0.7 * (60 - 40)
  ["long-waits", "p90", 54],
  // E10: I4, I5, I6 (abandoned), I8 (voicemail), I9 (missed): O14 answers I9; I10 waits 30 min for O12
  ["callback-compliance", "lost_returned", 1 / 5, 1, 5],
  ["callback-compliance", "lost_reached", 0, 0, 5], // O14 was not answered
  ["callback-compliance", "queued_returned", 1, 1, 1],
  ["callback-compliance", "queued_reached", 1, 1, 1], // O12 was
  ["callback-compliance", "queued_15min", 0, 0, 1],
  ["callback-compliance", "lost_2_business_hours", 1 / 5, 1, 5], // 11:00 to 13:00, to the second
  ["callback-compliance", "lost_same_business_day", 1 / 5, 1, 5],
  ["first-attempt-connect-rate", "first", 3 / 6, 3, 6], // L3, L4, L5
  ["first-attempt-connect-rate", "excl_failed", 3 / 5, 3, 5], // L6 failed
  ["attempts-per-lead", "per_lead_dialled", 2, 12, 6],
  ["attempts-per-lead", "median", 2], // 3, 3, 2, 1, 1, 2
  ["attempts-per-lead", "per_lead_created", 12 / 7],
  ["attempts-per-lead", "to_first_connect", 10 / 6], // 2 + 3 + 1 + 1 + 1 + 2
  ["attempts-per-lead", "to_reach_half", 1], // 3 of 6 at the first
  ["list-penetration", "dialled", 6 / 7],
  ["list-penetration", "reached", 6 / 7],
  ["cost-per-call", "per_inbound", 1000 / 14],
  ["cost-per-call", "per_answered", 1000 / 8],
  ["cost-per-call", "per_attempt", 1000 / 12],
  ["cost-per-call", "per_connect", 1000 / 8],
  ["cost-per-lead", "per_created", 1000 / 7],
  ["cost-per-lead", "per_reached", 1000 / 6],
  ["customer-acquisition-cost", "attributed", 1000], // D2; D4 has no lead
  ["customer-acquisition-cost", "all_won", 500],
  ["revenue-per-call", "per_attempt", 5000 / 12],
  ["revenue-per-call", "per_connect", 625],
  ["return-on-investment", "attributed", 4],
  ["return-on-investment", "revenue", 5000, 5000, 1], // D2 through L4; D4 has no lead
  ["return-on-investment", "spend", 1000, 1000],
];

describe("golden answers", () => {
  test.each(answers.map((answer) => [answer[0], answer[1], answer] as const))("%s %s", async (...of) => {
    const [id, variant, answer, numerator, denominator] = of[2];
    const found = await value(db, id, scope, variant);
    expect(found.value).toBeCloseTo(answer, 10);
    if (numerator !== undefined) expect(found.numerator).toBe(numerator);
    if (denominator !== undefined) expect(found.denominator).toBe(denominator);
    expect(found.variant).toBe(variant);
  });

  test("every variant has one, but those without data in the golden tables", () => {
    const asked = new Set(answers.map(([id, variant]) => `${id} ${variant}`));
    const all = supportingMetrics.flatMap(({ id, variants }) => variants.map((v) => `${id} ${v.id}`));
    const left = all.filter((name) => !asked.has(name));
    expect(left).toEqual([
      "call-components ivr", // below: no ivr_s
      "output-per-paid-hour conversations", // below
      "output-per-paid-hour appointments",
      "output-per-paid-hour sales",
      "voicemail-rate message_left", // below: no recording_ref
    ]);
  });

  test("what no column says is not computable", async () => {
    expect(await value(db, "call-components", scope, "ivr")).toMatchObject({
      state: "not_computable",
      needs: ["ivr_s"],
    });
    expect(await value(db, "voicemail-rate", scope, "message_left")).toMatchObject({
      state: "not_computable",
      needs: ["recording_ref"],
    });
  });

  test("E11: by source, where no spend row is not 0, and a row of 0 is", async () => {
    const of = async (id: MetricId, source: string) =>
      value(db, id, { ...scope, filters: { source: [source] } });
    expect((await of("cost-per-lead", "google")).value).toBeCloseTo(600 / 4, 10);
    expect((await of("cost-per-lead", "radio")).value).toBeCloseTo(400 / 2, 10);
    expect(await of("cost-per-lead", "referral")).toMatchObject({ state: "ok", value: 0, denominator: 1 });
    expect((await of("cost-per-call", "google")).value).toBeCloseTo(600 / 3, 10);
    expect((await of("cost-per-call", "radio")).value).toBeCloseTo(400, 10);
    expect(await of("cost-per-call", "referral")).toMatchObject({ state: "none_eligible", value: null });
    expect(await of("cost-per-call", "(none)")).toMatchObject({ state: "not_computable", needs: ["spend"] });
    const groups = (await metricGroups(db, "cost-per-lead", "source", scope)).groups;
    expect(
      groups.map(({ group, value: v }) => [group, v.value === null ? null : Math.round(v.value)]),
    ).toEqual([
      ["google", 150],
      ["radio", 200],
      ["referral", 0],
    ]);
  });

  test("E12: the attributed share stands beside", async () => {
    const found = await value(db, "return-on-investment", scope);
    expect(found.extra.attributed_share).toBeCloseTo(0.625, 10);
    expect(found.extra).toMatchObject({ revenue: 5000 });
  });

  test("E01b: the days of a trend are zero-filled inside the data, missing outside", async () => {
    const days = await metricTrend(
      db,
      "call-volume",
      scopeOf("2024-06-30T00:00:00", "2024-07-05T00:00:00"),
      "day",
    );
    expect(days.map((day) => day.value)).toEqual([null, 10, 1, 1, 0]);
    expect(
      await value(db, "call-volume", scopeOf("2020-01-01T00:00:00", "2020-02-01T00:00:00")),
    ).toMatchObject({
      state: "none_eligible",
      value: null,
    });
  });
});

test("output per paid hour: the outbound agents' day", async () => {
  // D on 1 July: O2, O7 are conversations (O1 no answer); on 2 July O9 is a sale; on 3 July O3 an appointment
  const hours = [1, 2, 3].map((day) => ({ agent_id: "D", work_date: `2024-07-0${day}`, staffed_s: 7200 }));
  const own = await withRows({ ...golden, agent_time: hours }, coverageEnd);
  expect((await value(own, "output-per-paid-hour", scope)).value).toBeCloseTo(4 / 6, 10);
  expect((await value(own, "output-per-paid-hour", scope, "appointments")).value).toBeCloseTo(1 / 6, 10);
  expect((await value(own, "output-per-paid-hour", scope, "sales")).value).toBeCloseTo(1 / 6, 10);
  expect(await value(own, "occupancy", scope)).toMatchObject({ state: "not_computable" }); // nobody's idle time
  own.close();
});

test("spend is cut to the period, and two currencies are never added", async () => {
  const half = scopeOf("2024-07-01T00:00:00", "2024-07-06T00:00:00"); // 5 of 10 days; all 7 leads but L2, L4
  expect((await value(db, "cost-per-lead", half)).value).toBeCloseTo(500 / 5, 10);
  const own = await withRows(
    { ...golden, spend: golden.spend.map((row, i) => ({ ...row, currency: i === 0 ? "EUR" : "USD" })) },
    coverageEnd,
  );
  expect(await value(own, "cost-per-lead", scope)).toMatchObject({
    state: "not_computable",
    needs: ["one_currency"],
  });
  expect(await value(own, "cost-per-lead", { ...scope, filters: { source: ["google"] } })).toMatchObject({
    state: "ok",
    currency: "EUR",
  });
  own.close();
});

test("agents' days give an interval from twenty on", async () => {
  const days = Array.from({ length: 30 }, (_, i) => `2024-07-${String(1 + (i % 10)).padStart(2, "0")}`);
  const time = days.map((work_date, i) => ({
    agent_id: `a${i % 3}`,
    work_date,
    idle_s: 100 + 10 * i,
    aux_s: 0,
    staffed_s: 1000,
  }));
  const calls = time.map(({ agent_id, work_date }, i) => ({
    call_id: `c${i}`,
    started_at: `${work_date} 10:00:00`,
    direction: "inbound",
    agent_id,
    result: "answered",
    talk_s: 300 + 5 * i,
  }));
  const own = await withRows({ calls, agent_time: time });
  const found = await value(own, "occupancy", scope);
  // talk 30 * 300 + 5 * 435 = 11,175; idle 30 * 100 + 10 * 435 = 7,350
  expect(found.value).toBeCloseTo(11_175 / 18_525, 10);
  expect(found.low).toBeLessThan(found.value ?? 0);
  expect(found.high).toBeGreaterThan(found.value ?? 1);
  expect((found.high ?? 1) - (found.low ?? 0)).toBeLessThan(0.2);
  own.close();
});

test("money has an interval from twenty units on", async () => {
  // 40 leads, 25 won deals of 100 to 340 (sum 5,500), 50 conversations, 1,000 spent
  const leads = Array.from({ length: 40 }, (_, i) => ({
    lead_id: `l${i}`,
    created_at: "2024-07-03 10:00:00",
  }));
  const deals = Array.from({ length: 25 }, (_, i) => ({
    deal_id: `d${i}`,
    lead_id: `l${i}`,
    closed_on: "2024-07-05",
    status: "won",
    amount: 100 + 10 * i,
    currency: "EUR",
  }));
  const calls = Array.from({ length: 50 }, (_, i) => ({
    call_id: `c${i}`,
    started_at: "2024-07-04 10:00:00",
    direction: "outbound",
    result: "answered",
    lead_id: `l${i % 40}`,
    talk_s: 60,
  }));
  const spend = [{ period_start: "2024-07-01", period_end: "2024-07-10", amount: 1000, currency: "EUR" }];
  const own = await withRows({ calls, leads, deals, spend }, coverageEnd);
  const lead = await value(own, "cost-per-lead", scope);
  expect(lead.value).toBeCloseTo(25, 10);
  // Byar for 40: 40 (1 - 1/360 - 1.96 / (3 sqrt 40))^3 = 28.58 and 41 (1 - 1/369 + 1.96 / (3 sqrt 41))^3 = 54.47
  expect(lead.low).toBeCloseTo(1000 / 54.47, 2);
  expect(lead.high).toBeCloseTo(1000 / 28.58, 1);
  const won = await value(own, "revenue-per-call", scope);
  expect(won.value).toBeCloseTo(5500 / 50, 10);
  // a compound Poisson total: its standard error is the root of the sum of squares, 1,157.6
  const squares = Math.sqrt(deals.reduce((sum, { amount }) => sum + amount ** 2, 0));
  expect(((won.high ?? 0) - (won.low ?? 0)) * 50).toBeCloseTo(2 * 1.96 * squares, -3);
  expect(won.extra.largest_share).toBeCloseTo(340 / 5500, 10);
  const back = await value(own, "return-on-investment", scope);
  expect(back.value).toBeCloseTo(4.5, 10);
  expect(back.low).toBeCloseTo(((won.low ?? 0) * 50 - 1000) / 1000, 10);
  const few = await withRows({ calls, leads, deals: deals.slice(0, 19), spend }, coverageEnd);
  expect(await value(few, "revenue-per-call", scope)).toMatchObject({ low: null, high: null });
  few.close();
  own.close();
});

test("a campaign that won nothing brought 0 of the deals' currency, not 0 of nothing", async () => {
  const rows = {
    calls: ["a", "b"].map((campaign, i) => ({
      call_id: `c${i}`,
      started_at: "2024-07-04 10:00:00",
      direction: "outbound",
      result: "answered",
      campaign,
    })),
    deals: [
      {
        deal_id: "d",
        lead_id: "l",
        closed_on: "2024-07-05",
        status: "won",
        amount: 90,
        currency: "EUR",
        campaign: "a",
      },
    ],
  };
  const own = await withRows(rows, coverageEnd);
  const { groups } = await metricGroups(own, "revenue-per-call", "campaign", scope);
  expect(groups.map(({ group, value: of }) => [group, of.value, of.currency])).toEqual([
    ["a", 90, "EUR"],
    ["b", 0, "EUR"],
  ]);
  const other = { ...rows.deals[0], deal_id: "e", campaign: "c", currency: "USD" };
  const two = await withRows({ ...rows, deals: [...rows.deals, other] }, coverageEnd);
  const mixed = await value(two, "revenue-per-call", { ...scope, filters: { campaign: ["b"] } });
  expect(mixed.currency).toBeNull(); // of which of the two nobody can say
  own.close();
  two.close();
});

test("all of them at once, compared with a period before", async () => {
  const found = await computeMetrics(db, supportingIds, {
    ...scope,
    compare: { from: "2024-06-14T00:00:00", to: scope.period.from },
  });
  expect(found.map(({ value: v }) => v.metric)).toEqual(supportingIds);
  for (const { value: v } of found) expect(v.state, v.metric).not.toBe("not_by_dimension");
});
