import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { random } from "../../src/base";
import { computeMetrics, metricIds, type CoreMetricId, type Scope } from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { scopeOf } from "./ask";
import { load } from "./relations";

/**
 * The sixteen defaults counted a second time, in plain JavaScript over plain objects, from the definitions in
 * words: no SQL, no shared code.
 */
interface Call {
  readonly call_id: string;
  readonly started_at: string;
  readonly at: number; // seconds
  readonly direction: string;
  readonly queue: string;
  readonly result: string;
  readonly contact_key: string | null;
  readonly lead_id: string | null;
  readonly wait_s: number | null;
  readonly talk_s: number | null;
  readonly hold_s: number | null;
  readonly wrap_s: number | null;
  readonly disposition: string | null;
  readonly tags: readonly string[] | null;
  readonly escalated: boolean | null;
  readonly resolved: boolean | null;
  readonly callback_of: string | null;
  readonly is_test: boolean;
}
interface Lead {
  readonly lead_id: string;
  readonly created_at: string;
  readonly at: number;
}
interface Deal {
  readonly deal_id: string;
  readonly created_on: string;
  readonly closed_on: string | null;
  readonly status: string;
  readonly amount: number;
}
interface Survey {
  readonly call_id: string;
  readonly responded_at: string;
  readonly score: number;
  readonly scale_min: number;
  readonly scale_max: number;
}

const day = 86_400;
const start = Date.parse("2024-03-04T00:00:00Z") / 1000;
const iso = (at: number): string => new Date(at * 1000).toISOString().slice(0, 19).replace("T", " ");
const end = start + 28 * day;

function world(seed: number) {
  const next = random(seed);
  const int = (below: number): number => Math.floor(next() * below);
  const maybe = <T>(value: T, chance = 0.9): T | null => (next() < chance ? value : null);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const codes = [
    "deal_closed",
    "appointment_scheduled",
    "demo_booked",
    "interested",
    "follow_up_required",
    "callback_requested",
    "not_interested",
    "do_not_call",
    "wrong_number",
    "unmapped code",
  ];
  const calls = Array.from({ length: 1500 }, (_, i): Call => {
    const at = start + int(28 * day);
    const inbound = next() < 0.6;
    const result = inbound
      ? pick([
          "answered",
          "answered",
          "answered",
          "abandoned",
          "missed",
          "voicemail",
          "abandoned_in_ivr",
          "phantom",
          "callback_queued",
          "out_of_hours",
        ])
      : pick(["answered", "answered", "no_answer", "busy", "failed", "voicemail"]);
    const answered = result === "answered";
    const code = maybe(pick(codes), 0.8);
    return {
      call_id: `c${i}`,
      started_at: iso(at),
      at,
      direction: next() < 0.03 ? "internal" : inbound ? "inbound" : "outbound",
      queue: pick(["a", "b"]),
      result,
      contact_key: maybe(`k${int(250)}`),
      lead_id: inbound ? null : maybe(`l${int(150)}`),
      wait_s: inbound ? maybe(int(60), 0.95) : null,
      talk_s: answered ? maybe(int(900), 0.95) : null,
      hold_s: answered ? maybe(int(60)) : null,
      wrap_s: answered ? maybe(int(120)) : null,
      disposition: answered ? code : null,
      tags: answered && code !== null && next() < 0.5 ? [pick(codes), code] : null,
      escalated: answered && inbound ? maybe(next() < 0.1) : null,
      resolved: answered && inbound ? maybe(next() < 0.7) : null,
      callback_of: !inbound && next() < 0.1 ? `c${int(1500)}` : null,
      is_test: next() < 0.02,
    };
  });
  const leads = Array.from({ length: 150 }, (_, i): Lead => {
    const at = start + int(27 * day);
    return { lead_id: `l${i}`, created_at: iso(at), at };
  });
  const deals = Array.from({ length: 80 }, (_, i): Deal => {
    const created = start - 20 * day + int(40 * day);
    const status = pick(["open", "won", "lost"]);
    const closed_on = status === "open" ? null : iso(created + int(20 * day)).slice(0, 10);
    return {
      deal_id: `d${i}`,
      created_on: iso(created).slice(0, 10),
      closed_on,
      status,
      amount: 100 + int(5000),
    };
  });
  const surveys = Array.from({ length: 200 }, (_, i): Survey => {
    const scale_max = pick([5, 10]);
    return {
      call_id: `c${int(1500)}`,
      responded_at: iso(start + i * 60),
      score: 1 + int(scale_max),
      scale_min: 1,
      scale_max,
    };
  });
  return { calls, leads, deals, surveys };
}
type World = ReturnType<typeof world>;

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const share = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.filter(test).length / list.length;

