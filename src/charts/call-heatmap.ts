import * as Plot from "@observablehq/plot";
import type { Weekday } from "../base";
import { callHeatmapUpdate } from "./call-heatmap-update";
import { callsIn, heatCells, heatSubtitle, type HeatCell } from "./heat-cells";
import { inGrid, inkOn, weekGrid } from "./week-grid";
import { weekBrush } from "./week-brush";
import { emptyPicture, frame, tie } from "./frame";
import { hatch } from "./hatch";
import { role, textWidth } from "./theme";
import type { Chart, ChartContext, Drawn, DrawnMark, HeatRow, HeatSpec } from "./types";

/** When calls come: hour by weekday, the mean of the days that were observed, never a raw total. */
export const callHeatmap: Chart<HeatSpec, HeatRow> = {
  id: "call-heatmap",
  draw(rows, spec, context) {
    const { t } = context;
    const cells = heatCells(rows, spec);
    const total = callsIn(rows);
    const write = (value: number): string =>
      spec.measure === "share" ? context.percent(value, 1) : context.number(value, value < 10 ? 1 : 0);
    const title = t("chart.call-heatmap.title");
    const empty = total === 0;
    const subtitle = heatSubtitle(cells, total, spec, context);
    const description = empty ? t("chart.empty") : describe(cells, write, context);
    // Names of weekdays are dear to make and there are only seven.
    const weekdays = new Map(weekFrom(1).map((day) => [day, context.weekday(day, "long")]));
    const marks = cells.map((cell): DrawnMark => ({
      get title() {
        return t("chart.weekday-hour", {
          weekday: weekdays.get(cell.weekday) ?? "",
          hour: context.hour(cell.hour),
        });
      },
      get lines() {
        return [
          spec.measure === "share"
            ? t("chart.share-of", { share: write(cell.shown), n: Math.round(total) })
            : t("chart.mean-calls", { n: cell.n, written: write(cell.n) }),
          t("chart.days-observed", { n: cell.daysObserved }),
        ];
      },
      select: { filters: { weekday: [String(cell.weekday)], hour: [String(cell.hour)] } },
    }));
    const label = { title, description };
    return {
      ...(empty ? { svg: emptyPicture(context, label) } : picture(cells, spec, context, write, label, marks)),
      title,
      subtitle,
      description,
      table: {
        columns: [
          t("chart.column.weekday"),
          t("chart.column.hour"),
          t(spec.measure === "share" ? "chart.column.share" : "chart.column.mean"),
          t("chart.column.days"),
        ],
        rows: cells.map((cell) => [
          weekdays.get(cell.weekday) ?? "",
          cell.hour,
          cell.shown,
          cell.daysObserved,
        ]),
        write: [null, context.hour, ...(spec.measure === "share" ? [context.percent] : [])],
      },
      legend: [],
      marks,
      empty,
    };
  },
};

/** The weekdays from the first of the week. */
export const weekFrom = (first: Weekday): readonly Weekday[] =>
  Array.from({ length: 7 }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday);

function picture(
  cells: readonly HeatCell[],
  spec: HeatSpec,
  context: ChartContext,
  write: (value: number) => string,
  label: { readonly title: string; readonly description: string },
  marks: readonly DrawnMark[],
): Pick<Drawn<HeatSpec, HeatRow>, "svg" | "brush" | "update"> {
  const busy = cells.filter((cell) => cell.n > 0).map((cell) => cell.hour);
  const weekdays = weekFrom(spec.weekStart);
  const { hours, step, height, marginLeft, options, axes } = weekGrid(busy, weekdays, 22, context);
  const highest = cells.reduce((most, cell) => Math.max(most, cell.shown), 0);
  const strength = (value: number): number => (value <= 0 ? 0 : 0.06 + 0.94 * (value / highest) ** 1.3);
  // nought, and what is so little that it is written as nought
  const nothing = new Set([write(0), write(Number.MIN_VALUE)]);
  const fits = step >= Math.max(...cells.map((cell) => textWidth(write(cell.shown)))) + 4;
  const thin = hatch(role("paper"));
  const shown = cells.map((cell, i) => ({ ...cell, i })).filter((cell) => hours.includes(cell.hour));
  const svg = frame(
    {
      ...options,
      marks: [
        Plot.cell(shown, {
          ...inGrid,
          fill: role("line"),
          fillOpacity: 0.45,
          className: "chart-ground",
        }),
        Plot.cell(shown, {
          ...inGrid,
          fill: role("accent"),
          fillOpacity: { value: (cell: HeatCell) => strength(cell.shown), scale: null },
          className: "chart-marks chart-cells",
        }),
        Plot.cell(
          shown.filter((cell) => cell.thin),
          { ...inGrid, fill: thin.paint, pointerEvents: "none", className: "chart-thin" },
        ),
        fits
          ? Plot.text(
              shown.filter((cell) => !nothing.has(write(cell.shown))),
              {
                x: "hour",
                y: "weekday",
                text: (cell: HeatCell) => write(cell.shown),
                fill: (cell: HeatCell) => inkOn(strength(cell.shown)),
                fontSize: 11,
                pointerEvents: "none",
                className: "chart-figures",
              },
            )
          : null,
        ...axes,
      ],
    },
    label,
    "chart-call-heatmap",
  );
  thin.addTo(svg);
  tie(
    svg,
    "chart-cells",
    shown.map((cell) => marks[cell.i]).filter((mark) => mark !== undefined),
  );
  for (const element of svg.querySelectorAll("[data-mark]"))
    element.setAttribute("data-mark", String(shown[Number(element.getAttribute("data-mark"))]?.i ?? ""));
  const across = [marginLeft, context.width - 2] as const;
  const ink = {
    strength,
    write: (value: number) => (nothing.has(write(value)) ? "" : write(value)),
  };
  return {
    svg,
    brush: weekBrush(hours, weekdays, across, [4, height - 30], context),
    update: callHeatmapUpdate(svg, shown, ink, spec, label.title, context),
  };
}

function describe(
  cells: readonly HeatCell[],
  write: (value: number) => string,
  context: ChartContext,
): string {
  const { t } = context;
  const when = ({ weekday, hour }: HeatCell): string =>
    t("chart.weekday-hour", { weekday: context.weekday(weekday, "long"), hour: context.hour(hour) });
  const byValue = [...cells].sort((a, b) => b.shown - a.shown);
  const days = new Map<Weekday, number>();
  for (const cell of cells) days.set(cell.weekday, (days.get(cell.weekday) ?? 0) + cell.shown);
  const busiestDay = [...days].sort(([, a], [, b]) => b - a)[0];
  const [first, second] = byValue;
  if (!first || !busiestDay) return t("chart.empty");
  return t("chart.call-heatmap.description", {
    first: when(first),
    firstValue: write(first.shown),
    second: when(second ?? first),
    secondValue: write((second ?? first).shown),
    day: context.weekday(busiestDay[0], "long"),
  });
}
