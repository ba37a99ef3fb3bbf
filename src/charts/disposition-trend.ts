import * as Plot from "@observablehq/plot";
import { codeLegend } from "./code-legend";
import { dispositionGroups, knownCatalogue, listFormat } from "../base";
import { timeBrush } from "./brushable";
import { bucketIso, bucketPeriod, shiftBucket } from "./buckets";
import { dispositionName } from "./disposition-name";
import { dispositionColour, isHatched, rest } from "./disposition-order";
import { dispositionStack, type Stack } from "./disposition-stack";
import { dispositionTrendSubtitle } from "./disposition-trend-subtitle";
import { dispositionTrendUpdate } from "./disposition-trend-update";
import { axisRoom, chartHeight, emptyPicture, frame, tie, timeAxis, valueAxis } from "./frame";
import { hatch } from "./hatch";
import { amidDays, noteBands, noteMarks, notesAt, notesSentence, withNotes } from "./notes";
import { role } from "./theme";
import { bucketName, timeTicks, valueTicks } from "./ticks";
import type {
  Chart,
  ChartContext,
  Drawn,
  DispositionTrendRow,
  DispositionTrendSpec,
  DrawnMark,
  MarkSelection,
} from "./types";

/** What came of the calls, stacked by hour, day, week, month or quarter, best outcome at the bottom. */
export const dispositionTrend: Chart<DispositionTrendSpec, DispositionTrendRow> = {
  id: "disposition-trend",
  draw(rows, spec, context) {
    const { t } = context;
    const name = (code: string): string => dispositionName(code, context);
    const { catalogue } = context;
    const stack = dispositionStack(rows, spec, spec.top ?? 15, catalogue);
    const select = (code: string): MarkSelection => ({
      filters: { disposition: code === rest ? [...stack.added].sort() : [code] },
    });
    const title = t("chart.disposition-trend.title", { grain: spec.grain });
    const subtitle = dispositionTrendSubtitle(spec, stack.total, context);
    const empty = stack.total === 0;
    const after = (at: number): number => shiftBucket(at, spec.grain, 1);
    const [first, end] = [stack.buckets[0] ?? 0, after(stack.buckets.at(-1) ?? 0)];
    const description = empty
      ? t("chart.empty")
      : `${describe(stack, spec, name, context)} ${notesSentence(context, first, end)}`.trimEnd();
    // Words are made when they are asked for: a mark of ten thousand is read, the others are not.
    const marks = stack.segments.map((segment): DrawnMark => ({
      get title() {
        return name(segment.code);
      },
      get lines() {
        return [
          bucketName(segment.at, spec.grain, context),
          t("chart.calls", { n: segment.n }),
          t("chart.share-of", { share: context.percent(segment.share, 1), n: segment.of }),
          ...notesAt(context, segment.at, after(segment.at)),
        ];
      },
      select: { ...select(segment.code), period: bucketPeriod(segment.at, spec.grain, spec.period) },
    }));
    const label = { title, description };
    return {
      ...(empty ? { svg: emptyPicture(context, label) } : picture(stack, spec, context, label, marks)),
      title,
      subtitle,
      description,
      table: withNotes(
        {
          columns: [
            t(`chart.column.${spec.grain}`),
            t("word.disposition"),
            t("chart.column.calls"),
            t("chart.column.share"),
          ],
          rows: stack.segments.map((s) => [bucketIso(s.at), name(s.code), s.n, s.share]),
          write: [null, null, null, context.percent],
        },
        stack.segments.map(({ at }) => ({ start: at, end: after(at) })),
        context,
      ),
      legend: codeLegend(stack.codes, name, select, context),
      marks,
      empty,
    };
  },
};

