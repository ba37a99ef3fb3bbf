import * as Plot from "@observablehq/plot";
import { shiftBucket } from "./buckets";
import { frame, tie, type Framed, type Label } from "./frame";
import { noteBands } from "./notes";
import { panelLayout } from "./panel-layout";
import { panelName, panelTold } from "./panel-words";
import { reference } from "./reference";
import { referenceMarks } from "./reference-marks";
import { role } from "./theme";
import { trendSpan } from "./trend-span";
import { valueTicks } from "./ticks";
import { unitWriter } from "./unit-writer";
import type { MetricPanelRow, MetricPanelsSpec } from "./panel-types";
import { panelBrush } from "./panel-brush";
import type { Brushable, ChartContext, DrawnMark, MetricTrendRow } from "./types";

/** One bucket of one panel; `all` is the value of all groups together. */
export interface PanelPoint extends MetricTrendRow {
  /** Its place among all points. */
  readonly place: number;
  readonly panel: number;
  readonly group: string;
  readonly start: number;
  readonly x: number;
  readonly all: number | null;
}

/** The panels themselves: a line with its interval in each, before that of all together. */
export function metricPanelsPicture(
  rows: readonly MetricPanelRow[],
  points: readonly PanelPoint[],
  spec: MetricPanelsSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): { readonly svg: Framed; readonly dots: readonly PanelPoint[]; readonly brush: Brushable } {
  const write = unitWriter(spec.unit, context);
  const writeTick = (value: number): string => write(value, true);
  const line = reference(spec);
  const [low, high] = trendSpan(
    points.flatMap((point) => [point.value, point.low, point.high, point.all]).concat([line?.low ?? null, line?.high ?? null]), // prettier-ignore
    spec.unit,
  );
  const values = valueTicks(low, high, 3, spec.unit === "s");
  const heads = rows.map(({ group, value }) => ({
    name: panelName(group, spec, context),
    told: panelTold(value, write, context),
  }));
  const buckets = [...new Set(points.map(({ start }) => start))].sort((a, b) => a - b);
  const layout = panelLayout(heads, buckets, values, writeTick, spec, context);
  const accent = role("accent");
  const place = {
    fx: ({ panel }: PanelPoint) => layout.cell(panel).fx,
    fy: ({ panel }: PanelPoint) => layout.cell(panel).fy,
  };
  const few = buckets.length * 7 < layout.wide;
  const beside = (point: PanelPoint, by: number): boolean => {
    const other = points[point.place + by];
    return other?.panel === point.panel && other.value !== null;
  };
  const dots = points.filter(
    (point) => point.value !== null && (few || (!beside(point, -1) && !beside(point, 1))),
  );
  // One place to point at for every other pixel at most, however many points there are.
  const every = Math.max(1, Math.ceil(buckets.length / (layout.wide / 2)));
  const order = new Map(buckets.map((start, i) => [start, i]));
  const hits = points.filter(({ start }) => (order.get(start) ?? 0) % every === 0);
  const svg = frame(
    {
      ...layout.options,
      y: { domain: [low, high] },
      marks: [
        ...layout.axes,
        ...noteBands(context, layout.ends),
        ...referenceMarks(line, low),
        Plot.areaY(points, {
          ...place,
          x: "x",
          y1: "low",
          y2: "high",
          z: "panel",
          fill: accent,
          fillOpacity: 0.16,
          className: "chart-interval",
        }),
        Plot.line(points, {
          ...place,
          x: "x",
          y: "all",
          z: "panel",
          stroke: role("ink-quiet"),
          strokeOpacity: 0.55,
          strokeWidth: 1.25,
          className: "chart-before",
        }),
        Plot.line(points, {
          ...place,
          x: "x",
          y: "value",
          z: "panel",
          stroke: accent,
          strokeWidth: few ? 1.75 : 1.25,
          className: "chart-line",
        }),
        Plot.dot(dots, {
          ...place,
          x: "x",
          y: "value",
          r: 2,
          fill: (point: PanelPoint) => (point.partial ? role("paper") : accent),
          stroke: accent,
          strokeWidth: 1.25,
          className: "chart-points",
        }),
        ...layout.words,
        Plot.rect(hits, {
          ...place,
          x1: "start",
          x2: (point: PanelPoint) => Math.min(layout.ends[1], shiftBucket(point.start, spec.grain, every)),
          y1: low,
          y2: high,
          fill: "transparent",
          className: "chart-marks chart-hits",
        }),
      ],
    },
    label,
    "chart-metric-panels",
  );
  tie(svg, "chart-hits", hits.flatMap(({ place: at }) => marks[at] ?? [])); // prettier-ignore
  for (const element of svg.querySelectorAll("[data-mark]"))
    element.setAttribute("data-mark", String(hits[Number(element.getAttribute("data-mark"))]?.place));
  return { svg, dots, brush: panelBrush(svg, rows.length, buckets, spec, context) };
}
