import { dateFormat } from "../base";
import type { Cohort, CohortCell } from "../analysis";
import { bucketMs, bucketPeriod } from "./buckets";
import { dress, emptyPicture } from "./frame";
import { hatch } from "./hatch";
import { leadWords } from "./lead-words";
import { rowText } from "./row-text";
import { svgElement } from "./svg-element";
import { fallbackInk, isolated, role } from "./theme";
import type { Chart, ChartContext, DrawnMark } from "./types";

export interface LeadCohortsSpec {
  /** Days that every cohort is given. */
  readonly days: number;
  /** The workspace's days, where no week has had so many. */
  readonly wanted?: number;
  readonly needs: Readonly<Record<string, string | null>>;
}

const rowHeight = 36;
const lineHeight = 13;
/** About how wide a letter of a heading is, in pixels. */
const headLetter = 6;

/** Leads by the week they came in: how far each week's came within the same days; weeks too young are hatched. */
export const leadCohorts: Chart<LeadCohortsSpec, Cohort> = {
  id: "lead-cohorts",
  draw(rows, spec, context) {
    const { t } = context;
    const words = leadWords(context);
    const n = rows.reduce((sum, { leads }) => sum + leads, 0);
    const empty = rows.length === 0;
    const steps = rows[0]?.cells.map(({ step }) => step) ?? [];
    const nothing = words.nothing(spec.needs.leads ?? null);
    const title = t("chart.lead-cohorts.title");
    const description = empty ? nothing : describe(rows, spec, context);
    const marks = rows.flatMap((cohort) =>
      cohort.cells.map((cell): DrawnMark => ({
        title: t("chart.bucket.week", { date: context.date(cohort.week, "week") }),
        lines: tell(cohort, cell, spec, context),
        select: { filters: {}, period: bucketPeriod(bucketMs(cohort.week), "week") },
        opens: [
          ...(cell.n === null || cell.n === 0
            ? []
            : [
                {
                  number: `${cohort.week} ${cell.step}`,
                  label: t("opens.leads-step", { step: words.step(cell.step) }),
                },
              ]),
          { number: `${cohort.week} leads`, label: t("opens.leads-week") },
        ],
      })),
    );
    const label = { title, description };
    return {
      svg: empty ? emptyPicture(context, label, nothing) : picture(rows, context, label),
      title,
      subtitle: [
        t("chart.lead-cohorts.subtitle", { n, days: spec.days }),
        ...(spec.wanted === undefined ? [] : [t("chart.lead-cohorts.fewer-days", { days: spec.wanted })]),
        ...(!empty && rows.every(({ young }) => young) ? [t("chart.lead-cohorts.all-young")] : []),
      ].join(" · "),
      description,
      table: {
        columns: [
          t("chart.column.week"),
          t("chart.column.leads"),
          t("chart.column.followed-days"),
          t("chart.column.young"),
          ...steps.flatMap((step) => [
            words.step(step),
            t("chart.lead-cohorts.share-column", { step: words.step(step) }),
          ]),
        ],
        rows: rows.map((cohort) => [
          cohort.week,
          cohort.leads,
          cohort.followedDays,
          cohort.young ? t("lead.young") : "",
          ...cohort.cells.flatMap((cell) => [cell.n, cell.share]),
        ]),
        write: [null, null, null, null, ...steps.flatMap(() => [null, context.percent])],
      },
      legend: [],
      marks,
      empty,
    };
  },
};

function tell(cohort: Cohort, cell: CohortCell, spec: LeadCohortsSpec, context: ChartContext): string[] {
  const { t, percent } = context;
  const words = leadWords(context);
  if (cell.n === null || cell.share === null)
    return [words.step(cell.step), words.missing(spec.needs[cell.step] ?? null)];
  return [
    t("chart.named-share", { name: words.step(cell.step), share: percent(cell.share, 1) }),
    t("chart.of-leads", { k: context.number(cell.n), n: cohort.leads }),
    ...(cell.low === null || cell.high === null
      ? []
      : [t("chart.interval", { low: percent(cell.low, 1), high: percent(cell.high, 1) })]),
    ...(cohort.young ? [t("lead.young-days", { days: cohort.followedDays, of: spec.days })] : []),
  ];
}

