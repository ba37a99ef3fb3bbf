import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { random } from "../../src/base";
import {
  allMetrics,
  carried,
  computeMetrics,
  dimensions,
  metricGroups,
  type MetricValue,
  type Scope,
} from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { load } from "./relations";

/** A few hundred calls, leads, deals and the rest with every dimension filled here and there. */
function world(seed: number) {
  const next = random(seed);
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const maybe = <T>(value: T): T | null => (next() < 0.85 ? value : null);
  const stamp = (days: number): string =>
    new Date(Date.UTC(2024, 2, 4) + int(days * 86_400) * 1000).toISOString().slice(0, 19).replace("T", " ");
  const calls = Array.from({ length: 500 }, (_, i) => {
    const inbound = next() < 0.6;
    const result = inbound
      ? pick([
          "answered",
          "answered",
          "answered",
          "abandoned",
          "missed",
          "voicemail",
          "callback_queued",
          "abandoned_in_ivr",
        ])
      : pick(["answered", "answered", "no_answer", "busy", "failed", "voicemail"]);
    const done = result === "answered";
    return {
      call_id: `c${i}`,
      system_id: pick(["s1", "s2"]),
      conversation_id: maybe(`v${int(200)}`),
      started_at: stamp(21),
      direction: inbound ? "inbound" : "outbound",
      result,
      queue: maybe(pick(["a", "b"])),
      team: maybe(pick(["x", "y"])),
      skill: maybe(pick(["p", "q"])),
      agent_id: done || !inbound ? pick(["A", "B", "C"]) : null,
      campaign: maybe(pick(["k1", "k2"])),
      source: maybe(pick(["g", "r"])),
      medium: maybe(pick(["web", "tv"])),
      company_number: pick(["+1", "+2"]),
      country: maybe("DE"),
      region: maybe("BE"),
      reason: done ? maybe(pick(["bill", "move"])) : null,
      contact_key: maybe(`k${int(90)}`),
      lead_id: inbound ? null : maybe(`l${int(60)}`),
      wait_s: inbound ? maybe(int(700)) : null,
      ring_s: maybe(int(20)),
      ivr_s: inbound ? maybe(int(40)) : null,
      talk_s: done ? maybe(int(900)) : null,
      hold_s: done ? maybe(int(60)) : null,
      wrap_s: done ? maybe(int(90)) : null,
      duration_s: done ? maybe(int(1000)) : null,
      transferred: done ? maybe(next() < 0.2) : null,
      escalated: done ? maybe(next() < 0.1) : null,
      resolved: done ? maybe(next() < 0.7) : null,
      disposition: done
        ? maybe(
            pick([
              "deal_closed",
              "appointment_scheduled",
              "callback_requested",
              "not_interested",
              "wrong_number",
            ]),
          )
        : null,
      recording_ref: result === "voicemail" ? maybe("r.wav") : null,
      follow_up_due_at: done && !inbound && next() < 0.1 ? stamp(28) : null,
      is_test: next() < 0.02,
    };
  });
  const leads = Array.from({ length: 60 }, (_, i) => ({
    lead_id: `l${i}`,
    system_id: pick(["s1", "s2"]),
    created_at: stamp(20),
    source: maybe(pick(["g", "r"])),
    campaign: maybe(pick(["k1", "k2"])),
  }));
  const surveys = Array.from({ length: 80 }, (_, i) => {
    const call = calls[int(calls.length)];
    const yes = next() < 0.3;
    return {
      call_id: call?.call_id ?? "",
      system_id: call?.system_id ?? "",
      question: yes ? "solved" : pick(["kind", "fast"]),
      responded_at: `2024-04-01 10:00:${String(i % 60).padStart(2, "0")}`,
      score: yes ? int(2) : 1 + int(5),
      scale_min: yes ? 0 : 1,
      scale_max: yes ? 1 : 5,
    };
  });
  const agent_time = ["A", "B", "C"].flatMap((agent_id) =>
    Array.from({ length: 21 }, (_, day) => ({
      agent_id,
      system_id: "wfm",
      work_date: `2024-03-${String(4 + day).padStart(2, "0")}`,
      idle_s: int(4000),
      aux_s: int(2000),
      staffed_s: 20_000,
    })),
  );
  const deals = Array.from({ length: 40 }, (_, i) => ({
    deal_id: `d${i}`,
    system_id: pick(["s1", "s2"]),
    lead_id: maybe(`l${int(60)}`),
    created_on: stamp(10).slice(0, 10),
    closed_on: `2024-03-${14 + int(10)}`,
    status: pick(["won", "won", "lost"]),
    amount: 100 + int(900),
  }));
  const spend = ["g", "r"].map((source) => ({
    system_id: "ads",
    period_start: "2024-03-04",
    period_end: "2024-03-24",
    source,
    amount: 1000 + int(500),
  }));
  const legs = calls.slice(0, 120).map((call, i) => ({ ...call, leg_key: 1 + (i % 2) }));
  return { calls, leads, surveys, agent_time, deals, spend, legs };
}

