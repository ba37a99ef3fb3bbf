import type { FunnelRow } from "../analysis";
import { dress, emptyPicture } from "./frame";
import { hatch } from "./hatch";
import { leadWords } from "./lead-words";
import { rowText } from "./row-text";
import { svgElement } from "./svg-element";
import { role } from "./theme";
import type { Chart, ChartContext, DrawnMark } from "./types";

export interface LeadFunnelSpec {
  /** Leads that bought although nobody is known to have spoken to them. */
  readonly boughtUnreached: number;
}

const rowHeight = 60;
const barHeight = 14;

/** How far leads come: a bar a step, as long as its share of all leads, with the share of the step before. */
export const leadFunnel: Chart<LeadFunnelSpec, FunnelRow> = {
  id: "lead-funnel",
  draw(rows, spec, context) {
    const { t } = context;
    const words = leadWords(context);
    const first = rows[0]?.n ?? null;
    const empty = first === null || first === 0;
    const title = t("chart.lead-funnel.title");
    const subtitle = t("chart.lead-funnel.subtitle", { n: first ?? 0 });
    const nothing = words.nothing(rows[0]?.needs ?? null);
    const description = empty ? nothing : describe(rows, spec, context);
    const marks = rows.map((row, i): DrawnMark => ({
      title: words.step(row.step),
      lines: [
        ...(row.n === null ? [words.missing(row.needs)] : [t("chart.leads", { n: row.n })]),
        ...details(row, before(rows, i), context),
      ],
      select: null, // how far a lead came is no filter
      ...(row.n !== null && row.n > 0 && { opens: [{ number: row.step, label: t("opens.leads") }] }),
    }));
    const label = { title, description };
    return {
      svg: empty ? emptyPicture(context, label, nothing) : picture(rows, context, label),
      title,
      subtitle,
      description,
      table: {
        columns: [
          t("chart.column.step"),
          t("chart.column.leads"),
          t("chart.column.of-previous"),
          t("chart.column.low"),
          t("chart.column.high"),
          t("chart.column.of-all"),
          t("chart.column.low-all"),
          t("chart.column.high-all"),
          t("chart.column.median-s"),
          t("chart.column.missing"),
        ],
        rows: rows.map((row) => [
          words.step(row.step),
          row.n,
          row.ofPrevious,
          row.previousLow,
          row.previousHigh,
          row.ofFirst,
          row.firstLow,
          row.firstHigh,
          row.medianS,
          row.needs === null ? null : words.missing(row.needs),
        ]),
        write: [null, null, ...Array.from({ length: 6 }, () => context.percent), context.duration],
      },
      legend: [],
      marks,
      empty,
    };
  },
};

/** The last step before this one that the data can tell. */
const before = (rows: readonly FunnelRow[], i: number): FunnelRow | null =>
  rows.slice(0, i).findLast(({ n }) => n !== null) ?? null;

/** What is said under a bar: how many of those before came on, and when. */
function details(row: FunnelRow, previous: FunnelRow | null, context: ChartContext): string[] {
  const { t, percent } = context;
  const words = leadWords(context);
  const share =
    row.ofPrevious === null || previous === null || row.previousLow === null || row.previousHigh === null
      ? []
      : [
          t("chart.lead-funnel.of-previous", {
            step: words.step(previous.step),
            share: percent(row.ofPrevious, 1),
            low: percent(row.previousLow, 1),
            high: percent(row.previousHigh, 1),
          }),
        ];
  const median =
    row.medianS === null || row.n === null
      ? []
      : [t("chart.lead-funnel.median", { n: row.n, time: context.duration(row.medianS) })];
  return [...share, ...median];
}

function picture(
  rows: readonly FunnelRow[],
  context: ChartContext,
  label: { readonly title: string; readonly description: string },
): SVGSVGElement {
  const { width, t } = context;
  const words = leadWords(context);
  const height = rows.length * rowHeight;
  const svg = svgElement("svg", {
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    fill: "none",
  });
  dress(svg, label, "chart-lead-funnel");
  const write = rowText(svg, context);
  const rtl = context.direction === "rtl";
  const unknown = hatch(role("line-strong"));
  /** The rectangle from one share of the width to another, from the reader's own side. */
  const span = (from: number, to: number): { x: number; width: number } => ({
    x: (rtl ? 1 - to : from) * width,
    width: Math.max(0, to - from) * width,
  });
  rows.forEach((row, i) => {
    const top = i * rowHeight;
    const y = top + 20;
    const group = svgElement("g", { "data-mark": i, class: "chart-marks" });
    svg.append(group);
    const bar = (from: number, to: number, more: Readonly<Record<string, string | number>>): void =>
      group.append(svgElement("rect", { ...span(from, to), y, height: barHeight, ...more }));
    write(words.step(row.step), { y: top + 13, side: "start", weight: 600 });
    bar(0, 1, {
      fill: row.n === null ? unknown.paint : role("line"),
      "fill-opacity": row.n === null ? 0.6 : 0.5,
    });
    if (row.n === null) {
      write(words.missing(row.needs), { y: top + 48, side: "start", quiet: true });
      return;
    }
    const share = row.ofFirst ?? 0;
    bar(0, share, { fill: role("accent"), class: "chart-bar" });
    if (row.firstLow !== null && row.firstHigh !== null) {
      const [low, high] = [row.firstLow, row.firstHigh];
      group.append(
        svgElement("rect", {
          ...span(low, high),
          y: y + barHeight / 2 - 0.75,
          height: 1.5,
          fill: role("ink"),
        }),
      );
    }
    const count = context.number(row.n);
    write(i === 0 ? count : t("chart.lead-funnel.of-all", { n: count, share: context.percent(share, 1) }), {
      y: top + 13,
      side: "end",
      weight: 400,
    });
    const under = details(row, before(rows, i), context);
    const joined = under.join(" · ");
    const fits = joined.length * 6 < width;
    write(fits ? joined : (under[0] ?? ""), { y: top + 48, side: "start", quiet: true });
  });
  unknown.addTo(svg);
  return svg;
}

function describe(rows: readonly FunnelRow[], spec: LeadFunnelSpec, context: ChartContext): string {
  const { t, percent } = context;
  const words = leadWords(context);
  const told = rows.slice(1).filter((row) => row.n !== null && row.ofFirst !== null);
  const hardest = rows.reduce<FunnelRow | null>(
    (worst, row) => (row.ofPrevious !== null && row.ofPrevious < (worst?.ofPrevious ?? 1) ? row : worst),
    null,
  );
  const untold = rows.filter(({ n }) => n === null);
  return [
    t("chart.lead-funnel.description", {
      n: rows[0]?.n ?? 0,
      steps: told
        .map((row) =>
          t("chart.named-share", { name: words.step(row.step), share: percent(row.ofFirst ?? 0, 1) }),
        )
        .join(", "),
    }),
    ...(hardest === null
      ? []
      : [
          t("chart.lead-funnel.hardest", {
            step: words.step(hardest.step),
            share: percent(hardest.ofPrevious ?? 0, 1),
          }),
        ]),
    ...(spec.boughtUnreached > 0 ? [t("chart.lead-funnel.unreached", { n: spec.boughtUnreached })] : []),
    ...untold.map((row) => `${words.step(row.step)}: ${words.missing(row.needs)}.`),
  ].join(" ");
}
