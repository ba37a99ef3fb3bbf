import * as Plot from "@observablehq/plot";
import { listFormat } from "../base";
import type { TimeCell } from "../analysis";
import { bestTimeUpdate } from "./best-time-update";
import { bestTimeSubtitle, few, type BestTimeSpec } from "./best-time-words";
import { weekFrom } from "./call-heatmap";
import { emptyPicture, frame, tie, type Label } from "./frame";
import { hatch } from "./hatch";
import { role, textWidth } from "./theme";
import { inGrid, inkOn, weekGrid } from "./week-grid";
import type { Chart, ChartContext, Drawn, DrawnMark } from "./types";

/** When people pick up: the share of first attempts that reached somebody, by hour and weekday. */
export const bestTime: Chart<BestTimeSpec, TimeCell> = {
  id: "best-time",
  draw(rows, spec, context) {
    const { t, percent } = context;
    const cells = rows
      .filter((cell) => cell.weekday !== null)
      .toSorted((a, b) => (a.weekday ?? 0) - (b.weekday ?? 0) || a.hour - b.hour);
    const empty = cells.length === 0;
    const overall = spec.attempts > 0 ? spec.connects / spec.attempts : 0;
    const when = ({ weekday, hour }: TimeCell): string =>
      t("chart.weekday-hour", {
        weekday: context.weekday(weekday ?? 1, "long"),
        hour: context.hour(hour),
      });
    const description = empty ? t("chart.empty") : describe(cells, overall, when, context);
    const marks = cells.map((cell): DrawnMark => ({
      get title() {
        return when(cell);
      },
      get lines() {
        return [
          percent(cell.share, 1),
          t("chart.interval", { low: percent(cell.low, 1), high: percent(cell.high, 1) }),
          t("chart.best-time.of", { k: cell.connects, n: cell.attempts }),
        ];
      },
      select: { filters: { weekday: [String(cell.weekday)], hour: [String(cell.hour)] } },
      opens: [
        ...(cell.connects > 0
          ? [
              {
                number: `${String(cell.weekday)} ${String(cell.hour)} reached`,
                label: t("opens.attempts-reached"),
              },
            ]
          : []),
        { number: `${String(cell.weekday)} ${String(cell.hour)} tried`, label: t("opens.attempts") },
      ],
    }));
    const label = { title: t("chart.best-time.title"), description };
    return {
      ...(empty ? { svg: emptyPicture(context, label) } : picture(cells, spec, context, label, marks)),
      title: label.title,
      subtitle: bestTimeSubtitle(spec, context),
      description,
      table: {
        columns: [
          t("chart.column.weekday"),
          t("chart.column.hour"),
          t("chart.best-time.attempts"),
          t("chart.best-time.connects"),
          t("chart.column.share"),
          t("chart.column.low"),
          t("chart.column.high"),
        ],
        rows: cells.map((cell) => [
          context.weekday(cell.weekday ?? 1, "long"),
          cell.hour,
          cell.attempts,
          cell.connects,
          cell.share,
          cell.low,
          cell.high,
        ]),
        write: [null, context.hour, null, null, percent, percent, percent],
      },
      legend: [],
      marks,
      empty,
    };
  },
};

function picture(
  cells: readonly TimeCell[],
  spec: BestTimeSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<BestTimeSpec, TimeCell>, "svg" | "update"> {
  const weekdays = weekFrom(spec.weekStart).filter((day) => cells.some(({ weekday }) => weekday === day));
  const { step, options, axes } = weekGrid(
    cells.map(({ hour }) => hour),
    weekdays,
    24,
    context,
  );
  const sure = cells.filter(({ attempts }) => attempts >= few);
  const highest = (sure.length > 0 ? sure : cells).reduce((most, { share }) => Math.max(most, share), 0.01);
  // what few attempts say is not painted as if it were known
  const strength = ({ share, attempts }: TimeCell): number =>
    attempts < few ? 0.08 : 0.04 + 0.9 * Math.min(1, share / highest);
  const write = ({ share }: TimeCell): string => context.percent(share, 0);
  const thin = hatch(role("paper"));
  const svg = frame(
    {
      ...options,
      marks: [
        Plot.cell(cells, { ...inGrid, fill: role("line"), fillOpacity: 0.45, className: "chart-ground" }),
        Plot.cell(cells, {
          ...inGrid,
          fill: role("accent"),
          fillOpacity: { value: strength, scale: null },
          className: "chart-marks chart-cells",
        }),
        Plot.cell(
          cells.filter(({ attempts }) => attempts < few),
          { ...inGrid, fill: thin.paint, pointerEvents: "none", className: "chart-thin" },
        ),
        step >= textWidth(context.percent(1, 0)) + 2
          ? Plot.text(
              cells.filter(({ attempts }) => attempts >= few),
              {
                x: "hour",
                y: "weekday",
                text: write,
                fill: (cell: TimeCell) => inkOn(strength(cell)),
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
    "chart-best-time",
  );
  thin.addTo(svg);
  tie(svg, "chart-cells", marks);
  const ink = { strength, write, thin: thin.paint };
  return { svg, update: bestTimeUpdate(svg, cells, ink, label.title, context) };
}

/** Which hours can be told from all together: chance is let speak first. */
function describe(
  cells: readonly TimeCell[],
  overall: number,
  when: (cell: TimeCell) => string,
  context: ChartContext,
): string {
  const { t, percent, locale } = context;
  const list = listFormat(locale, { style: "short", type: "conjunction" });
  const named = (found: readonly TimeCell[]): string =>
    list.format(
      found
        .slice(0, 3)
        .map((cell) => t("chart.named-share", { name: when(cell), share: percent(cell.share, 0) })),
    );
  const better = cells.filter(({ low }) => low > overall).toSorted((a, b) => b.low - a.low);
  const worse = cells.filter(({ high }) => high < overall).toSorted((a, b) => a.high - b.high);
  return [
    t("chart.best-time.overall", { share: percent(overall, 1) }),
    ...(better.length > 0 ? [t("chart.best-time.better", { times: named(better) })] : []),
    ...(worse.length > 0 ? [t("chart.best-time.worse", { times: named(worse) })] : []),
    ...(better.length + worse.length === 0 ? [t("chart.best-time.unclear")] : []),
  ].join(" ");
}
