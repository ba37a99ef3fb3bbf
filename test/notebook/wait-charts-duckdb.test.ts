import { afterAll, expect, test } from "vitest";
import { records } from "../../src/base";
import { computeMetrics, defaultParams, metricById } from "../../src/metrics";
import { coverageEnd, golden, goldenPeriod } from "../metrics/golden";
import { withRows } from "../metrics/relations";
import { askChart } from "./ask-chart";

const db = await withRows(golden, coverageEnd);
afterAll(() => {
  db.close();
});

const level = async (variant: string, target_s: number) => {
  const scope = { period: goldenPeriod, compare: null, filters: {}, params: { ...defaultParams, target_s } };
  const [found] = await computeMetrics(db, ["service-level"], scope, {
    variants: { "service-level": variant },
  });
  return found?.value;
};
const shares = metricById("service-level").variants.filter(
  ({ kind, openOf }) => kind === "share" && openOf === undefined,
);

test.each(shares.map(({ id }) => id))(
  "the curve of %s is the metric at every target asked",
  async (variant) => {
    const { rows, spec, result } = await askChart(
      db,
      "service-level-curve",
      `metric: service-level\nvariant: ${variant}`,
    );
    expect(rows).toHaveLength(181);
    expect(spec).toMatchObject({ target: defaultParams.target_s, ofCalls: true });
    const at = rows.find(({ t }) => t === spec.target);
    expect(at).toMatchObject({
      value: result?.value.value,
      numerator: result?.value.numerator,
      n: result?.value.n,
      low: result?.value.low,
      high: result?.value.high,
    });
    for (const t of [0, 5, 10, 21, 60, 180]) {
      const afresh = await level(variant, t);
      expect(rows[t]).toMatchObject({ t, value: afresh?.value, numerator: afresh?.numerator, n: afresh?.n });
    }
    // only the numerator grows; where the denominator stays, so does the share
    for (const [i, row] of rows.entries())
      if (i > 0) expect(row.numerator).toBeGreaterThanOrEqual(rows[i - 1]?.numerator ?? 0);
  },
);

test("the formula by half-hours has no curve, and says nothing false", async () => {
  const { rows, spec } = await askChart(
    db,
    "service-level-curve",
    "metric: service-level\nvariant: intervals_30",
  );
  expect(rows).toEqual([]);
  expect(spec.ofCalls).toBe(false);
});

test("the distribution of waits is exactly the calls' own", async () => {
  const { rows, spec } = await askChart(db, "distribution", "column: wait_s");
  const counted = records(
    await db.query(
      `SELECT wait_s AS value, count(*) AS n, count(*) FILTER (WHERE result = 'answered') AS answered
       FROM calls WHERE direction = 'inbound' AND NOT is_test AND wait_s IS NOT NULL
         AND result NOT IN ('abandoned_in_ivr', 'out_of_hours', 'phantom')
       GROUP BY 1 ORDER BY 1`,
    ),
  );
  expect(rows.map(({ value, answered, others }) => [value, answered + others, answered])).toEqual(
    counted.map(({ value, n, answered }) => [Number(value), Number(n), Number(answered)]),
  );
  const scope = { period: goldenPeriod, compare: null, filters: {}, params: defaultParams };
  const [p90] = await computeMetrics(db, ["long-waits"], scope, { variants: { "long-waits": "p90" } });
  expect(spec.p90).toBe(p90?.value.value);
  expect(spec.n).toBe(p90?.value.n);
  expect(spec.target).toBe(defaultParams.target_s);
});

test("the median handle time is the metric's", async () => {
  const { spec, rows } = await askChart(db, "distribution", "column: handle");
  const scope = { period: goldenPeriod, compare: null, filters: {}, params: defaultParams };
  const [median] = await computeMetrics(db, ["average-handle-time"], scope, {
    variants: { "average-handle-time": "median" },
  });
  expect(spec.median).toBe(median?.value.value);
  expect(spec.n).toBe(median?.value.n);
  expect(spec.target).toBeNull();
  expect(rows.reduce((sum, row) => sum + row.answered + row.others, 0)).toBe(spec.n);
});

test("what no call says is counted, not drawn as nothing", async () => {
  const { rows, spec } = await askChart(db, "distribution", "column: duration_s");
  expect(rows).toEqual([]);
  expect(spec.unknown).toBeGreaterThan(0);
});
