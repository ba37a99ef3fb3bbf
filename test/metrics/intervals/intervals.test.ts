import { describe, expect, test } from "vitest";
import { random } from "../../../src/base";
import { bootstrap } from "../../../src/metrics/intervals/bootstrap";
import { discoveries } from "../../../src/metrics/intervals/fdr";
import { kaplanMeier, medianInterval, survivalQuantile } from "../../../src/metrics/intervals/kaplan-meier";
import { newcombe } from "../../../src/metrics/intervals/newcombe";
import { normalQuantile, simultaneousZ } from "../../../src/metrics/intervals/normal";
import { quantile, quantileInterval, quantileRanks } from "../../../src/metrics/intervals/order-statistics";
import { pValue } from "../../../src/metrics/intervals/p-value";
import { meanInterval, tCritical } from "../../../src/metrics/intervals/t";
import { wilson } from "../../../src/metrics/intervals/wilson";

describe("Wilson's interval gives Newcombe's published vectors (1998)", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i", (k, n, low, high) => {
    const found = wilson(k, n);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });
  test("nothing is known without observations", () => expect(wilson(0, 0)).toBeNull());
});

test("Newcombe's difference of 56/70 and 48/80", () => {
  const found = newcombe(56, 70, 48, 80);
  expect(found?.value).toBeCloseTo(0.2, 10);
  expect(found?.low).toBeCloseTo(0.0524, 4);
  expect(found?.high).toBeCloseTo(0.3339, 4);
});

describe("Student's t", () => {
  test.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [5, 2.57031],
    [10, 2.22813],
    [30, 2.04227],
  ])("critical value for %i degrees of freedom", (df, t) => expect(tCritical(df)).toBeCloseTo(t, 4));
  test("the p value of a critical value is 5 %", () => {
    for (const df of [1, 2, 3, 4, 5, 8.5, 10, 30, 200]) {
      if (Number.isInteger(df) || df > 4) expect(pValue(tCritical(df), df)).toBeCloseTo(0.05, 3);
    }
    expect(pValue(1.959963984540054)).toBeCloseTo(0.05, 6);
  });
  test("the mean's interval, against sums worked out by hand", () => {
    // 1, 2, 3, 4, 5: mean 3, s = 1.5811, half width 2.7764 * 0.70711
    const found = meanInterval(15, 55, 5);
    expect(found?.low).toBeCloseTo(3 - 1.96321, 4);
    expect(found?.high).toBeCloseTo(3 + 1.96321, 4);
  });
});

describe("order statistics", () => {
  test.each([
    [6, 1, 6],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [35, 12, 24],
    [100, 40, 61],
  ])("the median of %i lies between ranks %i and %i", (n, low, high) =>
    expect(quantileRanks(n, 0.5)).toEqual([low, high]),
  );
  test("five observations are too few for a median's interval, 35 for an upper limit of p90", () => {
    expect(quantileRanks(5, 0.5)).toBeNull();
    expect(quantileRanks(35, 0.9)).toBeNull();
    expect(quantileRanks(36, 0.9)).not.toBeNull();
  });
  test("large samples take no time and stay near the normal approximation", () => {
    const ranks = quantileRanks(1_000_000, 0.5);
    expect(ranks?.[0]).toBeGreaterThan(499_000);
    expect(ranks?.[0]).toBeLessThan(499_030);
  });
  test("interpolates as quantile_cont does, ties and all", () => {
    const waits = [0, 5, 8, 10, 12, 15, 20, 21].map((wait) => [wait, 1] as const);
    expect(quantile(waits, 0.5)).toBe(11);
    expect(quantile(waits, 0.9)).toBeCloseTo(20.3, 10);
    expect(
      quantile(
        [
          [3, 4],
          [9, 1],
        ],
        0.5,
      ),
    ).toBe(3);
    expect(quantileInterval(waits, 0.5)).toEqual({ low: 0, high: 21 });
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe("Kaplan-Meier", () => {
  test("the 6-MP arm of Freireich 1963", () => {
    const data: [number, number, number][] = [
      [6, 3, 1],
      [7, 1, 0],
      [9, 0, 1],
      [10, 1, 1],
      [11, 0, 1],
      [13, 1, 0],
      [16, 1, 0],
      [17, 0, 1],
      [19, 0, 1],
      [20, 0, 1],
      [22, 1, 0],
      [23, 1, 0],
      [25, 0, 1],
      [32, 0, 2],
      [34, 0, 1],
      [35, 0, 1],
    ];
    const steps = kaplanMeier(data.map(([t, events, censored]) => ({ t, events, censored })));
    expect(steps.map((step) => step.t)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482].forEach((survival, i) =>
      expect(steps[i]?.survival).toBeCloseTo(survival, 4),
    );
    [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346].forEach((se, i) =>
      expect(steps[i]?.se).toBeCloseTo(se, 4),
    );
    expect(survivalQuantile(steps)).toBe(23);
    expect(medianInterval(steps)).toEqual({ low: 13, high: null }); // R: survfit(conf.type = "log-log")
  });
  test("a median that was never reached is not made up", () => {
    expect(survivalQuantile(kaplanMeier([{ t: 1, events: 1, censored: 3 }]))).toBeNull();
  });
});

describe("the bootstrap", () => {
  const mean = (sample: readonly number[]): number => sample.reduce((a, b) => a + b, 0) / sample.length;
  test("gives the same interval every time, near the t interval", () => {
    const next = random(7);
    const units = Array.from({ length: 200 }, () => next() * 100);
    const once = bootstrap(units, mean);
    expect(bootstrap(units, mean)).toEqual(once);
    const t = meanInterval(
      mean(units) * 200,
      units.reduce((a, b) => a + b * b, 0),
      200,
    );
    expect(Math.abs((once?.low ?? 0) - (t?.low ?? 0))).toBeLessThan(1);
    expect(Math.abs((once?.high ?? 0) - (t?.high ?? 0))).toBeLessThan(1);
  });
});

test("Benjamini and Hochberg's own example (1995): four of fifteen", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(discoveries(p).filter(Boolean).length).toBe(4);
  expect(discoveries([...p].reverse()).filter(Boolean).length).toBe(4);
  expect(discoveries([])).toEqual([]);
});

test("normal quantiles", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 6);
  expect(simultaneousZ(1)).toBeCloseTo(1.959964, 6);
  expect(simultaneousZ(10)).toBeCloseTo(2.807034, 5);
});
