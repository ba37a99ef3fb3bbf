import { describe, expect, test } from "vitest";
import {
  charts,
  toCsv,
  toPng,
  toSvgText,
  type ChartContext,
  type ChartId,
  type Drawn,
  type ParetoCode,
} from "../../src/charts";
import type { HalfHour } from "../../src/metrics";
import { chartIds } from "../../src/notebook";
import { chartContext } from "./context";
import { agentRows, queueRows, queueSpec, resultOf, valueOf } from "./groups";
import { palette } from "./palette";
import { rowsOf } from "./reading";
import { dispositionRows, heatRows, metricRows } from "./rows";
import { curve, curveRows, waitRows, waits } from "./waits";

const codes: readonly ParetoCode[] = ["Invoice", "Delivery", "Complaint", "(none)", "Opening hours"].map(
  (code, i) => ({ code, n: 620 - 97 * i, seconds: 91_234 - 11_111 * i }),
);
const halves: readonly HalfHour[] = Array.from({ length: 12 }, (_, i) => ({
  at: `2026-11-02T${String(9 + Math.floor(i / 2)).padStart(2, "0")}:${i % 2 ? "30" : "00"}`,
  offered: 20 + i,
  answered: 17 + (i % 5),
  lost: 3 + i - (i % 5),
  level: { numerator: 13 + (i % 4), denominator: 19 + i },
  handle: { numerator: 5000 + 131 * i, denominator: 17 + (i % 5) },
  usual: null,
}));
const steps = ["leads", "dialled", "reached", "interested", "appointment", "won"] as const;
const share = (n: number, of: number) => ({
  share: n / of,
  low: (n / of) * 0.9,
  high: Math.min(1, (n / of) * 1.1),
});
const counts = [623, 546, 431, 203, 117, 61];
const funnel = steps.map((step, i) => {
  const [n = 0, before = 0] = [counts[i], counts[i - 1]];
  const [last, all] = [share(n, before), share(n, 623)];
  return i === 0
    ? {
        step,
        n,
        ofPrevious: null,
        previousLow: null,
        previousHigh: null,
        ofFirst: 1,
        firstLow: null,
        firstHigh: null,
        medianS: null,
        needs: null,
      }
    : {
        step,
        n,
        ofPrevious: last.share,
        previousLow: last.low,
        previousHigh: last.high,
        ofFirst: all.share,
        firstLow: all.low,
        firstHigh: all.high,
        medianS: 3600 * 7 ** i,
        needs: null,
      };
});
const untilEvent = { n: 431, median: 5460, p90: null, within5min: 0.12, within1h: 0.41 };
const points = (["attempt", "connect"] as const).flatMap((event, late) =>
  [20, 280, 1900, 9000, 52_000, 240_000].map((t, i) => ({
    event,
    t: t * (1 + late),
    ...share(31 + 83 * i, 700 + 90 * late),
    had: 31 + 83 * i,
  })),
);
const cohorts = Array.from({ length: 6 }, (_, i) => ({
  week: new Date(Date.UTC(2026, 8, 7 + 7 * i)).toISOString().slice(0, 19),
  leads: 141 + 7 * i,
  followedDays: 60 - 7 * i,
  young: i > 3,
  cells: steps
    .slice(1)
    .map((step, k) => ({ step, n: 120 - 20 * k + i, ...share(120 - 20 * k + i, 141 + 7 * i) })),
}));
const noNeeds = { leads: null, dialled: null, reached: null, interested: null, appointment: null, won: null };
const ofAgents = {
  by: "agent_id",
  metric: "average-handle-time",
  unit: "s",
  others: 0,
  average: 312,
  suppressed: 0,
  closed: false,
  result: resultOf(valueOf("average-handle-time", "talk_hold_wrap", 312, 9, 1813)),
} as const;
const ofCodes = { population: "population.answered-inbound", answered: 2600, timed: 2588 };

const period = { from: "2026-09-07T00:00:00", to: "2026-11-16T00:00:00" };
const trend = metricRows(10);
const panels = queueRows.slice(0, 3).map(({ group, value }) => ({ group, value, trend }));
const inPanels = { grain: "week", period, others: 0, suppressed: 0, closed: false, untold: 0 } as const;
const ofPanels = {
  ...inPanels,
  by: "queue",
  metric: "service-level",
  unit: "share",
  result: queueSpec.result,
  rest: null,
  together: trend,
} as const;
const stacks = ["Spring offer", "Renewals"].map((group) => ({
  group,
  n: dispositionRows(9).reduce((sum, { n }) => sum + n, 0),
  trend: dispositionRows(9),
}));
const ofStacks = { ...inPanels, by: "campaign", rest: 0 } as const;

const tries = [
  { attempt: 1, atRisk: 400, reached: 120, hazard: 0.3, low: 0.257, high: 0.347, cumulative: 0.3 },
  { attempt: 2, atRisk: 240, reached: 60, hazard: 0.25, low: 0.199, high: 0.309, cumulative: 0.475 },
];
const times = ([1, 2, 3] as const).map((weekday) => ({
  ...{ weekday, hour: 8 + weekday, attempts: 60, atLeads: 60, connects: 20 + weekday * 2, lift: 1 },
  ...{ share: (20 + weekday * 2) / 60, low: 0.25, high: 0.5 },
}));

