import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countryCalendar, plainCalendar } from "../../src/base";
import { metrics, type MetricId, type Scope } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { openAnswers, type Answer } from "./open-answers";
import { withRows } from "./relations";

const scope: Scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows(golden, coverageEnd);
});
afterAll(() => db.close());

/** Formulas that the golden queries do not ask for, worked out by hand from metrics.md 4.2. */
const answers: readonly Answer[] = [
  // O9 is the only sale among 12 attempts, 8 conversations (7 with the right person: not O10), 6 leads dialled
  ["conversion-rate", "final_sale_per_connect", 1 / 8, 1, 8],
  ["conversion-rate", "final_sale_per_attempt", 1 / 12, 1, 12],
  ["conversion-rate", "final_sale_per_lead_dialled", 1 / 6, 1, 6],
  ["conversion-rate", "per_right_party", 2 / 7, 2, 7],
  // talk of all attempts: 1,830 s of conversations and 30 s on O5's voicemail
  ["average-call-duration", "per_attempt", 1860 / 12, 1860, 12],
  ["average-call-duration", "talk_hold", 1830 / 8],
  // 10, 20, 45, 60, 75, 120, 600, 900; rank 0.9 * 7 = 6.3: 600 + 0.3 * 300
  ["average-call-duration", "p90_talk", 690],
  // business seconds 600, 3,600, 1,800, 52,200, 300, 3,600 and L7, waiting from 3 July 09:00 to the 12th:
  // survival is 4/7 after 1,800 and 2/7 after the two of 3,600
  ["lead-response-time", "km_median_business", 3600],
  ["lead-response-time", "business_hours_mean", 10_350],
  // to the first conversation: L1 16,800 (14:00), L2 4 days 12 h, L3 1,800, L4 340,200, L5 300, L6 1 day 17 h
  ["lead-response-time", "km_median_connect", 147_600],
  // sorted 300, 1,800, 16,800, 147,600, 340,200, 388,800: middle two
  ["lead-response-time", "median_connect_responders", (16_800 + 147_600) / 2],
  ["lead-response-time", "within_connect", 2 / 7, 2, 7], // L3, L5
  // 300, 600, 1,800, 3,600, 43,200, 340,200; rank 0.9 * 5 = 4.5
  ["lead-response-time", "p90_responders", (43_200 + 340_200) / 2],
  ["connect-efficiency", "pickup_excl_failed", 9 / 11, 9, 11], // O11 failed
  ["connect-efficiency", "right_party_excl_failed", 7 / 11, 7, 11],
  ["connect-efficiency", "right_party_per_connect", 7 / 8, 7, 8],
  ["connect-efficiency", "conversation", 5 / 12, 5, 12], // O2 120, O3 600, O7 60, O9 900, O13 75 s
  ["connect-efficiency", "conversation_excl_failed", 5 / 11],
  ["connect-efficiency", "talk_10s", 9 / 12, 9, 12], // the eight conversations (O8 has 10 s) and O5's voicemail
  // 5 opportunities, half won, over 17 days: mean amount of all five 15,000 / 5
  ["pipeline-velocity", "all_deals_value", (5 * 0.5 * 3000) / 17],
  ["pipeline-velocity", "cycle_incl_lost", (5 * 0.5 * 4000) / 15.5],
  ["appointment-setting-rate", "per_lead_created", 1 / 7, 1, 7],
  ["appointment-setting-rate", "per_right_party", 1 / 7, 1, 7],
  ["follow-up-rate", "working_days", 1 / 2, 1, 2],
  ["follow-up-rate", "by_due", 0, 0, 1], // O13 promised 5 July 09:00
  ...openAnswers,
  ["average-speed-of-answer", "incl_missed", (91 + 60) / 9, 151, 9], // I9 rang 60 s
  // answered 91, abandoned 3 + 20 + 95, voicemail 40, missed 60, callback 30
  ["average-speed-of-answer", "all_offered", 339 / 14, 339, 14],
  ["first-call-resolution", "net", 4 / 5, 4, 5], // I3 and I13 were handed up: of the other five I12 was not solved
  ["first-call-resolution", "repeat_24h", 6 / 8, 6, 8], // C1 came back after an hour, C3 (I13) after 23:50:01
  ["average-handle-time", "incl_ring", (1930 + 32) / 8, 1962, 8],
  // 0, 60, 100, 150, 240, 300, 360, 720; rank 6.3: 360 + 0.3 * 360
  ["average-handle-time", "p90", 468],
  [
    "average-handle-time",
    "geometric",
    Math.exp([60, 100, 150, 240, 300, 360, 720].reduce((sum, s) => sum + Math.log(s), 0) / 7),
  ],
  ["average-handle-time", "talk_wrap", (1590 + 260) / 8],
  ["abandonment-rate", "offered_excl_short", 2 / 13, 2, 13],
  ["abandonment-rate", "of_queued", 3 / 12, 3, 12],
  ["abandonment-rate", "incl_voicemail", 4 / 12, 4, 12],
  ["abandonment-rate", "all_stages", 4 / 14, 4, 14],
  // Monday to Friday 9 to 17: all but I11 (23:59:30)
  ["abandonment-rate", "excl_short_open", 2 / 9, 2, 9],
  ["customer-satisfaction", "top_box", 2 / 7, 2, 7], // I1, I7
  ["customer-satisfaction", "mean_of_10", 9],
  ["customer-satisfaction", "response_rate", 7 / 8, 7, 8],
  ["escalation-rate", "unknown_as_no", 2 / 8, 2, 8],
  ["escalation-rate", "of_transferred", 1, 2, 2],
  ["service-level", "sl3_open", 6 / 9, 6, 9],
  ["service-level", "sl10_open", 6 / 8, 6, 8],
  // half-hours with answered or abandoned calls: 1 July 09:00 (2 of 3 + 3 - 1 short = 5), 10:00 (1 of 1),
  // 2 July 23:30 (1), 3 July 14:00 (1), 8 July 09:00 (1), 9 July 09:00 (1): five of six met 80 %
  ["service-level", "intervals_30", 5 / 6, 5, 6],
  // quarters: 09:00 has I1, I2 of I1, I2, I3, I4 short; 09:15 has I5, I6 lost: five of seven
  ["service-level", "intervals_15", 5 / 7, 5, 7],
];

