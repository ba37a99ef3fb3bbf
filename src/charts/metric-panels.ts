import { bucketIso, bucketMs, bucketPeriod, shiftBucket } from "./buckets";
import { emptyPicture, type Label } from "./frame";
import { metricPanelsSubtitle } from "./metric-panels-subtitle";
import { metricPanelsUpdate } from "./metric-panels-update";
import { metricPanelsPicture, type PanelPoint } from "./metric-panels-picture";
import { notesAt, notesSentence, withNotes } from "./notes";
import { noPanels, panelName, panelsBy } from "./panel-words";
import { reference } from "./reference";
import { role } from "./theme";
import { bucketName, middle } from "./ticks";
import { unitWriter } from "./unit-writer";
import type { MetricPanelRow, MetricPanelsSpec } from "./panel-types";
import type { Chart, ChartContext, Drawn, DrawnMark, LegendItem } from "./types";

/** One metric over time in a small panel for each group, all at the same scale, the group with most first. */
export const metricPanels: Chart<MetricPanelsSpec, MetricPanelRow> = {
  id: "metric-panels",
  draw(rows, spec, context) {
    const { t } = context;
    const write = unitWriter(spec.unit, context);
    const together = new Map(spec.together.map((row) => [bucketMs(row.bucket), row.value]));
    const points = rows
      .flatMap(({ group, trend }, panel) => trend.map((row) => ({ ...row, group, panel })))
      .map((row, place): PanelPoint => {
        const start = bucketMs(row.bucket);
        return { ...row, place, start, x: middle(start, spec.grain), all: together.get(start) ?? null };
      });
    const empty = !points.some(({ value }) => value !== null);
    const metric = t(`metric.${spec.metric}`);
    const title = t("chart.metric-panels.title", { metric, by: panelsBy(spec, context), grain: spec.grain });
    const subtitle = metricPanelsSubtitle(rows, spec, context);
    const [first, last] = [points[0]?.start ?? 0, points.at(-1)?.start ?? 0];
    const end = shiftBucket(last, spec.grain, 1);
    const description = empty
      ? noPanels(spec, context)
      : `${describe(rows, spec, context)} ${notesSentence(context, first, end)}`.trimEnd();
    const label = { title, description };
    const marks = points.map((point): DrawnMark => ({
      get title() {
        const when = bucketName(point.start, spec.grain, context);
        return t("chart.panels.at", { name: panelName(point.group, spec, context), when });
      },
      get lines() {
        return tell(point, spec, context);
      },
      select: {
        filters: { [spec.by]: [point.group] },
        period: bucketPeriod(point.start, spec.grain, spec.period),
      },
    }));
    return {
      ...(empty
        ? { svg: emptyPicture(context, label, description) }
        : picture(rows, points, spec, context, label, marks)),
      title,
      subtitle,
      description,
      table: withNotes(
        {
          columns: [
            context.groups(spec.by),
            t(`chart.column.${spec.grain}`),
            metric,
            t("chart.column.low"),
            t("chart.column.high"),
            t("chart.column.n"),
          ],
          rows: points.map((point) => [
            panelName(point.group, spec, context),
            bucketIso(point.start),
            point.value,
            point.low,
            point.high,
            point.n,
          ]),
          write: [null, null, write, write, write, null],
        },
        points.map(({ start }) => ({ start, end: shiftBucket(start, spec.grain, 1) })),
        context,
      ),
      legend: empty ? [] : legendOf(spec, context),
      marks,
      empty,
    };
  },
};

function picture(
  rows: readonly MetricPanelRow[],
  points: readonly PanelPoint[],
  spec: MetricPanelsSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<MetricPanelsSpec, MetricPanelRow>, "svg" | "update" | "brush"> {
  const { svg, dots, brush } = metricPanelsPicture(rows, points, spec, context, label, marks);
  const drawn = { groups: rows.map(({ group }) => group), points, dots };
  return { svg, brush, update: metricPanelsUpdate(svg, drawn, spec, label.title, context) };
}

function tell(point: PanelPoint, spec: MetricPanelsSpec, context: ChartContext): readonly string[] {
  const { t } = context;
  const write = unitWriter(spec.unit, context);
  const { value, low, high, all, n, partial, start } = point;
  return [
    value === null ? t("chart.no-value") : write(value),
    ...(low !== null && high !== null ? [t("chart.interval", { low: write(low), high: write(high) })] : []),
    t("chart.n", { n }),
    ...(all === null ? [] : [t("chart.all", { value: write(all) })]),
    ...(partial ? [t("chart.partial")] : []),
    ...notesAt(context, start, shiftBucket(start, spec.grain, 1)),
  ];
}

function describe(rows: readonly MetricPanelRow[], spec: MetricPanelsSpec, context: ChartContext): string {
  const { t } = context;
  const write = unitWriter(spec.unit, context);
  const sorted = rows
    .flatMap(({ group, value }) => (value.value === null ? [] : [{ group, value: value.value }]))
    .toSorted((a, b) => b.value - a.value);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const whole = spec.result.value.value;
  return [
    ...(highest && lowest
      ? [
          t("chart.breakdown.description", {
            groups: rows.length,
            highest: panelName(highest.group, spec, context),
            highestValue: write(highest.value),
            lowest: panelName(lowest.group, spec, context),
            lowestValue: write(lowest.value),
          }),
        ]
      : [t("chart.panels.many", { groups: rows.length })]),
    ...(whole === null || spec.together.length === 0
      ? []
      : [t("chart.all-together", { value: write(whole) })]),
  ].join(" ");
}

function legendOf(spec: MetricPanelsSpec, context: ChartContext): readonly LegendItem[] {
  const { t } = context;
  const write = unitWriter(spec.unit, context);
  const item = (key: string, label: string, swatch: "accent" | "ink-quiet", shape: LegendItem["shape"]): LegendItem =>
    ({ key, label, colour: role(swatch), hatched: false, shape, swatch }); // prettier-ignore
  const line = reference(spec);
  return [
    item("value", t("chart.panels.each"), "accent", "line"),
    ...(spec.together.length > 0 ? [item("all", t("chart.panels.all"), "ink-quiet", "line")] : []),
    ...(line
      ? [
          item(
            "reference",
            t(`chart.reference.${line.kind}`, {
              value: line.low === line.high ? write(line.low) : `${write(line.low)}–${write(line.high)}`,
            }),
            "ink-quiet",
            line.low === line.high ? "dashes" : "block",
          ),
        ]
      : []),
  ];
}