/** Every chart that a notebook can name, with rows of its own: a new one without an example here fails the type check. */
const examples: Readonly<Record<ChartId, (c: ChartContext) => Drawn>> = {
  "disposition-trend": (c) =>
    charts["disposition-trend"].draw(dispositionRows(9), { grain: "week", measure: "count" }, c),
  "call-heatmap": (c) => charts["call-heatmap"].draw(heatRows(), { weekStart: 1, measure: "count" }, c),
  "metric-trend": (c) =>
    charts["metric-trend"].draw(metricRows(20), { metric: "service-level", grain: "week", unit: "share" }, c),
  "metric-panels": (c) => charts["metric-panels"].draw(panels, ofPanels, c),
  "disposition-panels": (c) =>
    charts["disposition-panels"].draw(stacks, { ...ofStacks, measure: "count" }, c),
  breakdown: (c) => charts.breakdown.draw(queueRows, queueSpec, c),
  leaderboard: (c) => charts.leaderboard.draw(agentRows, ofAgents, c),
  distribution: (c) => charts.distribution.draw(waitRows, waits, c),
  "service-level-curve": (c) => charts["service-level-curve"].draw(curveRows, curve, c),
  "half-hours": (c) =>
    charts["half-hours"].draw(
      halves,
      { each: true, days: 1, onTarget: null, share: 0.8, target_s: 20, targeted: true },
      c,
    ),
  pareto: (c) => charts.pareto.draw(codes, { of: "reason", measure: "count", ...ofCodes }, c),
  "pareto-workload": (c) =>
    charts["pareto-workload"].draw(codes, { of: "reason", measure: "workload", ...ofCodes }, c),
  "lead-funnel": (c) => charts["lead-funnel"].draw(funnel, { boughtUnreached: 3 }, c),
  "response-curve": (c) =>
    charts["response-curve"].draw(
      points,
      { n: 623, summary: { attempt: untilEvent, connect: untilEvent }, needs: null },
      c,
    ),
  "lead-cohorts": (c) => charts["lead-cohorts"].draw(cohorts, { days: 30, needs: noNeeds }, c),
  attempts: (c) => charts.attempts.draw(tries, { leads: 400, reached: 180 }, c),
  "best-time": (c) =>
    charts["best-time"].draw(times, { weekStart: 1, attempts: 180, atLeads: 120, connects: 75 }, c),
};
const context = chartContext("en", 640);

/** Every way in which a number of a chart's table can stand in words. */
function written(value: number, write: ((value: number) => string) | null | undefined): readonly string[] {
  const { number, percent, duration } = context;
  const plain = [0, 1, 2].flatMap((digits) => [number(value, digits), percent(value, digits)]);
  return [...plain, duration(value), duration(Math.round(value)), ...(write ? [write(value)] : [])];
}

/** Whether a text says a number in one of these ways, and not as part of a longer one. */
const says = (text: string, ways: readonly string[]): boolean =>
  ways.some((way) => {
    const at = text.indexOf(way);
    return at >= 0 && !/[\d.,]/.test(text[at - 1] ?? "") && !/^[.,]?\d/.test(text.slice(at + way.length));
  });

const shapes = "path, rect, circle, line, polygon, text";
const geometry = (root: Element): readonly string[] =>
  [...root.querySelectorAll(shapes)]
    .filter((one) => one.closest(".chart-hits, .chart-brush, defs") === null)
    .map((one) =>
      ["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "transform"]
        .map((name) => one.getAttribute(name) ?? "")
        .concat(one.textContent)
        .join("|"),
    );

test("there is an example of every chart that a notebook can name", () => {
  expect(Object.keys(examples).sort()).toEqual([...chartIds].sort());
});

describe.each(Object.entries(examples))("%s", (_, draw) => {
  test("each mark says a number of its CSV, as it is written there", () => {
    const { marks, table } = draw(context);
    const lines = rowsOf(toCsv(table)).slice(1);
    expect(marks.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(table.rows.length);
    const numbers = table.rows.map((row) =>
      row.flatMap((cell, i) => (typeof cell === "number" ? [written(cell, table.write?.[i])] : [])),
    );
    const unsaid = marks.filter(
      ({ lines: own }) => !numbers.some((row) => row.some((ways) => own.some((line) => says(line, ways)))),
    );
    expect(unsaid).toEqual([]);
  });

  test("as SVG and as PNG it is what is on the screen, with as much paper around as a cell's picture has", async () => {
    const drawn = draw(context);
    const text = toSvgText(drawn, palette, "ltr", "by this formula", 24);
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const picture = root.querySelector("svg");
    if (!picture) throw new Error("no picture");
    expect(geometry(picture)).toEqual(geometry(drawn.svg));
    expect(root.textContent).toContain(drawn.title);
    const width = Number(drawn.svg.getAttribute("width")) + 48;
    expect(Number(root.getAttribute("width"))).toBe(width);
    expect(root.getAttribute("viewBox")).toMatch(/^-24 -24 /);
    const bitmap = await createImageBitmap(await toPng(text, 1));
    expect([bitmap.width, bitmap.height]).toEqual([width, Math.round(Number(root.getAttribute("height")))]);
  });
});