function oracle(
  { calls, leads, deals, surveys }: World,
  from: number,
  to: number,
): Record<CoreMetricId, number | null> {
  const real = calls.filter((c) => !c.is_test);
  const inside = real.filter((c) => c.at >= from && c.at < to);
  const inbound = inside.filter((c) => c.direction === "inbound");
  const answered = inbound.filter((c) => c.result === "answered");
  const abandoned = inbound.filter((c) => c.result === "abandoned" && c.wait_s !== null);
  const short = abandoned.filter((c) => (c.wait_s ?? 0) < 5);
  const waited = answered.filter((c) => c.wait_s !== null);
  const attempts = inside.filter((c) => c.direction === "outbound" && c.callback_of === null);
  const connects = attempts.filter((c) => c.result === "answered");
  const has = (c: Call, ...codes: string[]): boolean =>
    codes.some((code) => c.disposition === code || (c.tags ?? []).includes(code));
  const coverageEnd = Math.max(...calls.map((c) => c.at));

  const laterInbound = (c: Call): boolean =>
    real.some(
      (o) =>
        o.direction === "inbound" && o.contact_key === c.contact_key && o.at > c.at && o.at <= c.at + 7 * day,
    );
  const fcr = answered.filter((c) => c.contact_key !== null && c.at + 7 * day <= coverageEnd);

  const promised = attempts.filter((c) => has(c, "follow_up_required", "callback_requested"));
  const due = promised.filter((c) => c.contact_key !== null && c.at + 3 * day <= coverageEnd);
  const kept = (c: Call): boolean =>
    real.some(
      (o) =>
        o.direction === "outbound" &&
        o.contact_key === c.contact_key &&
        o.at > c.at &&
        o.at <= c.at + 3 * day,
    );

  const waiting = leads
    .filter((l) => l.at >= from && l.at < to)
    .map((l) => {
      const tries = real.filter((c) => c.direction === "outbound" && c.lead_id === l.lead_id && c.at >= l.at);
      return tries.length > 0
        ? { t: Math.min(...tries.map((c) => c.at)) - l.at, event: true }
        : { t: coverageEnd - l.at, event: false };
    });
  let survival = 1;
  let kmMedian: number | null = null;
  for (const t of [...new Set(waiting.filter((w) => w.event).map((w) => w.t))].sort((a, b) => a - b)) {
    survival *=
      1 - waiting.filter((w) => w.event && w.t === t).length / waiting.filter((w) => w.t >= t).length;
    if (kmMedian === null && survival <= 0.5 + 1e-12) kmMedian = t;
  }

  const toDay = iso(to).slice(0, 10);
  const ended = deals.filter((d) => d.closed_on !== null && d.closed_on < toDay);
  const won = ended.filter((d) => d.status === "won");
  const opportunities = deals.filter(
    (d) => d.created_on < toDay && (d.closed_on === null || d.closed_on >= toDay),
  );
  const cycle = (d: Deal): number =>
    Math.max(1, (Date.parse(d.closed_on ?? "") - Date.parse(d.created_on)) / 1000 / day);

  const last = new Map<string, Survey>();
  for (const survey of surveys) last.set(survey.call_id, survey); // in order of response
  const responses = [...last.values()].filter((s) => inbound.some((c) => c.call_id === s.call_id));

  return {
    "conversion-rate":
      attempts.filter((c) => has(c, "deal_closed", "appointment_scheduled", "demo_booked")).length /
      connects.length,
    "average-call-duration": mean(connects.flatMap((c) => c.talk_s ?? [])),
    "call-disposition": share(attempts, (c) => c.disposition !== null || (c.tags ?? []).length > 0),
    "lead-response-time": kmMedian,
    "connect-efficiency": connects.length / attempts.length,
    "pipeline-velocity":
      (opportunities.length * (won.length / ended.length) * mean(won.map((d) => d.amount))) /
      mean(won.map(cycle)),
    "appointment-setting-rate":
      attempts.filter((c) => has(c, "appointment_scheduled", "demo_booked")).length / connects.length,
    "follow-up-rate": share(due, kept),
    "average-speed-of-answer": mean(waited.map((c) => c.wait_s ?? 0)),
    "first-call-resolution": share(fcr, (c) => !laterInbound(c)),
    "average-handle-time": mean(
      answered.flatMap((c) => (c.talk_s === null ? [] : c.talk_s + (c.hold_s ?? 0) + (c.wrap_s ?? 0))),
    ),
    "abandonment-rate":
      (abandoned.length - short.length) / (answered.length + abandoned.length - short.length),
    "customer-satisfaction": share(responses, (s) => s.score >= s.scale_max - 1),
    "issue-resolution-rate": share(
      answered.filter((c) => c.resolved !== null),
      (c) => c.resolved === true,
    ),
    "escalation-rate": share(
      answered.filter((c) => c.escalated !== null),
      (c) => c.escalated === true,
    ),
    "service-level":
      waited.filter((c) => (c.wait_s ?? 0) <= 20).length / (waited.length + abandoned.length - short.length),
  };
}

describe("the sixteen defaults, counted a second time without SQL", () => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await openDuckDb();
  });
  afterAll(() => db.close());
  const week = (n: number): number => start + n * 7 * day;
  const local = (at: number): string => iso(at).replace(" ", "T");

  test.each([1, 2, 3, 4])("in world %i", async (seed) => {
    const made = world(seed);
    await load(db, {
      calls: made.calls.map(({ at: _, ...call }) => call),
      leads: made.leads.map(({ at: _, ...lead }) => lead),
      deals: made.deals,
      surveys: made.surveys,
    });
    for (const [from, to, before] of [
      [start, end, start - 28 * day],
      [week(1), week(2), week(0)],
    ] as const) {
      const scope: Scope = scopeOf(local(from), local(to), {
        compare: { from: local(before), to: local(from) },
      });
      const found = await computeMetrics(db, metricIds, scope);
      const wanted = oracle(made, from, to);
      for (const { value } of found) {
        const answer = wanted[value.metric as CoreMetricId];
        if (answer === null) expect(value.value, value.metric).toBeNull();
        else expect(value.value, value.metric).toBeCloseTo(answer, 8);
      }
      if (before < start) continue;
      const previous = oracle(made, before, from);
      for (const { value, previous: comparison } of found) {
        const answer = previous[value.metric as CoreMetricId];
        if (answer !== null) expect(comparison?.with.value, value.metric).toBeCloseTo(answer, 8);
      }
    }
  });
});