describe("golden answers", () => {
  test.each(answers.map((answer) => [answer[0], answer[1], answer] as const))("%s %s", async (...of) => {
    const [id, variant, answer, numerator, denominator] = of[2];
    const found = await value(db, id, scope, variant);
    expect(found).toMatchObject({ variant });
    expect(found.value).toBeCloseTo(answer, 9);
    if (numerator !== undefined) expect(found.numerator).toBeCloseTo(numerator, 9);
    if (denominator !== undefined) expect(found.denominator).toBe(denominator);
  });

  /** Asked in golden-answers.ts. */
  const inGolden = new Set(
    [
      "conversion-rate per_connect per_attempt per_lead_dialled per_lead_created",
      "average-call-duration talk median_talk",
      "call-disposition coverage",
      "lead-response-time km_median business_hours mean_responders median_responders within_5min within",
      "connect-efficiency live pickup right_party live_excl_failed leads_reached",
      "pipeline-velocity created_or_open open_only",
      "appointment-setting-rate per_connect per_attempt per_lead_dialled",
      "follow-up-rate compliance coverage intensity",
      "average-speed-of-answer answered incl_abandoned ring median p90",
      "first-call-resolution repeat first_calls flag flag_unknown_as_no",
      "average-handle-time talk_hold_wrap talk_hold talk_only excl_zero hold_per_handled hold_per_held wrap median",
      "abandonment-rate excl_short all net over_offered",
      "customer-satisfaction top_2_box mean_of_5 index",
      "issue-resolution-rate known unknown_as_no over_offered",
      "escalation-rate known",
      "service-level sl1 sl2 sl3 sl4 sl5 sl6 sl7 sl8 sl9 sl10",
    ].flatMap((line) => {
      const [id = "", ...variants] = line.split(" ");
      return variants.map((variant) => `${id} ${variant}`);
    }),
  );
  const below = [
    "conversion-rate within_days",
    "conversion-rate inbound",
    "average-call-duration duration",
    "average-speed-of-answer incl_ivr",
    "first-call-resolution repeat_30d",
    "first-call-resolution same_reason",
    "first-call-resolution survey",
    "average-handle-time per_leg",
    "average-handle-time legs_per_conversation",
    "issue-resolution-rate per_case",
  ];
  test("no formula is without one", () => {
    const asked = new Set([...inGolden, ...below, ...answers.map(([id, variant]) => `${id} ${variant}`)]);
    const all = metrics.flatMap(({ id, variants }) => variants.map((v) => `${id} ${v.id}`));
    expect(all.filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe("formulas that need what the golden tables lack", () => {
  test("conversion within days of the first attempt, over cohorts whose days are over", async () => {
    // first attempts from 1 July; the data ends on the 12th. Seven days: those to 5 July 00:00, so all six leads
    const days = (conversion_days: number) => ({ ...scope, params: { ...scope.params, conversion_days } });
    expect(await value(db, "conversion-rate", days(7), "within_days")).toMatchObject({
      state: "ok",
      numerator: 2, // L1 after two days, L4 at once
      denominator: 6,
    });
    expect(await value(db, "conversion-rate", days(1), "within_days")).toMatchObject({ numerator: 1 });
    // ten days: first attempts by 2 July 00:00 are L1, L2, L3
    expect(await value(db, "conversion-rate", days(10), "within_days")).toMatchObject({
      state: "immature",
      numerator: 1,
      denominator: 3,
      immature: 3,
    });
    expect(await value(db, "conversion-rate", days(30), "within_days")).toMatchObject({
      state: "immature",
      value: null,
    });
  });

  const call = (id: string, at: string, more: object) => ({
    call_id: id,
    started_at: `2024-07-0${at}:00`,
    direction: "inbound",
    result: "answered",
    ...more,
  });

  test("inbound conversion, menu included, survey resolution, reasons, cases, legs", async () => {
    const calls = [
      call("a", "1 10:00", {
        contact_key: "x",
        reason: "bill",
        disposition: "deal_closed",
        ivr_s: 30,
        wait_s: 10,
      }),
      call("b", "1 11:00", {
        contact_key: "x",
        reason: "move",
        conversation_id: "k",
        resolved: false,
        ivr_s: 10,
        wait_s: 0,
      }),
      call("c", "2 11:00", {
        contact_key: "x",
        reason: "bill",
        conversation_id: "k",
        resolved: true,
        ivr_s: 0,
        wait_s: 20,
      }),
      call("d", "2 12:00", {
        contact_key: "y",
        conversation_id: "m",
        resolved: false,
        duration_s: 99,
        wait_s: 1,
      }),
      call("e", "3 12:00", { direction: "outbound", duration_s: 40 }),
      call("f", "3 13:00", { direction: "outbound", duration_s: 60 }),
    ];
    const score = (call_id: string, question: string, points: number, scale_max: number) => ({
      call_id,
      question,
      score: points,
      scale_min: scale_max === 1 ? 0 : 1,
      scale_max,
      responded_at: "2024-07-05 10:00:00",
    });
    const surveys = [
      score("a", "solved?", 1, 1),
      score("b", "solved?", 0, 1),
      score("c", "solved?", 1, 1),
      score("a", "friendly?", 5, 5),
      score("b", "friendly?", 4, 5),
      score("a", "again?", 1, 5),
    ];
    // metrics.md X02: a call of two parts
    const leg = {
      ...call("X", "4 09:00", {}),
      leg_key: 1,
      agent_id: "A",
      talk_s: 100,
      hold_s: 20,
      wrap_s: 10,
    };
    const legs = [leg, { ...leg, leg_key: 2, agent_id: "B", talk_s: 200, hold_s: 0, wrap_s: 40 }];
    const own = await withRows({ calls, surveys, legs }, "2024-07-20 00:00:00");
    const of = (id: MetricId, variant: string, filters: Scope["filters"] = {}) =>
      value(own, id, { ...scope, filters }, variant);

    expect(await of("conversion-rate", "inbound")).toMatchObject({ numerator: 1, denominator: 4 });
    expect(await of("average-call-duration", "duration")).toMatchObject({ value: 50, n: 2 });
    // (30 + 10) + (10 + 0) + (0 + 20) over three; d's menu time is unknown
    expect(await of("average-speed-of-answer", "incl_ivr")).toMatchObject({
      state: "partial",
      value: 70 / 3,
      unknownShare: 0.25,
    });
    expect(await of("first-call-resolution", "survey")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await of("first-call-resolution", "survey", { question: ["friendly?"] })).toMatchObject({
      state: "not_computable",
      needs: ["yes_or_no"],
    });
    // any reason: a and b are followed by a call of x; the same reason: only a (bill, after 25 hours)
    expect(await of("first-call-resolution", "repeat")).toMatchObject({ numerator: 2, denominator: 4 });
    expect(await of("first-call-resolution", "same_reason")).toMatchObject({
      state: "partial", // d has no reason
      numerator: 2,
      denominator: 3,
    });
    expect(await of("first-call-resolution", "repeat_30d")).toMatchObject({ state: "immature", value: null });
    expect(await of("issue-resolution-rate", "per_case")).toMatchObject({ numerator: 1, denominator: 2 });
    expect(await of("average-handle-time", "per_leg")).toMatchObject({ value: 185, n: 2 });
    expect(await of("average-handle-time", "legs_per_conversation")).toMatchObject({ value: 370, n: 1 });
    // yes or no is no satisfaction; by question
    expect(await of("customer-satisfaction", "top_2_box")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await of("customer-satisfaction", "top_2_box", { question: ["friendly?"] })).toMatchObject({
      numerator: 2,
      denominator: 2,
    });
    expect((await of("customer-satisfaction", "response_rate")).value).toBe(2 / 4 + 1 / 4); // a, b, c of four
    expect(await of("service-level", "sl3", { question: ["again?"] })).toMatchObject({
      state: "not_by_dimension",
    });
    own.close();
  });

  test("a customer who calls first is counted apart", async () => {
    const promise = { disposition: "callback_requested", tags: ["callback_requested"] };
    const calls = [
      call("o", "1 10:00", { direction: "outbound", contact_key: "x", ...promise }),
      call("i", "1 11:00", { contact_key: "x" }),
      call("p", "1 12:00", { direction: "outbound", contact_key: "y", ...promise }),
      call("q", "1 13:00", { direction: "outbound", contact_key: "y" }),
    ];
    const own = await withRows({ calls }, "2024-07-20 00:00:00");
    const found = await value(own, "follow-up-rate", scope);
    expect(found).toMatchObject({ numerator: 1, denominator: 2, extra: { customer_first: 1 } });
    own.close();
  });

  test("a switchboard's number is left out of repeat logic, and counted", async () => {
    const calls = [
      ...Array.from({ length: 21 }, (_, i) =>
        call(`s${i}`, `1 ${10 + Math.floor(i / 6)}:${10 + (i % 6)}`, { contact_key: "board" }),
      ),
      call("a", "1 10:00", { contact_key: "x" }),
      call("b", "2 10:00", { contact_key: "x" }),
    ];
    const own = await withRows({ calls }, "2024-07-20 00:00:00");
    expect(await value(own, "first-call-resolution", scope)).toMatchObject({
      numerator: 1, // b
      denominator: 2, // a, b
      extra: { shared_numbers: 21 },
    });
    expect(await value(own, "repeat-call-rate", scope)).toMatchObject({ numerator: 1, denominator: 2 });
    const wide = { ...scope, params: { ...scope.params, shared_calls_per_day: 21 } };
    expect(await value(own, "first-call-resolution", wide)).toMatchObject({ denominator: 23 });
    own.close();
  });
});

describe("opening hours", () => {
  const hours = (calendars: NonNullable<Scope["calendars"]>): Scope => ({ ...scope, calendars });
  const standard = plainCalendar();
  test("a queue's own calendar, past midnight", async () => {
    const late = plainCalendar({ from: 22 * 60, to: 25 * 60 }, []);
    // support is open from 22:00 to 01:00 only: I11; billing by day: I7, I14
    expect(
      await value(db, "service-level", hours({ standard, queues: { support: late } }), "sl3_open"),
    ).toMatchObject({ numerator: 3, denominator: 3 });
  });
  test("a holiday closes, and a week may start on Sunday", async () => {
    const holiday = { ...standard, exceptions: [{ date: "2024-07-01", spans: [] }] };
    // left: I13, I12, I14
    expect(
      await value(db, "service-level", hours({ standard: holiday, queues: {} }), "sl3_open"),
    ).toMatchObject({ numerator: 3, denominator: 3 });
    // L4 came on Friday 28 June at 16:30, a free day in Kuwait, and was called on Tuesday at 15:00: 8 + 8 + 6 h
    const found = await value(
      db,
      "lead-response-time",
      hours({ standard: countryCalendar("KW"), queues: {} }),
      "business_hours",
    );
    expect(found.extra.max).toBe(22 * 3600);
  });
});