const scope: Scope = scopeOf("2024-03-04T00:00:00", "2024-03-25T00:00:00", {});
const all = allMetrics.flatMap((metric) => metric.variants.map((variant) => ({ metric, variant })));
let db: TestDuckDb;
const end = "2024-04-10 00:00:00";
beforeAll(async () => {
  db = await openDuckDb();
});
afterAll(() => db.close());

/** Every formula's value, asked for one formula of each metric at a time. */
async function everyFormula(
  of: Scope,
  wanted: (formula: (typeof all)[number]) => boolean = () => true,
): Promise<Map<string, MetricValue>> {
  const found = new Map<string, MetricValue>();
  const most = Math.max(...allMetrics.map(({ variants }) => variants.length));
  for (let i = 0; i < most; i++) {
    const asked = allMetrics.filter((metric) => {
      const variant = metric.variants[i];
      return variant !== undefined && wanted({ metric, variant });
    });
    const variants = Object.fromEntries(asked.map((metric) => [metric.id, metric.variants[i]?.id ?? ""]));
    const ids = asked.map(({ id }) => id);
    for (const { value: v } of await computeMetrics(db, ids, of, { variants, benchmarks: [] }))
      found.set(`${v.metric} ${v.variant}`, v);
  }
  return found;
}

/** Formulas whose parts are plain sums over rows of the fact: those for which groups must add up to the total. */
const sums = all.filter(
  ({ metric, variant }) =>
    (variant.kind === "share" ||
      variant.kind === "mean" ||
      variant.kind === "count" ||
      variant.kind === "ratio") &&
    !metric.parts.some((part) => part.distinct && JSON.stringify(variant).includes(part.name)),
);

