import { legendItem } from "./legend-item";
import * as Plot from "@observablehq/plot";
import { distributionSubtitle, linesOf, lineWords, type DistributionSpec } from "./distribution-lines";
import { distributionUpdate } from "./distribution-update";
import { durationBins, type DurationBin, type DurationRow } from "./duration-bins";
import { axisRoom, chartHeight, emptyPicture, frame, tie, valueAxis, type Label } from "./frame";
import { hatch } from "./hatch";
import { isolated, role, textWidth } from "./theme";
import { valueTicks } from "./ticks";
import { unitWriter } from "./unit-writer";
import type { Chart, ChartContext, Drawn, DrawnMark, LegendItem } from "./types";

/** How long calls waited, talked, ...: exact counts in bins, with the median, the 90th percentile and the target. */
export const distribution: Chart<DistributionSpec, DurationRow> = {
  id: "distribution",
  draw(rows, spec, context) {
    const { t, percent } = context;
    const seconds = unitWriter("s", context);
    const name = nameOf(spec, context);
    const empty = spec.n === 0;
    const bins = empty ? [] : durationBins(rows, reachOf(rows, spec), context.width < 480 ? 16 : 32);
    const split = spec.column === "wait_s" && bins.some(({ others }) => others > 0);
    const title = t("chart.distribution.title", { name });
    const subtitle = distributionSubtitle(spec, context);
    const between = (bin: DurationBin): string =>
      bin.to === null
        ? t("chart.longer-than", { from: seconds(bin.from) })
        : t("chart.from-to", { from: seconds(bin.from), to: seconds(bin.to) });
    const description = empty
      ? t(spec.unknown > 0 ? "chart.distribution.untold" : "chart.empty", { name })
      : t("chart.distribution.description", {
          median: seconds(spec.median ?? 0),
          low: spec.medianLow === null ? "–" : seconds(spec.medianLow),
          high: spec.medianHigh === null ? "–" : seconds(spec.medianHigh),
          p90: seconds(spec.p90 ?? 0),
          longest: seconds(rows.at(-1)?.value ?? 0),
        });
    const marks = bins.map((bin): DrawnMark => ({
      get title() {
        return between(bin);
      },
      get lines() {
        const n = bin.answered + bin.others;
        return [
          t("chart.calls", { n }),
          t("chart.share-of", { share: percent(n / spec.n, 1), n: spec.n }),
          ...(split ? [t("chart.not-answered", { n: bin.others })] : []),
        ];
      },
      select: null,
      ...(bin.answered + bin.others > 0 && {
        opens: [{ from: bin.from === 0 ? null : bin.from, to: bin.to, label: t("opens.calls") }],
      }),
    }));
    const label = { title, description };
    return {
      ...(empty
        ? { svg: emptyPicture(context, label, description) }
        : picture(bins, spec, context, label, marks)),
      title,
      subtitle,
      description,
      table: {
        columns: [
          t("chart.column.longer-than"),
          t("chart.column.up-to"),
          ...(split ? [t("chart.column.answered"), t("chart.column.not-answered")] : []),
          t("chart.column.calls"),
          t("chart.column.share"),
        ],
        rows: bins.map((bin) => {
          const n = bin.answered + bin.others;
          return [bin.from, bin.to, ...(split ? [bin.answered, bin.others] : []), n, n / spec.n];
        }),
        write: [seconds, seconds, ...(split ? [null, null] : []), null, percent],
      },
      legend: split ? legendOf(context) : [],
      marks,
      empty,
    };
  },
};

const nameOf = ({ column }: DistributionSpec, { t }: ChartContext): string =>
  t(column === "handle" ? "metric.average-handle-time" : `field.${column}`);

/** How far the axis goes: past nearly all calls and past what is marked. */
function reachOf(rows: readonly DurationRow[], { n, p90, target }: DistributionSpec): number {
  let seen = 0;
  let reach = rows.at(-1)?.value ?? 0;
  for (const row of rows) {
    seen += row.answered + row.others;
    if (seen >= 0.98 * n) {
      reach = row.value;
      break;
    }
  }
  return Math.max(reach, (p90 ?? 0) * 1.05, (target ?? 0) * 1.5, 5);
}

