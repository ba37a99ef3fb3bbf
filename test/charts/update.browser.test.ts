import { describe, expect, test } from "vitest";
import {
  breakdown,
  callHeatmap,
  dispositionTrend,
  leaderboard,
  metricTrend,
  paretoChart,
  type BreakdownSpec,
  type GroupRow,
  type LeaderboardSpec,
  type ParetoSpec,
} from "../../src/charts";
import { chartContext } from "./context";
import { agentRows, codeRows, hourRows, queueRows, queueSpec, resultOf, valueOf } from "./groups";
import { attemptCases } from "./moved-attempts";
import { caseOf, of, seen, type Case } from "./moved-case";
import { halfHourCases } from "./moved-half-hours";
import { panelCases } from "./moved-panels";
import { waitCases } from "./moved-waits";
import { dispositionRows, heatRows, metricRows } from "./rows";

const weeks = dispositionRows(26);
const tallest = [...Map.groupBy(weeks, ({ bucket }) => bucket)]
  .map(([bucket, rows]) => ({ bucket, n: rows.reduce((sum, { n }) => sum + n, 0) }))
  .reduce((a, b) => (b.n > a.n ? b : a)).bucket;
const trend = { grain: "week", measure: "count" } as const;
const fewer = weeks.map((row) => (row.bucket === tallest ? row : { ...row, n: Math.ceil(row.n * 0.7) }));
const someWeeks = [...new Set(weeks.map(({ bucket }) => bucket))].slice(8, 13);

const points = metricRows(26);
const level = { metric: "service-level", grain: "week", unit: "share", target: 0.8 } as const;
const known = points.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]));
const [lowest, highest] = [Math.min(...known.map((p) => p.low)), Math.max(...known.map((p) => p.high))];
const calmer = points.map((row) =>
  row.value === null || row.low === null || row.high === null || row.low === lowest || row.high === highest
    ? row
    : { ...row, value: 0.77, low: 0.75, high: 0.78, n: row.n - 100 },
);
const before = points.map((row) => ({ ...row, value: row.value === null ? null : row.value - 0.02 }));

const heat = heatRows();
const busiest = Math.max(...heat.map(({ n }) => n));
const quieter = heat.map((row) => (row.n === busiest || row.n < 2 ? row : { ...row, n: row.n * 0.8 }));

const moved = <Row extends GroupRow>(rows: readonly Row[], by: number): Row[] =>
  rows.map((row, i) => {
    const { value, low, high } = row.value;
    if (i === 0 || i === rows.length - 1 || value === null || low === null || high === null) return row;
    return { ...row, value: { ...row.value, value: value - by, low: low - by, high: high - by } };
  });
const hours: BreakdownSpec = { ...queueSpec, by: "hour", others: 0 };
const codes: BreakdownSpec = {
  ...queueSpec,
  by: "disposition",
  metric: "call-volume",
  unit: "count",
  counts: true,
  others: 0,
  result: resultOf(valueOf("call-volume", "attempts", 4165, 129, 4165)),
};
const other = (spec: BreakdownSpec): BreakdownSpec => ({
  ...spec,
  result: { ...spec.result, value: { ...spec.result.value, value: 0.781 } },
});
const agents: LeaderboardSpec = {
  by: "agent_id",
  metric: "average-handle-time",
  unit: "s",
  others: 0,
  result: resultOf(valueOf("average-handle-time", "talk_hold_wrap", 312, 9, 1813)),
  average: 312,
  suppressed: 2,
  closed: false,
};
const stand = (["better", "worse", "above", "below", "better", "cannot_tell"] as const).map(
  (standing, i) => ({
    standing,
    row: agentRows[i],
  }),
);
const standing = moved(agentRows, 10).map((row, i) => ({
  ...row,
  standing: stand[i]?.standing ?? row.standing,
}));

const reached = codeRows.map(({ group, value }) => ({ code: group, n: value.n, seconds: value.n * 60 }));
const attempts: ParetoSpec = {
  of: "disposition",
  measure: "count",
  population: "population.sales-attempts",
  answered: 0,
  timed: 0,
};
const even = Array.from({ length: 20 }, (_, i) => ({ code: `code-${i}`, n: 100 - i, seconds: null }));
const oneHeavier = even.map((row, i) => (i === 0 ? { ...row, n: row.n + 9 } : row));
const work: ParetoSpec = { ...attempts, of: "reason", measure: "workload", answered: 5000, timed: 4900 };
const lighter = reached.map((row, i) =>
  i === 0 ? row : { ...row, n: row.n - 10, seconds: row.seconds - 600 },
);