function picture(
  stack: Stack,
  spec: DispositionTrendSpec,
  context: ChartContext,
  label: { readonly title: string; readonly description: string },
  marks: readonly DrawnMark[],
): Pick<Drawn<DispositionTrendSpec, DispositionTrendRow>, "svg" | "brush" | "update"> {
  const { buckets, segments } = stack;
  // many codes in one bar need to be told apart
  const height = Math.max(chartHeight(context.width), Math.min(400, Math.round(context.width * 0.6)));
  const share = spec.measure === "share";
  const write = (value: number): string => (share ? context.percent(value, 0) : context.number(value));
  const values = valueTicks(0, stack.highest, 4).filter((tick) => share || Number.isInteger(tick));
  const marginLeft = axisRoom(values, write);
  const inner = context.width - marginLeft - 8;
  const first = buckets[0] ?? 0;
  const end = shiftBucket(buckets.at(-1) ?? 0, spec.grain, 1);
  const band = inner / Math.max(1, buckets.length);
  const gap = band > 12 ? 1.5 : band > 4 ? 0.5 : 0;
  const { catalogue } = context;
  const paints = new Map(
    stack.codes
      .filter((code) => isHatched(code, catalogue))
      .map((code) => [code, hatch(dispositionColour(code, catalogue))]),
  );
  const svg = frame(
    {
      width: context.width,
      height,
      marginLeft,
      marginRight: 8,
      marginTop: 12,
      marginBottom: 40,
      x: { type: "utc", domain: [first, end] },
      y: { domain: [0, Math.max(stack.highest, values.at(-1) ?? 0)] },
      marks: [
        ...valueAxis(values, write),
        ...noteBands(context, [first, end]),
        Plot.rect(segments, {
          x1: "at",
          x2: (d: { at: number }) => shiftBucket(d.at, spec.grain, 1),
          y1: "low",
          y2: "high",
          fill: (d: { code: string }) => paints.get(d.code)?.paint ?? dispositionColour(d.code, catalogue),
          insetLeft: gap,
          insetRight: gap,
          // A hairline of paper keeps neighbours of like lightness apart.
          stroke: band > 4 ? role("paper") : "none",
          strokeWidth: 0.75,
          shapeRendering: band < 3 ? "crispEdges" : "auto",
          className: "chart-marks chart-segments",
        }),
        Plot.ruleY([0], { stroke: role("line-strong") }),
        ...noteMarks(context, [first, end], inner, amidDays(spec.grain)),
        timeAxis(timeTicks(buckets, spec.grain, inner, context)),
      ],
    },
    label,
    "chart-disposition-trend",
  );
  for (const paint of paints.values()) paint.addTo(svg);
  tie(svg, "chart-segments", marks);
  const across = [marginLeft, context.width - 8] as const;
  return {
    svg,
    brush: timeBrush(buckets, spec, across, [12, height - 40], context),
    update: dispositionTrendUpdate(svg, stack, spec, label.title, context),
  };
}

function describe(
  stack: Stack,
  spec: DispositionTrendSpec,
  name: (code: string) => string,
  context: ChartContext,
): string {
  const { t, percent, catalogue = knownCatalogue } = context;
  const list = listFormat(context.locale, { style: "short", type: "conjunction" });
  const named = (label: string, n: number): string =>
    t("chart.named-share", { name: label, share: percent(n / stack.total, 1) });
  const largest = [...stack.totals].sort(([, a], [, b]) => b - a).slice(0, 3);
  const groups = dispositionGroups.flatMap((group) => {
    const n = [...stack.apart].reduce(
      (sum, [code, count]) => sum + (catalogue.groupOf(code) === group ? count : 0),
      0,
    );
    return n > 0 ? [named(t(`group.${group}`), n)] : [];
  });
  return t("chart.disposition-trend.description", {
    from: context.date(bucketIso(stack.buckets[0] ?? 0), spec.grain),
    to: context.date(bucketIso(stack.buckets.at(-1) ?? 0), spec.grain),
    largest: list.format(largest.map(([code, n]) => named(name(code), n))),
    groups: list.format(groups),
  });
}
