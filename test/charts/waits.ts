import { random } from "../../src/base";
import { quantile, wilson } from "../../src/metrics";
import type { CurveRow, CurveSpec, DistributionSpec, DurationRow } from "../../src/charts";
import { queueSpec } from "./groups";

const u = random(9);

/** Waits of a queue: most within a minute, a long tail, and callers who gave up. */
export const waitRows: readonly DurationRow[] = Array.from({ length: 900 }, (_, value) => ({
  value,
  answered: Math.round(60 * Math.exp(-value / 38) * (0.8 + 0.4 * u()) + (value % 97 === 0 ? 1 : 0)),
  others: Math.round(7 * Math.exp(-value / 70) * (0.8 + 0.4 * u())),
})).filter(({ answered, others }) => answered + others > 0);

const size = (rows: readonly DurationRow[]): number =>
  rows.reduce((sum, { answered, others }) => sum + answered + others, 0);
const histogram = waitRows.map(({ value, answered, others }) => [value, answered + others] as const);

export const waits: DistributionSpec = {
  column: "wait_s",
  population: "offered-inbound",
  n: size(waitRows),
  unknown: 14,
  median: quantile(histogram, 0.5),
  medianLow: 26,
  medianHigh: 29,
  p90: quantile(histogram, 0.9),
  target: 20,
};

/** The share of those calls that were answered within each second. */
export const curveRows: readonly CurveRow[] = Array.from({ length: 181 }, (_, t) => {
  const numerator = waitRows.reduce((sum, row) => sum + (row.value <= t ? row.answered : 0), 0);
  const n = size(waitRows);
  const { low, high } = wilson(numerator, n) ?? { low: null, high: null };
  return { t, value: numerator / n, low, high, numerator, n };
});

export const curve: CurveSpec = { result: queueSpec.result, target: 20, shortAbandon: 5, ofCalls: true };