const cases: Readonly<Record<string, Case>> = {
  ...halfHourCases,
  ...panelCases,
  ...attemptCases,
  ...waitCases,
  "dispositions over time": caseOf(
    "disposition-trend",
    dispositionTrend,
    of(
      trend,
      weeks,
      fewer,
      weeks.filter(({ bucket }) => someWeeks.includes(bucket)),
    ),
  ),
  "shares over time": caseOf(
    "disposition-trend",
    dispositionTrend,
    of(
      { ...trend, measure: "share", top: 8 },
      weeks,
      fewer,
      weeks.filter(({ bucket }) => someWeeks.includes(bucket)),
    ),
  ),
  "a metric over time": caseOf("metric-trend", metricTrend, of(level, points, calmer, points.slice(5, 9))),
  "a metric beside the period before": caseOf(
    "metric-trend",
    metricTrend,
    of({ ...level, previous: points }, points, calmer, points.slice(18, 22), { ...level, previous: before }),
  ),
  "when calls come": caseOf(
    "call-heatmap",
    callHeatmap,
    of(
      { weekStart: 1, measure: "count" } as const,
      heat,
      quieter,
      heat.filter(({ weekday }) => weekday < 3),
    ),
  ),
  "groups with names": caseOf(
    "breakdown",
    breakdown,
    of(queueSpec, queueRows, moved(queueRows, 0.05), queueRows.slice(1, 3), other(queueSpec)),
  ),
  "groups of time": caseOf(
    "breakdown",
    breakdown,
    of(hours, hourRows, moved(hourRows, 0.05), hourRows.slice(3, 6), other(hours)),
  ),
  "counts by group": caseOf(
    "breakdown",
    breakdown,
    of(codes, codeRows, moved(codeRows, 8), codeRows.slice(2)),
  ),
  "people in their order": caseOf(
    "leaderboard",
    leaderboard,
    of(agents, agentRows, standing, agentRows.slice(1, 4), { ...agents, average: 300 }),
  ),
  "the few that make up most": caseOf(
    "pareto",
    paretoChart,
    of(attempts, reached, lighter, reached.slice(1, 4)),
  ),
  "the few where some of them are added up": caseOf(
    "pareto",
    paretoChart,
    of({ ...attempts, top: 2 }, even, oneHeavier, even.slice(1, 4)),
  ),
  "the few that cost most": caseOf(
    "pareto-workload",
    paretoChart,
    of(work, reached, lighter, reached.slice(1, 4)),
  ),
};

test("every chart that moves its marks is tried here", () => {
  const tried = new Set(Object.values(cases).map(({ chart }) => chart));
  for (const [name, it] of Object.entries(cases)) {
    expect(it.draw("own", chartContext("en", 640)).update, name).toBeDefined();
  }
  expect([...tried].sort()).toEqual([
    "attempts",
    "best-time",
    "breakdown",
    "call-heatmap",
    "disposition-panels",
    "disposition-trend",
    "distribution",
    "half-hours",
    "leaderboard",
    "metric-panels",
    "metric-trend",
    "pareto",
    "pareto-workload",
    "service-level-curve",
  ]);
});

describe.each([
  ["en", 640],
  ["ar", 640],
  ["en", 360],
] as const)("in %s at %i pixels", (language, width) => {
  const context = chartContext(language, width);
  describe.each(Object.keys(cases))("%s", (name) => {
    const it = cases[name];
    if (!it) throw new Error(name);

    test("stays as it is with the same rows", () => {
      const drawn = it.draw("own", context);
      const was = seen(drawn);
      const words = it.move(drawn, "own");
      expect(seen(drawn)).toBe(was);
      expect(words?.subtitle).toBe(drawn.subtitle);
      for (const [key, label] of Object.entries(words?.legend ?? {}))
        expect(drawn.legend.find((item) => item.key === key)?.label).toBe(label);
    });

    test("moved to other rows is the picture of those, however it got there", () => {
      const drawn = it.draw("own", context);
      const fresh = it.draw("other", context);
      it.move(drawn, "part");
      const words = it.move(drawn, "other");
      expect(seen(drawn)).toBe(seen(fresh));
      expect(words?.subtitle).toBe(fresh.subtitle);
      if (words?.title !== undefined) expect(words.title).toBe(fresh.title);
      for (const [key, label] of Object.entries(words?.legend ?? {}))
        expect(fresh.legend.find((item) => item.key === key)?.label).toBe(label);
    });

    test("drawn again after it moved is what it would have been", () => {
      const drawn = it.draw("own", context);
      it.move(drawn, "part");
      expect(seen(it.draw("other", context))).toBe(seen(it.draw("other", context)));
      it.move(drawn, "other");
      expect(seen(it.draw("own", context))).toBe(seen(it.draw("own", context)));
    });

    test("is as it was once the moving is taken back, and says nothing wrong meanwhile", () => {
      const drawn = it.draw("own", context);
      const was = new XMLSerializer().serializeToString(drawn.svg);
      const words = it.move(drawn, "part");
      expect(words).not.toBeNull();
      expect(words?.subtitle).not.toMatch(/chart\.|\{|\}|NaN/);
      const now = new XMLSerializer().serializeToString(drawn.svg);
      expect(now).not.toBe(was);
      expect(now).not.toMatch(/NaN|undefined|Infinity/);
      expect(drawn.svg.getAttribute("aria-label")).toBe(words?.title ?? drawn.title);
      for (const element of drawn.svg.querySelectorAll("[width], [height]"))
        for (const side of ["width", "height"])
          expect(Number(element.getAttribute(side) ?? 0)).toBeGreaterThanOrEqual(0);
      it.back(drawn);
      expect(new XMLSerializer().serializeToString(drawn.svg)).toBe(was);
    });
  });
});
