import { afterAll, expect, test } from "vitest";
import { countRows, defaultParams, metricTrend } from "../../src/metrics";
import { drillRows, drillsOf } from "../../src/notebook";
import { coverageEnd, golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";
import { askChart } from "./ask-chart";

const db = await withRows(golden, coverageEnd);
afterAll(() => {
  db.close();
});

test.each([
  ["service-level", "queue", "queue"],
  ["average-handle-time", "agent", "agent_id"],
  ["call-volume", "direction", "direction"],
  ["connect-efficiency", "campaign", "campaign"],
] as const)(
  "%s by %s: every panel is the metric over time with that filter",
  async (metric, by, dimension) => {
    const { rows, spec, scope } = await askChart(
      db,
      "metric-panels",
      `metric: ${metric}\nby: ${by}\ngrain: day`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { group, value, trend } of rows) {
      const alone = await metricTrend(
        db,
        metric,
        { ...scope, compare: null, params: defaultParams, filters: { [dimension]: [group] } },
        "day",
        { variant: value.variant },
      );
      expect(trend).toEqual(alone);
    }
    const sizes = rows.map(({ value }) => value.n);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    // what counts is a part of all together, and not held against it
    expect(spec.together.length > 0).toBe(metric !== "call-volume");
  },
);

test("groups that are not drawn are counted and told", async () => {
  const all = await askChart(db, "metric-panels", "metric: service-level\nby: queue");
  const one = await askChart(db, "metric-panels", "metric: service-level\nby: queue\ntop: 1");
  expect(one.rows.map(({ group }) => group)).toEqual([all.rows[0]?.group]);
  expect(one.spec.others).toBe(all.rows.length - 1);
  const others = all.rows.slice(1).reduce((sum, { value }) => sum + value.n, 0);
  expect(one.spec.rest?.n).toBe(others);
});

test("panels of dispositions are every call once, and each segment opens its calls", async () => {
  const found = await askChart(db, "disposition-panels", "by: result\ngrain: day");
  expect(found.rows.length).toBeGreaterThan(0);
  for (const { n, trend } of found.rows) expect(trend.reduce((sum, row) => sum + row.n, 0)).toBe(n);
  const drills = drillsOf(found);
  expect(drills).toHaveLength(found.rows.reduce((sum, { trend }) => sum + trend.length, 0));
  for (const { drill, said } of drills)
    expect(await countRows(db, await drillRows(db, drill), { columns: [], sort: null, find: "" })).toBe(said);
});

test("people are shown as the workspace's policy says, and buckets of too few people are not told", async () => {
  const body = "metric: average-handle-time\nby: agent";
  const closed = await askChart(
    db,
    "metric-panels",
    body,
    {},
    { people: { hidden: ["agent_id"], least: 0 } },
  );
  expect(closed.rows).toEqual([]);
  expect(closed.spec.closed).toBe(true);
  const open = await askChart(db, "metric-panels", body);
  const least = Math.min(...open.rows.map(({ value }) => value.n)) + 1;
  const few = await askChart(db, "metric-panels", body, {}, { people: { hidden: [], least } });
  expect(few.spec.suppressed).toBeGreaterThan(0);
  for (const { value } of few.rows) expect(value.n).toBeGreaterThanOrEqual(least);
});
