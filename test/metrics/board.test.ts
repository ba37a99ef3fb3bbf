import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { random } from "../../src/base";
import {
  allMetrics,
  bareValue,
  compareBoard,
  computeMetrics,
  metricIds,
  wilson,
  type MetricId,
  type Pair,
} from "../../src/metrics";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { scopeOf } from "./ask";
import { load } from "./relations";

const iso = (at: number): string => new Date(at).toISOString().slice(0, 19).replace("T", " ");
const start = Date.parse("2026-03-02T00:00:00Z"); // a Monday

/** Two weeks of service and sales calls without any true change between them, but what chance makes. */
function calls(seed: number) {
  const next = random(seed);
  return Array.from({ length: 900 }, (_, i) => {
    const inbound = i % 2 === 0;
    const answered = next() < 0.7;
    return {
      call_id: `c${i}`,
      started_at: iso(start + Math.floor(next() * 14 * 86_400) * 1000),
      direction: inbound ? "inbound" : "outbound",
      queue: next() < 0.5 ? "a" : "b",
      result: answered ? "answered" : inbound ? "abandoned" : "no_answer",
      contact_key: `k${Math.floor(next() * 300)}`,
      wait_s: inbound ? Math.floor(next() * 60) : null,
      talk_s: answered ? Math.floor(next() * 600) : null,
      hold_s: answered ? Math.floor(next() * 30) : null,
      wrap_s: answered ? Math.floor(next() * 60) : null,
      disposition: answered ? (next() < 0.2 ? "deal_closed" : "not_interested") : null,
      escalated: answered && inbound ? next() < 0.2 : null,
      resolved: answered && inbound ? next() < 0.7 : null,
      is_test: false,
    };
  });
}

const weeks = scopeOf("2026-03-09T00:00:00", "2026-03-16T00:00:00", {
  compare: { from: "2026-03-02T00:00:00", to: "2026-03-09T00:00:00" },
});
const said = new Set(["better", "worse"]);

describe("one number has one verdict", () => {
  let db: TestDuckDb;
  beforeAll(async () => {
    db = await openDuckDb();
  });
  afterAll(() => db.close());

  test("asked for alone, among a few or among the sixteen; it would once have had two", async () => {
    let different = 0;
    for (let seed = 1; seed <= 5; seed++) {
      await load(db, { calls: calls(seed) });
      const board = await computeMetrics(db, metricIds, weeks);
      for (const [i, id] of metricIds.entries()) {
        const among = board[i];
        const pair = among?.previous;
        const [alone] = await computeMetrics(db, [id], weeks);
        expect(alone?.previous, `${id} of world ${seed}`).toEqual(pair);
        expect(alone?.benchmarks, `${id} of world ${seed}`).toEqual(among?.benchmarks);
        // an interval without zero is what would be believed of a number that is judged by itself
        if (pair?.reason === "many_at_once") different++;
      }
      const few: readonly MetricId[] = ["average-handle-time", "transfer-rate", "escalation-rate"];
      for (const { value, previous } of await computeMetrics(db, few, weeks)) {
        const core = board.find((one) => one.value.metric === value.metric);
        if (core) expect(previous, `${value.metric} of world ${seed}`).toEqual(core.previous);
      }
    }
    expect(different).toBeGreaterThanOrEqual(1);
  }, 240_000);

  test("another formula and a supporting metric have the same one too, whatever stands beside them", async () => {
    const ids = allMetrics.map(({ id }) => id);
    for (const seed of [3]) {
      await load(db, { calls: calls(seed) });
      const variants = { "average-handle-time": "median" };
      const together = await computeMetrics(db, ids, weeks, { variants });
      for (const id of ["answer-rate", "call-volume", "average-handle-time"] as const) {
        const [alone] = await computeMetrics(db, [id], weeks, { variants });
        expect(alone?.previous, `${id} of world ${seed}`).toEqual(
          together.find(({ value }) => value.metric === id)?.previous,
        );
      }
    }
  }, 240_000);
});

test("a number beside a board without any true change is called better or worse once in twenty at most", () => {
  const next = random(77);
  const value = (metric: MetricId, n: number) => {
    let hits = 0;
    for (let i = 0; i < n; i++) if (next() < 0.5) hits++;
    return { ...bareValue(metric, "test", hits / n), numerator: hits, denominator: n, n, ...wilson(hits, n) };
  };
  const pair = (metric: MetricId): Pair => ({
    current: value(metric, 400),
    previous: value(metric, 400),
    better: "higher",
    smallest: 0.02,
  });
  const runs = 1500;
  let wrong = 0;
  for (let run = 0; run < runs; run++) {
    const board = metricIds.map(pair);
    const [found] = compareBoard([pair("answer-rate")], board);
    if (said.has(found?.verdict ?? "")) wrong++;
  }
  expect(wrong / runs).toBeLessThanOrEqual(0.05);
});
