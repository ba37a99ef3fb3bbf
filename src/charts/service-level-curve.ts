import { legendItem, referenceItems } from "./legend-item";
import { listFormat } from "../base";
import * as Plot from "@observablehq/plot";
import { serviceLevelCurveUpdate } from "./service-level-curve-update";
import { curveSubtitle, heldAt } from "./service-level-curve-words";
import type { CurveRow, CurveSpec } from "./service-level-curve-types";
import { axisRoom, chartHeight, emptyPicture, frame, tie, valueAxis, type Label } from "./frame";
import { reference } from "./reference";
import { isolated, role, textWidth } from "./theme";
import { valueTicks } from "./ticks";
import { unitWriter } from "./unit-writer";
import type { Chart, ChartContext, Drawn, DrawnMark, LegendItem } from "./types";

/** The share of calls answered within t seconds, with the target marked: what another target would give. */
export const serviceLevelCurve: Chart<CurveSpec, CurveRow> = {
  id: "service-level-curve",
  draw(rows, spec, context) {
    const { t, percent } = context;
    const seconds = unitWriter("s", context);
    const empty = rows.length === 0;
    const title = t("chart.service-level-curve.title");
    const subtitle = curveSubtitle(spec, context);
    const said = [10, 20, 30, 60, 120].flatMap((second) => {
      const row = rows.find((one) => one.t === second);
      return row?.value == null ? [] : [t("chart.within-limit", { limit: seconds(second), share: percent(row.value, 1) })]; // prettier-ignore
    });
    const list = listFormat(context.locale, { style: "short", type: "conjunction" });
    const description = empty
      ? t(spec.ofCalls ? "chart.empty" : "chart.service-level-curve.no-curve")
      : t("chart.service-level-curve.description", { shares: list.format(said) });
    const marks = rows.map((row): DrawnMark => ({
      get title() {
        return t("chart.within-limit", { limit: seconds(row.t), share: percent(row.value ?? 0, 1) });
      },
      get lines() {
        return [
          ...(row.low !== null && row.high !== null
            ? [t("chart.interval", { low: percent(row.low, 1), high: percent(row.high, 1) })]
            : []),
          t("chart.so-many-of", { some: context.number(row.numerator ?? 0, 0), n: row.n }),
        ];
      },
      select: null,
      opens: [
        ...((row.numerator ?? 0) > 0
          ? [{ number: `${String(row.t)} numerator`, label: t("opens.in-time") }]
          : []),
        { number: `${String(row.t)} denominator`, label: t("opens.counted") },
      ],
    }));
    const label = { title, description };
    return {
      ...(empty
        ? { svg: emptyPicture(context, label, description) }
        : picture(rows, spec, context, label, marks)),
      title,
      subtitle,
      description,
      table: {
        columns: [
          t("chart.column.within"),
          t("metric.service-level"),
          t("chart.column.low"),
          t("chart.column.high"),
          t("chart.column.counted"),
          t("chart.column.n"),
        ],
        rows: rows.map((row) => [row.t, row.value, row.low, row.high, row.numerator, row.n]),
        write: [seconds, percent, percent, percent, null, null],
      },
      legend: empty ? [] : legendOf(rows, spec, context),
      marks,
      empty,
    };
  },
};

function legendOf(rows: readonly CurveRow[], spec: CurveSpec, context: ChartContext): readonly LegendItem[] {
  const { t, percent } = context;
  const line = reference({ unit: "share", result: spec.result });
  const held = heldAt(rows, spec, context);
  return [
    legendItem("curve", t("chart.service-level-curve.curve"), "accent", "line"),
    ...(held === null ? [] : [legendItem("target", held, "ink-quiet", "line")]),
    ...referenceItems(line && line.low === line.high ? line : null, (share) => percent(share, 0), context),
  ];
}

function picture(
  rows: readonly CurveRow[],
  spec: CurveSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<CurveSpec, CurveRow>, "svg" | "update"> {
  const write = (share: number): string => context.percent(share, 0);
  const seconds = unitWriter("s", context);
  const shares = valueTicks(0, 1, 5);
  const marginLeft = axisRoom(shares, write);
  const inner = context.width - marginLeft - 22;
  const most = rows.at(-1)?.t ?? 180;
  const widest = textWidth(seconds(most)) + 16;
  const ticks = valueTicks(0, most, Math.max(2, Math.min(9, Math.floor(inner / widest))), true);
  const line = reference({ unit: "share", result: spec.result });
  const at = rows.filter((row) => row.t === spec.target);
  const svg = frame(
    {
      width: context.width,
      height: chartHeight(context.width),
      marginLeft,
      marginRight: 22,
      marginTop: 22,
      marginBottom: 30,
      x: { domain: [0, most] },
      y: { domain: [0, 1] },
      marks: [
        ...valueAxis(shares, write),
        Plot.ruleY([0], { stroke: role("line-strong") }),
        line && line.low === line.high
          ? Plot.ruleY([line.low], { stroke: role("ink-quiet"), strokeDasharray: "5 3", className: "chart-reference" }) // prettier-ignore
          : null,
        Plot.areaY(rows, {
          x: "t",
          y1: "low",
          y2: "high",
          curve: "step-after",
          fill: role("accent"),
          fillOpacity: 0.16,
          className: "chart-interval",
        }),
        Plot.line(rows, {
          x: "t",
          y: "value",
          curve: "step-after",
          stroke: role("accent"),
          strokeWidth: 1.75,
          className: "chart-line",
        }),
        Plot.ruleX(at, { x: "t", y1: 0, y2: 1, stroke: role("ink-quiet"), className: "chart-target" }),
        Plot.dot(at, {
          x: "t",
          y: "value",
          r: 4,
          fill: role("accent"),
          stroke: role("paper"),
          className: "chart-points",
        }),
        Plot.text(at, {
          x: "t",
          y: 1,
          dy: -10,
          text: () =>
            isolated(context.t("chart.target-is", { value: seconds(spec.target ?? 0) }), context.direction),
          textAnchor: "start",
          dx: -4,
          fill: role("ink"),
        }),
        Plot.axisX(ticks, {
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (tick: number) => seconds(tick),
          className: "chart-times",
        }),
        Plot.rect(rows, {
          x1: (row: CurveRow) => row.t - 0.5,
          x2: (row: CurveRow) => row.t + 0.5,
          y1: 0,
          y2: 1,
          fill: "transparent",
          clip: true,
          className: "chart-marks chart-hits",
        }),
      ],
    },
    label,
    "chart-service-level-curve",
  );
  tie(svg, "chart-hits", marks);
  return { svg, update: serviceLevelCurveUpdate(svg, rows, spec, label.title, context) };
}
