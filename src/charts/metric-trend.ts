import * as Plot from "@observablehq/plot";
import { timeBrush } from "./brushable";
import { bucketIso, bucketMs, bucketPeriod, shiftBucket } from "./buckets";
import { axisRoom, chartHeight, emptyPicture, frame, tie, timeAxis, valueAxis } from "./frame";
import { amidDays, noteBands, noteMarks, notesAt, notesSentence, withNotes } from "./notes";
import { reference } from "./reference";
import { trendLegend } from "./trend-legend";
import { trendSpan } from "./trend-span";
import { referenceMarks } from "./reference-marks";
import { role } from "./theme";
import { metricTrendUpdate } from "./metric-trend-update";
import { bucketName, middle, timeTicks, valueTicks } from "./ticks";
import { unitWriter } from "./unit-writer";
import type { Chart, ChartContext, Drawn, DrawnMark, MetricTrendRow, MetricTrendSpec } from "./types";

interface Point extends MetricTrendRow {
  readonly start: number;
  readonly x: number;
  readonly before: number | null;
}

/** One metric over time with its 95 % interval, against its benchmark or target and the period before. */
export const metricTrend: Chart<MetricTrendSpec, MetricTrendRow> = {
  id: "metric-trend",
  draw(rows, spec, context) {
    const { t } = context;
    const write = unitWriter(spec.unit, context);
    const points = rows
      .map((row, i): Point => {
        const start = bucketMs(row.bucket);
        return { ...row, start, x: middle(start, spec.grain), before: spec.previous?.[i]?.value ?? null };
      })
      .sort((a, b) => a.start - b.start);
    const known = points.filter((point) => point.value !== null);
    const n = rows.reduce((sum, row) => sum + row.n, 0);
    const empty = known.length === 0;
    const metric = t(`metric.${spec.metric}`);
    const title = t("chart.metric-trend.title", { metric, grain: spec.grain });
    const subtitle = t("chart.metric-trend.subtitle", {
      unit: spec.unit,
      currency: spec.result?.value.currency ?? "",
      intervals: known.some((point) => point.low !== null) ? "yes" : "no",
      n,
    });
    const compared = points.some((point) => point.before !== null);
    const buckets = points.map(({ start }) => ({ start, end: shiftBucket(start, spec.grain, 1) }));
    const [first, end] = [buckets[0]?.start ?? 0, buckets.at(-1)?.end ?? 0];
    const description = empty
      ? t("chart.empty")
      : `${describe(known, spec, write, context)} ${notesSentence(context, first, end)}`.trimEnd();
    const marks = points.map((point): DrawnMark => ({
      get title() {
        return bucketName(point.start, spec.grain, context);
      },
      get lines() {
        const end = shiftBucket(point.start, spec.grain, 1);
        return [...tell(point, spec, write, context), ...notesAt(context, point.start, end)];
      },
      select: { filters: {}, period: bucketPeriod(point.start, spec.grain, spec.period) },
    }));
    const label = { title, description };
    return {
      ...(empty
        ? { svg: emptyPicture(context, label) }
        : picture(points, spec, context, write, label, marks)),
      title,
      subtitle,
      description,
      table: withNotes(
        {
          columns: [
            t(`chart.column.${spec.grain}`),
            metric,
            t("chart.column.low"),
            t("chart.column.high"),
            t("chart.column.n"),
            ...(compared ? [spec.against ?? t("chart.column.before")] : []),
          ],
          rows: points.map((p) => [
            bucketIso(p.start),
            p.value,
            p.low,
            p.high,
            p.n,
            ...(compared ? [p.before] : []),
          ]),
          write: [null, write, write, write, null, write],
        },
        buckets,
        context,
      ),
      legend: empty ? [] : trendLegend(points, spec, write, context),
      marks,
      empty,
    };
  },
};

/** A point in words: value, interval, count, the period before, and whether it is complete. */
function tell(
  point: Point,
  { against }: MetricTrendSpec,
  write: (value: number) => string,
  { t }: ChartContext,
): readonly string[] {
  const { value, low, high, before } = point;
  return [
    value === null ? t("chart.no-value") : write(value),
    ...(low !== null && high !== null ? [t("chart.interval", { low: write(low), high: write(high) })] : []),
    t("chart.n", { n: point.n }),
    ...(before === null
      ? []
      : [
          against === undefined
            ? t("chart.before", { value: write(before) })
            : t("chart.against", { name: against, value: write(before) }),
        ]),
    ...(point.partial ? [t("chart.partial")] : []),
  ];
}

/** The span of the value axis. */
function span(points: readonly Point[], spec: MetricTrendSpec): readonly [number, number] {
  const line = reference(spec);
  return trendSpan(
    [
      ...points.flatMap((point) => [point.value, point.low, point.high, point.before]),
      line?.low ?? null,
      line?.high ?? null,
    ],
    spec.unit,
  );
}

