import { afterAll, expect, test } from "vitest";
import { computeMetrics, defaultParams, type Dimension, type MetricId } from "../../src/metrics";
import { readNotebook } from "../../src/notebook";
import { standingOf } from "../../src/notebook/charts/leaderboard";
import { coverageEnd, golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";
import { askChart } from "./ask-chart";

const db = await withRows(golden, coverageEnd);
afterAll(() => {
  db.close();
});

/** The same number asked afresh, by a filter. */
async function alone(
  { period }: { readonly period: { readonly period: { readonly from: string; readonly to: string } } },
  metric: MetricId,
  variant: string,
  dimension: Dimension,
  groups: readonly string[],
) {
  const scope = {
    period: period.period,
    compare: null,
    filters: { [dimension]: groups },
    params: defaultParams,
  };
  const [result] = await computeMetrics(db, [metric], scope, { variants: { [metric]: variant } });
  return result?.value;
}

test.each([
  ["service-level", "queue", "queue"],
  ["abandonment-rate", "queue", "queue"],
  ["average-handle-time", "agent", "agent_id"],
  ["average-speed-of-answer", "queue", "queue"],
  ["connect-efficiency", "campaign", "campaign"],
  ["conversion-rate", "source", "source"],
  ["call-volume", "direction", "direction"],
] as const)("%s by %s: every bar is the metric with that filter", async (metric, by, dimension) => {
  const found = await askChart(db, "breakdown", `metric: ${metric}\nby: ${by}`);
  expect(found.rows.length).toBeGreaterThan(0);
  for (const { group, value } of found.rows)
    expect(await alone(found, metric, value.variant, dimension, [group])).toMatchObject({
      value: value.value,
      numerator: value.numerator,
      n: value.n,
      low: value.low,
      high: value.high,
    });
  const values = found.rows.map(({ value }) => value.value ?? -Infinity);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});

test("the groups beyond the largest are counted together and said to be so many", async () => {
  const all = await askChart(db, "breakdown", "metric: service-level\nby: queue");
  const [first, ...others] = all.rows.toSorted((a, b) => b.value.n - a.value.n);
  const top = await askChart(db, "breakdown", "metric: service-level\nby: queue\ntop: 1");
  expect(top.rows.map(({ group }) => group)).toEqual([first?.group, "(rest)"]);
  expect(top.spec.others).toBe(others.length);
  const together = await alone(top, "service-level", top.spec.result.value.variant, "queue", others.map(({ group }) => group)); // prettier-ignore
  expect(top.rows[1]?.value.value).toBe(together?.value);
  expect(top.rows[1]?.value.n).toBe(together?.n);
});

test("hours and weekdays stand in their order and add up to the whole", async () => {
  for (const by of ["hour", "weekday"]) {
    const found = await askChart(db, "breakdown", `metric: call-volume\nby: ${by}`);
    const groups = found.rows.map(({ group }) => group);
    expect(groups).toEqual(groups.toSorted());
    const sum = found.rows.reduce((total, { value }) => total + (value.value ?? 0), 0);
    expect(sum).toBe(found.result?.value.value);
    expect(found.spec.counts).toBe(true);
  }
});

test("what a metric does not carry is said plainly, and has no bars", async () => {
  const found = await askChart(db, "breakdown", "metric: service-level\nby: agent");
  expect(found.rows).toEqual([]);
  expect(found.result?.value).toMatchObject({ state: "not_by_dimension", needs: ["agent_id"], value: null });
});

test("worst and best first go by what the metric means", async () => {
  const order = async (sort: string) =>
    (await askChart(db, "breakdown", `metric: abandonment-rate\nby: queue\nsort: ${sort}`)).rows.map(
      ({ group }) => group,
    );
  expect(await order("worst")).toEqual((await order("value")).slice());
  expect(await order("best")).toEqual((await order("worst")).toReversed());
});

test("a leaderboard tells from the average only those whose interval leaves it out", async () => {
  const found = await askChart(db, "leaderboard", "metric: average-handle-time\nby: agent");
  expect(found.spec.average).toBe(found.result?.value.value);
  for (const { value, standing } of found.rows) {
    const { low, high } = value;
    const inside = low === null || high === null || (low <= Number(found.spec.average) && Number(found.spec.average) <= high); // prettier-ignore
    expect(standing === "cannot_tell").toBe(inside);
  }
  expect(standingOf({ low: 0.5, high: 0.6 }, 0.7, "higher")).toBe("worse");
  expect(standingOf({ low: 0.5, high: 0.6 }, 0.7, "lower")).toBe("better");
  expect(standingOf({ low: 0.5, high: 0.6 }, 0.4, "higher")).toBe("better");
  expect(standingOf({ low: 0.5, high: 0.6 }, 0.4, "band")).toBe("above");
  expect(standingOf({ low: 0.5, high: 0.6 }, 0.55, "lower")).toBe("cannot_tell");
});

test("people are shown as the workspace's policy says", async () => {
  const body = "metric: average-handle-time\nby: agent";
  const closed = await askChart(db, "leaderboard", body, {}, { people: { hidden: ["agent_id"], least: 0 } });
  expect(closed.rows).toEqual([]);
  expect(closed.spec.closed).toBe(true);
  const open = await askChart(db, "leaderboard", body);
  const sizes = open.rows.map(({ value }) => value.n).toSorted((a, b) => a - b);
  const least = (sizes[0] ?? 0) + 1;
  const few = await askChart(db, "leaderboard", body, {}, { people: { hidden: [], least } });
  expect(few.spec.suppressed).toBeGreaterThan(0);
  for (const { value } of few.rows) expect(value.n).toBeGreaterThanOrEqual(least);
});

test("a chart that is asked what it cannot say is kept as it was written", () => {
  for (const body of [
    "chart: breakdown\nmetric: service-level",
    "chart: call-heatmap\nby: queue",
    "chart: breakdown\nmetric: service-level\nby: day",
  ])
    // prettier-ignore
    expect(readNotebook(`\`\`\`chart #c\n${body}\n\`\`\``).cells[0]?.kind).toBe("unknown");
});
