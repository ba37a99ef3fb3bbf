import { afterAll, expect, test } from "vitest";
import { countRows, dispositionCalls, dispositions } from "../../src/metrics";
import { withRows } from "./relations";
import { scopeOf } from "./ask";

// Two weeks of dials, Monday to Friday, by hand: 40 a day before, 50 a day now; deals from 10 % to 20 %, every day alike
// but for one call more or less; wrong numbers 5 % in both.
const week = (from: number, perDay: number, deals: readonly number[], wrong: number, prefix: string) =>
  deals.flatMap((won, day) =>
    Array.from({ length: perDay }, (_, i) => ({
      call_id: `${prefix}${day}-${i}`,
      started_at: `2026-11-${String(from + day).padStart(2, "0")} ${String(9 + (i % 8)).padStart(2, "0")}:00:00`,
      direction: "outbound",
      result: i < perDay / 2 ? "answered" : "no_answer",
      disposition:
        i < won ? "deal_closed" : i < won + wrong ? "wrong_number" : i < perDay - 5 ? "no_answer" : null,
    })),
  );
const before = { from: "2026-11-02T00:00:00", to: "2026-11-09T00:00:00" };
const now = { from: "2026-11-09T00:00:00", to: "2026-11-16T00:00:00" };
const dealsBefore = [4, 5, 3, 4, 4];
const dealsNow = [10, 9, 11, 10, 10];
const db = await withRows({
  calls: [...week(2, 40, dealsBefore, 2, "b"), ...week(9, 50, dealsNow, 2, "n")],
});
afterAll(() => db.close());

const scope = scopeOf(now.from, now.to, { compare: before });

test("a share's change is judged by its days, in pairs of like weekdays", async () => {
  const { rows, total } = await dispositions(db, scope);
  expect(total).toBe(250);
  const deal = rows.find(({ code }) => code === "deal_closed");
  expect(deal).toMatchObject({ n: 50, share: 0.2, previousShare: 0.1, previousN: 20 });
  // by hand: five pairs of days of equal size, so the difference of each pair counts alike
  const differences = dealsNow.map((won, i) => won / 50 - (dealsBefore[i] ?? 0) / 40);
  const mean = differences.reduce((a, b) => a + b) / 5;
  const jackknifed = differences.map((d) => (d - mean) / 4);
  const error = Math.sqrt((4 / 5) * jackknifed.reduce((sum, x) => sum + x * x, 0));
  expect(deal?.change?.difference).toBeCloseTo(mean, 12);
  const t = 2.7764451052; // 4 degrees of freedom, 97.5 %, from a table; the product computes it to four places
  expect(deal?.change?.low).toBeCloseTo(mean - t * error, 5);
  expect(deal?.change?.high).toBeCloseTo(mean + t * error, 5);
  expect(deal?.change).toMatchObject({ verdict: "better", change: "up" });
});

test("less of what nobody wants is better, and what did not change is about the same", async () => {
  const { rows } = await dispositions(db, scope);
  const none = rows.find(({ code }) => code === "(none)");
  expect(none).toMatchObject({ n: 25, previousN: 25, share: 0.1, previousShare: 0.125 });
  expect(none?.change).toMatchObject({ verdict: "better", change: "down" });
  const wrong = rows.find(({ code }) => code === "wrong_number");
  // 4 % after 5 %: certain, worth mentioning, but neither good nor bad by itself
  expect(wrong?.change).toMatchObject({
    verdict: "cannot_tell",
    change: "down",
    reason: "neither_is_better",
  });
});

test("three days are too few to judge by", async () => {
  const few = scopeOf("2026-11-09T00:00:00", "2026-11-12T00:00:00", {
    compare: { from: "2026-11-02T00:00:00", to: "2026-11-05T00:00:00" },
  });
  const { rows } = await dispositions(db, few);
  for (const { change } of rows)
    expect(change).toMatchObject({ verdict: "cannot_tell", reason: "too_few_days", low: null });
  const alone = await dispositions(db, scopeOf(now.from, now.to));
  expect(alone.rows.map(({ change }) => change)).toEqual(alone.rows.map(() => null));
});

test("a number opens exactly the calls that it counts", async () => {
  const { rows, population } = await dispositions(db, scope);
  for (const { code, n } of rows) {
    const source = await dispositionCalls(db, scope, { population, code, by: null, group: null });
    const query = { columns: ["call_id"], sort: null, find: "" };
    expect([code, await countRows(db, source, query)]).toEqual([code, n]);
  }
});
