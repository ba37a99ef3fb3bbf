import { dispositionName } from "./disposition-name";
import { legendItem } from "./legend-item";
import { listFormat } from "../base";
import * as Plot from "@observablehq/plot";
import { dispositionColour, isHatched, rest, uncoded, unmapped } from "./disposition-order";
import { emptyPicture, frame, tie } from "./frame";
import { hatch } from "./hatch";
import {
  paretoBars,
  vitalShare,
  type ParetoBar,
  type ParetoBars,
  type ParetoCode,
  type ParetoSpec,
} from "./pareto-bars";
import { paretoUpdate } from "./pareto-update";
import { paretoSubtitle } from "./pareto-words";
import { fitted, isolated, natural, role, textWidth } from "./theme";
import type { Chart, ChartContext, Drawn, DrawnMark } from "./types";

/** Which few codes make up most of the calls, or of the work: sorted bars with the share they make up together. */
export const paretoChart: Chart<ParetoSpec, ParetoCode> = {
  id: "pareto",
  draw(rows, spec, context) {
    const { t } = context;
    const found = paretoBars(rows, spec);
    const { bars } = found;
    const name = nameOf(spec, context);
    const write = writer(spec, context);
    const total = bars.reduce((sum, bar) => sum + bar.weight, 0);
    const { of, measure } = spec;
    const title = t("chart.pareto.title", { of, measure });
    const subtitle = paretoSubtitle(bars, spec, context);
    const unsaid = of === "reason" && rows.every(({ code }) => code === uncoded);
    const empty = total === 0 || unsaid;
    const untold = measure === "workload" && spec.answered > 0 && spec.timed === 0;
    const description = untold
      ? t("chart.pareto.needs")
      : unsaid && rows.length > 0
        ? t("chart.pareto.no-reasons")
        : empty
          ? t("chart.empty")
          : describe(found, name, write, context);
    const marks = bars.map((bar): DrawnMark => ({
      get title() {
        return name(bar.code);
      },
      get lines() {
        return [
          ...(measure === "workload" ? [t("chart.pareto.time", { value: write(bar.weight) })] : []),
          t("chart.calls", { n: bar.n }),
          t("chart.pareto.share", { share: context.percent(bar.share, 1) }),
          t("chart.pareto.cumulative", { share: context.percent(bar.cumulative, 1) }),
          ...(bar.codes.length > 1 ? [t("chart.pareto.codes", { n: bar.codes.length })] : []),
        ];
      },
      select: { filters: { [of]: bar.codes } },
    }));
    const label = { title, description };
    return {
      ...(empty
        ? { svg: emptyPicture(context, label, description) }
        : picture(bars, spec, context, name, write, label, marks)),
      title,
      subtitle,
      description,
      table: {
        columns: [
          t(of === "reason" ? "chart.column.reason" : "word.disposition"),
          t("chart.column.calls"),
          ...(measure === "workload" ? [t("chart.column.seconds")] : []),
          t("chart.column.share"),
          t("chart.column.cumulative"),
        ],
        rows: bars.map((bar) => [
          name(bar.code),
          bar.n,
          ...(measure === "workload" ? [bar.weight] : []),
          bar.share,
          bar.cumulative,
        ]),
        write: [
          null,
          null,
          ...(measure === "workload" ? [context.duration] : []),
          context.percent,
          context.percent,
        ],
      },
      legend: empty
        ? []
        : [
            legendItem(
              "cumulative",
              t("chart.pareto.line", { share: context.percent(vitalShare, 0) }),
              "ink-quiet",
              "line",
            ),
          ],
      marks,
      empty,
    };
  },
};

function nameOf({ of }: ParetoSpec, context: ChartContext): (code: string) => string {
  if (of === "disposition") return (code) => dispositionName(code, context);
  const unnamed: Readonly<Record<string, string>> = {
    [uncoded]: "chart.no-reason",
    [unmapped]: "chart.unmapped",
    [rest]: "chart.rest-reasons",
  };
  return (code) => (code in unnamed ? context.t(unnamed[code] ?? "") : code);
}

const writer = ({ measure }: ParetoSpec, { number, duration, t }: ChartContext) =>
  measure === "count"
    ? (value: number) => number(value)
    : (value: number) =>
        value < 3600
          ? duration(Math.round(value))
          : t("chart.hours", { n: value / 3600, value: number(value / 3600, value < 36_000 ? 1 : 0) });