describe("random worlds", () => {
  test("the groups of every dimension that a formula carries add up to its total", async () => {
    await load(db, world(5), end);
    let checked = 0;
    for (const { metric, variant } of sums)
      for (const dimension of ["queue", "agent_id", "source"] as const) {
        if (!carried(metric, variant).includes(dimension)) continue;
        if (dimension !== "queue" && !metric.defaults.includes(variant.id)) continue;
        const found = await metricGroups(db, metric.id, dimension, scope, { variant: variant.id });
        const name = `${metric.id} ${variant.id} by ${dimension}`;
        if (found.whole.value === null) continue;
        checked++;
        const sum = (of: "numerator" | "denominator"): number =>
          found.groups.reduce((total, { value: v }) => total + (v[of] ?? 0), 0);
        expect(sum("denominator"), name).toBeCloseTo(found.whole.denominator ?? 0, 6);
        // a group whose known rows are none has no numerator, nor has the total anything from it
        expect(sum("numerator"), name).toBeCloseTo(found.whole.numerator ?? NaN, 6);
      }
    expect(checked).toBeGreaterThan(100);
  }, 180_000);

  test("where a formula looks at each row alone, a filter is the same as only those rows", async () => {
    const made = world(6);
    // window columns, leads and deals reach beyond a row: these do not
    const alone = sums.filter(
      ({ metric, variant }) =>
        carried(metric, variant).includes("queue") &&
        !/return|callback-compliance|repeat|first|attempts-per|follow|list/.test(metric.id) &&
        !["within_days", "per_lead_created"].includes(variant.id) &&
        metric.id !== "first-call-resolution",
    );
    const filtered: Scope = { ...scope, filters: { queue: ["a"] } };
    const answers = new Map<string, unknown>();
    await load(db, made, end);
    const ask = async (s: Scope): Promise<[string, unknown][]> => {
      const found: [string, unknown][] = [];
      for (const { metric, variant } of alone) {
        const { numerator, denominator, value: v } = await value(db, metric.id, s, variant.id);
        found.push([`${metric.id} ${variant.id}`, { numerator, denominator, v }]);
      }
      return found;
    };
    for (const [name, answer] of await ask(filtered)) answers.set(name, answer);
    const own = made.calls.filter((call) => call.queue === "a");
    const ids = new Set(own.map((call) => call.call_id));
    await load(
      db,
      {
        ...made,
        calls: own,
        legs: made.legs.filter((leg) => leg.queue === "a"),
        surveys: made.surveys.filter((survey) => ids.has(survey.call_id)),
      },
      end,
    );
    for (const [name, answer] of await ask(scope)) expect(answer, name).toEqual(answers.get(name));
    expect(answers.size).toBeGreaterThan(60);
  }, 120_000);

  test("every formula by every dimension: a number, a reason, or not computable by it", async () => {
    await load(db, world(7), end);
    for (const dimension of dimensions) {
      // what the filter reaches is computed for the dimensions that differ in kind; the rest is refused without a query
      const counted = ["queue", "agent_id", "source", "question"].includes(dimension);
      const wanted = ({ metric, variant }: (typeof all)[number]): boolean =>
        counted || !carried(metric, variant).includes(dimension);
      const found = await everyFormula({ ...scope, filters: { [dimension]: ["a"] } }, wanted);
      for (const { metric, variant } of all.filter(wanted)) {
        const name = `${metric.id} ${variant.id}`;
        const own = found.get(name);
        if (carried(metric, variant).includes(dimension))
          expect(own?.state, `${name} by ${dimension}`).not.toBe("not_by_dimension");
        else
          expect(own, `${name} by ${dimension}`).toMatchObject({
            state: "not_by_dimension",
            value: null,
            needs: [dimension],
          });
      }
    }
  }, 180_000);
});

describe("dropping each column in turn", () => {
  const golden1 = scopeOf(goldenPeriod.from, goldenPeriod.to);
  let whole: ReadonlyMap<string, MetricValue>;
  beforeAll(async () => {
    await load(db, golden, coverageEnd);
    whole = await everyFormula(golden1);
  });
  const also: Readonly<Record<string, readonly string[]>> = { disposition: ["tags", "follow_up_due_at"] };
  test.each([
    "wait_s",
    "ring_s",
    "talk_s",
    "hold_s",
    "wrap_s",
    "disposition",
    "contact_key",
    "lead_id",
    "transferred",
    "escalated",
    "resolved",
  ])(
    "without %s nothing turns into 0",
    async (column) => {
      const gone = Object.fromEntries([column, ...(also[column] ?? [])].map((name) => [name, null]));
      await load(db, { ...golden, calls: golden.calls.map((call) => ({ ...call, ...gone })) }, coverageEnd);
      for (const [name, { value: found, state }] of await everyFormula(golden1)) {
        const was = whole.get(name)?.value ?? 0;
        if (was > 0) expect(found, `${name} was ${was}, now ${state}`).not.toBe(0);
      }
    },
    120_000,
  );
});