function picture(
  rows: readonly Cohort[],
  context: ChartContext,
  label: { readonly title: string; readonly description: string },
): SVGSVGElement {
  const { width, direction } = context;
  const words = leadWords(context);
  const rtl = direction === "rtl";
  const steps = rows[0]?.cells.map(({ step }) => step) ?? [];
  const first = Math.min(150, Math.max(92, width * 0.24));
  const each = (width - first) / Math.max(1, steps.length);
  const heads = steps.map((step) => linesOf(words.step(step), each / headLetter));
  // words that are wider than their columns stand on two levels in turn
  const steep = heads.some((lines) => lines.some((line) => line.length * headLetter > each - 4));
  const headHeight =
    lineHeight * Math.max(1, ...heads.map((lines, i) => lines.length + (steep ? i % 2 : 0))) + 8;
  const height = headHeight + rows.length * rowHeight;
  const svg = svgElement("svg", {
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    fill: "none",
  });
  dress(svg, label, "chart-lead-cohorts");
  const write = rowText(svg, context);
  const young = hatch(role("paper"));
  const brief = dateFormat(context.locale, { timeZone: "UTC", day: "numeric", month: "short" });
  const left = (column: number): number =>
    rtl ? width - first - (column + 1) * each : first + column * each;
  const put = (text: string, x: number, y: number, fill: string): void => {
    const element = svgElement("text", { x, y, "text-anchor": "middle", "font-size": 11, fill });
    element.textContent = isolated(text, direction);
    svg.append(element);
  };
  heads.forEach((lines, column) =>
    lines.forEach((line, i) =>
      put(line, left(column) + each / 2, 10 + (i + (steep ? column % 2 : 0)) * lineHeight, role("ink-quiet")),
    ),
  );
  rows.forEach((cohort, i) => {
    const y = headHeight + i * rowHeight;
    const date = width < 520 ? brief.format(bucketMs(cohort.week)) : context.date(cohort.week, "day");
    write(date, { y: y + 15, side: "start", weight: cohort.young ? 400 : 600 });
    write(
      cohort.young
        ? context.t("lead.young-short", { n: context.number(cohort.leads) })
        : context.t("chart.leads", { n: cohort.leads }),
      { y: y + 30, side: "start", quiet: true },
    );
    cohort.cells.forEach((cell, column) => {
      const box = { x: left(column) + 1, y: y + 1, width: each - 2, height: rowHeight - 2 };
      // pale, so that the figure stays legible on the hatching
      const strength = cell.share === null ? 0 : 0.05 + (cohort.young ? 0.5 : 0.95) * cell.share;
      const mark = svgElement("g", { "data-mark": i * steps.length + column, class: "chart-marks" });
      mark.append(svgElement("rect", { ...box, fill: role("line"), "fill-opacity": 0.4 }));
      if (cell.share !== null && cell.share > 0)
        mark.append(
          svgElement("rect", { ...box, fill: role("accent"), "fill-opacity": strength, class: "chart-cell" }),
        );
      if (cohort.young && cell.share !== null)
        mark.append(
          svgElement("rect", { ...box, fill: young.paint, "fill-opacity": 0.45, "pointer-events": "none" }),
        );
      svg.append(mark);
      const ink =
        strength > 0.75
          ? role("paper")
          : strength > 0.5
            ? `var(--chart-on-middle, ${fallbackInk})`
            : role("ink");
      put(
        cell.share === null ? "–" : context.percent(cell.share, 0),
        box.x + box.width / 2,
        y + 22,
        cohort.young ? role("ink") : ink,
      );
    });
  });
  young.addTo(svg);
  return svg;
}

/** A heading in lines of at most so many letters, cut between words. */
function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function describe(rows: readonly Cohort[], spec: LeadCohortsSpec, context: ChartContext): string {
  const { t, percent } = context;
  const words = leadWords(context);
  const judged = rows.filter(({ young }) => !young);
  const step = judged[0]?.cells.findLast(({ n }) => n !== null)?.step;
  const shares = judged.flatMap((cohort) => {
    const cell = cohort.cells.find((one) => one.step === step);
    return cell?.share == null ? [] : [{ cohort, share: cell.share }];
  });
  const sorted = [...shares].sort((a, b) => a.share - b.share);
  const [worst, best] = [sorted[0], sorted.at(-1)];
  const sentences = [
    t("chart.lead-cohorts.description", {
      weeks: rows.length,
      young: rows.length - judged.length,
      days: spec.days,
    }),
  ];
  if (step !== undefined && worst && best)
    sentences.push(
      t("chart.lead-cohorts.range", {
        step: words.step(step),
        low: percent(worst.share, 1),
        lowWeek: context.date(worst.cohort.week, "day"),
        high: percent(best.share, 1),
        highWeek: context.date(best.cohort.week, "day"),
      }),
    );
  return sentences.join(" ");
}