function picture(
  bars: readonly ParetoBar[],
  spec: ParetoSpec,
  context: ChartContext,
  name: (code: string) => string,
  write: (value: number) => string,
  label: { readonly title: string; readonly description: string },
  marks: readonly DrawnMark[],
): Pick<Drawn<ParetoSpec, ParetoCode>, "svg" | "update"> {
  const { width, catalogue, percent } = context;
  const values = bars.map((bar) => write(bar.weight));
  const shares = bars.map((bar) => percent(bar.share, 0));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth));
  const shareRoom = widest(shares) + 12;
  const valueRoom = widest(values) + 10 + shareRoom;
  // Where there is little room a name has a line of its own above its bar.
  const stacked = width < 480;
  const names = stacked
    ? 0
    : Math.min(widest(bars.map((bar) => name(bar.code))) + 12, Math.max(96, width * 0.3));
  // The shares that bars make up together stand in a column of their own, from nothing to all.
  const curve = Math.max(72, width * 0.26);
  const start = width - curve - 18;
  const longest = Math.max(24, start - names - valueRoom - 16);
  const heaviest = Math.max(...bars.map((bar) => bar.weight));
  const endOf = (weight: number): number => names + Math.max(1, (weight / heaviest) * longest);
  const end = (bar: ParetoBar): number => endOf(bar.weight);
  const at = (share: number): number => start + share * curve;
  const codes = bars.map((bar) => bar.code);
  const own = (code: string): string =>
    spec.of === "disposition"
      ? dispositionColour(code, catalogue)
      : code === uncoded || code === rest
        ? role("line-strong")
        : role("accent");
  const striped = (code: string): boolean =>
    spec.of === "disposition" ? isHatched(code, catalogue) : code === uncoded || code === rest;
  const paints = new Map(
    bars.filter(({ code }) => striped(code)).map(({ code }) => [code, hatch(own(code))]),
  );
  const dim = spec.of === "disposition" ? 1 : 0.55;
  const place = (text: string): string => isolated(text, context.direction);
  const row = stacked ? 42 : 26;
  const lower = { dy: stacked ? 9 : 0 };
  const top = 26;
  const svg = frame(
    {
      width,
      height: top + bars.length * row + 8,
      marginLeft: 0,
      marginRight: 0,
      marginTop: top,
      marginBottom: 8,
      axis: null,
      x: { type: "identity" },
      y: { type: "band", domain: codes, padding: 0.24 },
      marks: [
        Plot.ruleX([0, 0.5, 1], {
          x: at,
          stroke: role("line"),
          className: "chart-grid",
        }),
        Plot.ruleX([vitalShare], {
          x: at,
          stroke: role("ink-quiet"),
          strokeDasharray: "5 3",
          className: "chart-reference",
        }),
        Plot.text([0, vitalShare, 1], {
          x: at,
          frameAnchor: "top",
          dy: -12,
          // The end is named only where its name does not touch the line's.
          text: (share: number) => (share === 1 && curve < 190 ? "" : place(percent(share, 0))),
        }),
        Plot.rect(bars, {
          x1: names,
          insetTop: stacked ? 18 : 0,
          x2: end,
          y: "code",
          fill: (bar: ParetoBar) => paints.get(bar.code)?.paint ?? own(bar.code),
          fillOpacity: (bar: ParetoBar) => (bar.vital ? 1 : dim),
          className: "chart-bars",
        }),
        Plot.text(bars, {
          x: 0,
          y: "code",
          text: (bar: ParetoBar) => natural(fitted(name(bar.code), (stacked ? start : names) - 10)),
          textAnchor: "start",
          fill: (bar: ParetoBar) => role(bar.vital ? "ink" : "ink-quiet"),
          dy: stacked ? -9 : 0,
          className: "chart-names",
        }),
        Plot.text(bars, {
          x: end,
          y: "code",
          dx: 6,
          text: (_: ParetoBar, i: number) => place(values[i] ?? ""),
          textAnchor: "start",
          fill: role("ink"),
          ...lower,
          className: "chart-values",
        }),
        Plot.text(bars, {
          x: start - 10,
          y: "code",
          text: (_: ParetoBar, i: number) => place(shares[i] ?? ""),
          textAnchor: "end",
          fill: role("ink-quiet"),
          ...lower,
          className: "chart-shares",
        }),
        Plot.line(bars, {
          x: (bar: ParetoBar) => at(bar.cumulative),
          y: "code",
          stroke: role("ink-quiet"),
          strokeWidth: 1.25,
          ...lower,
          className: "chart-line",
        }),
        Plot.dot(bars, {
          x: (bar: ParetoBar) => at(bar.cumulative),
          y: "code",
          r: 3,
          fill: (bar: ParetoBar) => role(bar.vital ? "ink" : "paper"),
          stroke: role("ink"),
          strokeWidth: 1.25,
          ...lower,
          className: "chart-points",
        }),
        Plot.rect(bars, {
          x1: 0,
          x2: width,
          y: "code",
          insetTop: -3,
          insetBottom: -3,
          fill: "transparent",
          className: "chart-marks chart-hits",
        }),
      ],
    },
    label,
    "chart-pareto",
  );
  for (const paint of paints.values()) paint.addTo(svg);
  tie(svg, "chart-hits", marks);
  const places = { names, end: endOf, at, dim, write };
  return { svg, update: paretoUpdate(svg, bars, places, spec, label.title, context) };
}

function describe(
  { bars, codes, vital, reached, hidden }: ParetoBars,
  name: (code: string) => string,
  write: (value: number) => string,
  { t, percent, locale }: ChartContext,
): string {
  const list = listFormat(locale, { style: "short", type: "conjunction" });
  const [first] = bars;
  if (!first) return t("chart.empty");
  const said = t("chart.pareto.description", {
    n: vital.length,
    of: codes,
    names: list.format(vital.slice(0, 5).map(name)),
    more: Math.max(0, vital.length - 5),
    share: percent(reached, 0),
    first: name(first.code),
    value: write(first.weight),
  });
  return hidden === 0 ? said : `${said} ${t("chart.pareto.hidden", { n: hidden, rest: name(rest) })}`;
}
