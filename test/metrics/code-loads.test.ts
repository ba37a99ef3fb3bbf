import { afterAll, expect, test } from "vitest";
import { codeLoads, computeMetrics, dispositions } from "../../src/metrics";
import { scopeOf } from "./ask";
import { coverageEnd, golden, goldenPeriod } from "./golden";
import { withRows } from "./relations";

const db = await withRows(golden, coverageEnd);
const reasoned = await withRows({
  calls: [
    ["Invoice", "answered", 100, 20, 30],
    ["Invoice", "answered", 50, null, null],
    ["Invoice", "answered", null, null, null],
    ["Delivery", "answered", 600, 0, 0],
    [null, "answered", 10, null, null],
    [null, "abandoned", null, null, null],
  ].map(([reason, result, talk, hold, wrap], i) => ({
    call_id: `c${i}`,
    started_at: "2026-11-02 09:00:00",
    direction: "inbound",
    reason,
    result,
    talk_s: talk,
    hold_s: hold,
    wrap_s: wrap,
  })),
});
afterAll(() => {
  db.close();
  reasoned.close();
});

test("dispositions by load are those of the dispositions, call for call", async () => {
  const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
  const [loads, shares] = [await codeLoads(db, scope, "disposition"), await dispositions(db, scope)];
  expect(loads.population).toBe(shares.population);
  expect(loads.rows.map(({ code, n }) => [code, n])).toEqual(shares.rows.map(({ code, n }) => [code, n]));
  expect([loads.total, loads.coded]).toEqual([shares.total, shares.coded]);
});

test("reasons are of answered calls, with the time that is known, and no time is not nought", async () => {
  const found = await codeLoads(reasoned, scopeOf("2026-11-01T00:00:00", "2026-11-08T00:00:00"), "reason");
  expect(found).toEqual({
    population: "answered-inbound",
    rows: [
      { code: "Invoice", n: 3, seconds: 200 },
      { code: "(none)", n: 1, seconds: 10 },
      { code: "Delivery", n: 1, seconds: 600 },
    ],
    total: 5,
    coded: 4,
    answered: 5,
    timed: 4,
  });
});

test("the times of all reasons are the time of the handle time metric", async () => {
  const scope = scopeOf(goldenPeriod.from, goldenPeriod.to);
  const found = await codeLoads(db, scope, "reason");
  const [handle] = await computeMetrics(db, ["average-handle-time"], scope, {
    variants: { "average-handle-time": "talk_hold_wrap" },
  });
  const sum = found.rows.reduce((all, { seconds }) => all + (seconds ?? 0), 0);
  expect(sum).toBe(handle?.value.numerator);
  expect(sum).toBeGreaterThan(0);
  expect(found.timed).toBe(handle?.value.denominator);
});
