import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeMetrics, defaultParams, volume, type MetricId, type Scope } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { result } from "./ask";
import { withRows } from "./relations";

const day = 86_400_000;
const start = Date.parse("2026-01-05T00:00:00Z"); // a Monday

/** Ten calls a day for half a year: how many of them are answered at once is the queue's and the quarter's own. */
const calls = Array.from({ length: 26 * 7 }, (_, d) => {
  const at = start + d * day;
  const second = new Date(at).getUTCMonth() >= 3;
  return ["A", "B"].flatMap((queue) =>
    Array.from({ length: 10 }, (_, i) => {
      const good = queue === "A" ? (second ? 9 : 6) : 4;
      return {
        call_id: `${queue}${d}-${i}`,
        started_at: new Date(at + (9 * 60 + i) * 60_000).toISOString().slice(0, 19).replace("T", " "),
        direction: "inbound",
        queue,
        contact_key: `C${d}-${i}${queue}`,
        result: i < good ? "answered" : "abandoned",
        wait_s: i < good ? 10 : 60,
        is_test: false,
      };
    }),
  );
}).flat();

const iso = (week: number): string => new Date(start + week * 7 * day).toISOString().slice(0, 19);
const week = (n: number, more: Partial<Scope> = {}): Scope => ({
  period: { from: iso(n), to: iso(n + 1) },
  compare: null,
  filters: { queue: ["A"] },
  params: defaultParams,
  ...more,
});
let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows({ calls });
});
afterAll(() => db.close());
const previous = async (id: MetricId, scope: Scope) => (await result(db, id, scope)).previous;

describe("the mean of the four weeks before", () => {
  const scope = week(20, { compare: { from: iso(16), to: iso(20) }, other: { times: 4 } });
  test("is the four weeks together for a share, and a quarter of their calls for a count", async () => {
    const level = await previous("service-level", scope);
    expect(level?.with).toMatchObject({ value: 0.9, numerator: 252, denominator: 280 });
    expect((await previous("call-volume", scope))?.with.value).toBe(70);
    expect((await volume(db, scope)).previous).toMatchObject({ offered: 70, answered: 63, lost: 7 });
  });
  test("is judged day against like days: nothing varies here, so nothing changed", async () => {
    expect(await previous("service-level", scope)).toMatchObject({
      verdict: "about_the_same",
      difference: 0,
    });
  });
});

describe("another queue in the same days", () => {
  const scope = week(20, { compare: week(20).period, other: { filters: { queue: ["B"] } } });
  test("gives its own value, and days are compared in pairs", async () => {
    const level = await previous("service-level", scope);
    expect(level?.with.value).toBe(0.4);
    expect(level).toMatchObject({ verdict: "better" });
    expect(level?.difference).toBeCloseTo(0.5, 12);
    expect((await volume(db, scope)).previous).toMatchObject({ answered: 28 });
  });
});

describe("the best quarter", () => {
  const quarters = [
    { from: "2026-01-01T00:00:00", to: "2026-04-01T00:00:00" },
    { from: "2026-04-01T00:00:00", to: "2026-07-01T00:00:00" },
  ];
  const compare = { from: "2026-01-01T00:00:00", to: "2026-07-01T00:00:00" };
  test("is each metric's own, by what is good for it; partial quarters are nobody's best", async () => {
    // the first quarter starts on 1 January and the calls on the 5th: partial, so only the second counts
    const scope = week(1, { compare, other: { quarters } });
    const found = await computeMetrics(db, ["service-level", "abandonment-rate"], scope);
    expect(found.map(({ previous: p }) => p?.with.value)).toEqual([0.9, expect.closeTo(0.1, 12)]);
    expect(found[0]?.previous?.verdict).toBe("worse");
  });
  test("without a whole quarter there is no comparison", async () => {
    const [first] = quarters;
    if (!first) throw new Error("no quarter");
    expect(
      await previous("service-level", week(1, { compare: first, other: { quarters: [first] } })),
    ).toBeNull();
  });
});