function picture(
  points: readonly Point[],
  spec: MetricTrendSpec,
  context: ChartContext,
  write: (value: number, axis?: boolean) => string,
  label: { readonly title: string; readonly description: string },
  marks: readonly DrawnMark[],
): Pick<Drawn<MetricTrendSpec, MetricTrendRow>, "svg" | "brush" | "update"> {
  const [low, high] = span(points, spec);
  const values = valueTicks(low, high, 4, spec.unit === "s");
  const writeTick = (value: number): string => write(value, true);
  const marginLeft = axisRoom(values, writeTick);
  const inner = context.width - marginLeft - 12;
  const starts = points.map((point) => point.start);
  const first = starts[0] ?? 0;
  const end = shiftBucket(starts.at(-1) ?? 0, spec.grain, 1);
  const few = points.length * 9 < inner;
  const line = reference(spec);
  const accent = role("accent");
  // One place to point at for each pixel column at most, however many points there are.
  const every = Math.max(1, Math.ceil(points.length / (inner / 2)));
  const hits = points.filter((_, i) => i % every === 0);
  // An interval that stands alone has no area: it is drawn as a bar.
  const lone = points.filter((_, i) => points[i - 1]?.low == null && points[i + 1]?.low == null);
  const dots = points.filter((point, i) => few || alone(points, i) || point.partial);
  const svg = frame(
    {
      width: context.width,
      height: chartHeight(context.width),
      marginLeft,
      marginRight: 12,
      marginTop: 14,
      marginBottom: 40,
      x: { type: "utc", domain: [first, end] },
      y: { domain: [low, high] },
      marks: [
        ...valueAxis(values, writeTick),
        ...noteBands(context, [first, end]),
        ...referenceMarks(line, low),
        Plot.areaY(points, {
          x: "x",
          y1: "low",
          y2: "high",
          fill: accent,
          fillOpacity: 0.16,
          className: "chart-interval",
        }),
        Plot.ruleX(lone, {
          x: "x",
          y1: "low",
          y2: "high",
          stroke: accent,
          strokeOpacity: 0.3,
          strokeWidth: 5,
          className: "chart-lone",
        }),
        Plot.line(points, {
          x: "x",
          y: "before",
          stroke: role("ink-quiet"),
          strokeOpacity: 0.45,
          strokeWidth: 1.25,
          className: "chart-before",
        }),
        Plot.line(points, {
          x: "x",
          y: "value",
          stroke: accent,
          strokeWidth: few ? 1.75 : points.length > inner ? 0.5 : 1.25,
          className: "chart-line",
        }),
        Plot.dot(dots, {
          x: "x",
          y: "value",
          r: 2.75,
          fill: (point: Point) => (point.partial ? role("paper") : accent),
          stroke: accent,
          strokeWidth: 1.5,
          className: "chart-points",
        }),
        Plot.rect(hits, {
          x1: (point: Point) => point.start,
          x2: (point: Point) => shiftBucket(point.start, spec.grain, every),
          y1: low,
          y2: high,
          fill: "transparent",
          clip: true,
          className: "chart-marks chart-hits",
        }),
        ...noteMarks(context, [first, end], inner, amidDays(spec.grain)),
        timeAxis(timeTicks(starts, spec.grain, inner, context)),
      ],
    },
    label,
    "chart-metric-trend",
  );
  tie(
    svg,
    "chart-hits",
    marks.filter((_, i) => i % every === 0),
  );
  for (const element of svg.querySelectorAll("[data-mark]"))
    element.setAttribute("data-mark", String(Number(element.getAttribute("data-mark")) * every));
  const across = [marginLeft, context.width - 12] as const;
  return {
    svg,
    brush: timeBrush(starts, spec, across, [14, chartHeight(context.width) - 40], context),
    update: metricTrendUpdate(svg, { points, dots, lone }, spec, label.title, context),
  };
}

/** True for a value without a neighbour, which no line would show. */
const alone = (points: readonly Point[], i: number): boolean =>
  points[i]?.value != null && points[i - 1]?.value == null && points[i + 1]?.value == null;

function describe(
  known: readonly Point[],
  spec: MetricTrendSpec,
  write: (value: number) => string,
  context: ChartContext,
): string {
  const { t } = context;
  const name = (point: Point): string => context.date(bucketIso(point.start), spec.grain);
  const value = (point: Point): number => point.value ?? 0;
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t("chart.empty");
  const lowest = known.reduce((a, b) => (value(b) < value(a) ? b : a));
  const highest = known.reduce((a, b) => (value(b) > value(a) ? b : a));
  const line = reference(spec);
  return [
    t("chart.metric-trend.description", {
      from: name(first),
      to: name(last),
      last: write(value(last)),
      lowest: write(value(lowest)),
      lowestAt: name(lowest),
      highest: write(value(highest)),
      highestAt: name(highest),
    }),
    ...(line
      ? [
          t(`chart.reference.${line.kind}`, {
            value: line.low === line.high ? write(line.low) : `${write(line.low)}–${write(line.high)}`,
          }) + ".",
        ]
      : []),
  ].join(" ");
}