const legendOf = ({ t }: ChartContext): readonly LegendItem[] => [
  legendItem("answered", t("chart.distribution.answered"), "accent", "block"),
  legendItem("others", t("chart.distribution.others"), "ink-quiet", "block", true),
];

function picture(
  bins: readonly DurationBin[],
  spec: DistributionSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<DistributionSpec, DurationRow>, "svg" | "update"> {
  const { t, direction, width } = context;
  const seconds = unitWriter("s", context);
  const step = (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0);
  const most = bins.length * step;
  const open = bins.at(-1)?.to === null && bins.length > 1 ? bins.at(-1) : undefined;
  const beyond = isolated(t("chart.and-more"), direction);
  const highest = bins.reduce((max, bin) => Math.max(max, bin.answered + bin.others), 0);
  const counts = valueTicks(0, highest, 4).filter(Number.isInteger);
  const write = (n: number): string => context.number(n, 0);
  const marginLeft = axisRoom(counts, write);
  const inner = width - marginLeft - 22;
  const fits = Math.max(2, Math.min(9, Math.floor(inner / (textWidth(seconds(most)) + 24))));
  // the last bar has no end: it says so itself, where no other label is
  const beyondFrom = open ? most - ((textWidth(beyond) + 12) / inner) * most : Infinity;
  const ticks = valueTicks(0, open?.from ?? most, fits, true).filter(
    (tick) => tick + ((textWidth(seconds(tick)) / 2) * most) / inner < beyondFrom,
  );
  const lines = linesOf(spec);
  const paint = hatch(role("ink-quiet"));
  const ends = {
    // and it stands a little apart, as what it counts is not as wide as the others
    x1: (bin: DurationBin) => bin.from + (bin === open ? step * 0.2 : 0),
    x2: (bin: DurationBin) => bin.from + step,
    insetLeft: 0.5,
    insetRight: 0.5,
  };
  const svg = frame(
    {
      width,
      height: chartHeight(width) + 30,
      marginLeft,
      marginRight: 22,
      marginTop: 54,
      marginBottom: 30,
      x: { domain: [0, most] },
      y: { domain: [0, highest] },
      marks: [
        ...valueAxis(counts, write),
        Plot.rect(bins, {
          ...ends,
          y1: 0,
          y2: "answered",
          fill: role("accent"),
          fillOpacity: 0.6,
          className: "chart-bars",
        }),
        Plot.rect(
          bins.filter(({ others }) => others > 0),
          {
            ...ends,
            y1: "answered",
            y2: (bin: DurationBin) => bin.answered + bin.others,
            fill: spec.column === "wait_s" ? paint.paint : role("accent"),
            fillOpacity: spec.column === "wait_s" ? 1 : 0.6,
            className: "chart-others",
          },
        ),
        Plot.ruleY([0], { stroke: role("line-strong") }),
        ...lines.map((line) =>
          Plot.ruleX([line], {
            x: "at",
            stroke: role("ink"),
            strokeWidth: 1.25,
            ...(line.dash === "none" ? {} : { strokeDasharray: line.dash }),
            insetTop: -8 - (2 - line.row) * 15,
            className: "chart-reference",
          }),
        ),
        ...lines.map((line) =>
          Plot.text([line], {
            x: "at",
            frameAnchor: "top",
            lineAnchor: "bottom",
            dy: -6 - (2 - line.row) * 15,
            dx: line.at > most / 2 ? -5 : 5,
            textAnchor: line.at > most / 2 ? "end" : "start",
            text: () => lineWords(line, context),
            fill: role("ink"),
            className: "chart-reference-told",
          }),
        ),
        Plot.axisX(ticks, {
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (tick: number) => seconds(tick),
          className: "chart-times",
        }),
        open
          ? Plot.text([beyond], {
              frameAnchor: "bottom-right",
              textAnchor: "end",
              lineAnchor: "top",
              dy: 8,
              className: "chart-beyond",
            })
          : null,
        Plot.rect(bins, {
          ...ends,
          y1: 0,
          y2: highest,
          fill: "transparent",
          className: "chart-marks chart-hits",
        }),
      ],
    },
    label,
    "chart-distribution",
  );
  paint.addTo(svg);
  tie(svg, "chart-hits", marks);
  return { svg, update: distributionUpdate(svg, bins, spec, label.title, context) };
}
