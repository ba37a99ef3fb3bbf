import * as Plot from "@observablehq/plot";
import type { ReachStep } from "../analysis";
import { attemptsUpdate, type AttemptsSpec } from "./attempts-update";
import { axisRoom, chartHeight, emptyPicture, frame, tie, valueAxis, type Label } from "./frame";
import { legendItem } from "./legend-item";
import { leadWords } from "./lead-words";
import { role } from "./theme";
import { valueTicks } from "./ticks";
import type { Chart, ChartContext, Drawn, DrawnMark } from "./types";

/** Whether one more attempt pays: a bar for each, as high as its chance to reach those whom none before it had reached. */
export const attemptsChart: Chart<AttemptsSpec, ReachStep> = {
  id: "attempts",
  draw(rows, spec, context) {
    const { t, percent } = context;
    const empty = rows.length === 0;
    const nothing = leadWords(context).nothing("lead_id");
    const [first] = rows;
    const last = rows.at(-1);
    const description =
      first && last
        ? t("chart.attempts.description", {
            from: first.attempt,
            first: percent(first.hazard, 1),
            last: last.attempt,
            lastShare: percent(last.hazard, 1),
            lastN: last.atRisk,
            all: percent(last.cumulative, 1),
          })
        : nothing;
    const marks = rows.map((row): DrawnMark => ({
      title: t("chart.attempts.nth", { n: row.attempt }),
      lines: [
        t("chart.attempts.reached", { share: percent(row.hazard, 1), k: row.reached, n: row.atRisk }),
        t("chart.interval", { low: percent(row.low, 1), high: percent(row.high, 1) }),
        t("chart.attempts.by-then", { share: percent(row.cumulative, 1) }),
      ],
      select: null, // which attempt it was is no filter
      opens: [
        ...(row.reached > 0
          ? [{ number: `${String(row.attempt)} reached`, label: t("opens.attempts-reached") }]
          : []),
        { number: `${String(row.attempt)} tried`, label: t("opens.attempts") },
      ],
    }));
    const label = { title: t("chart.attempts.title"), description };
    return {
      ...(empty ? { svg: emptyPicture(context, label, nothing) } : picture(rows, context, label, marks)),
      title: label.title,
      subtitle: t("chart.attempts.subtitle", { n: spec.leads }),
      description,
      table: {
        columns: [
          t("word.attempt"),
          t("chart.attempts.at-risk"),
          t("chart.attempts.reached-column"),
          t("chart.column.share"),
          t("chart.column.low"),
          t("chart.column.high"),
          t("chart.attempts.cumulative"),
        ],
        rows: rows.map((r) => [r.attempt, r.atRisk, r.reached, r.hazard, r.low, r.high, r.cumulative]),
        write: [null, null, null, percent, percent, percent, percent],
      },
      legend: empty
        ? []
        : [
            legendItem("hazard", t("chart.attempts.each"), "accent", "block"),
            legendItem("cumulative", t("chart.attempts.cumulative"), "ink-quiet", "line"),
          ],
      marks,
      empty,
    };
  },
};

function picture(
  rows: readonly ReachStep[],
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<AttemptsSpec, ReachStep>, "svg" | "update"> {
  const { width } = context;
  const highest = rows.reduce((most, row) => Math.max(most, row.high, row.cumulative), 0);
  const write = (value: number): string => context.percent(value, 0);
  const ticks = valueTicks(0, Math.min(1, highest * 1.05), 4);
  const marginLeft = axisRoom(ticks, write);
  const top = Math.min(1, Math.max(highest * 1.05, ticks.at(-1) ?? 0));
  const each = (width - marginLeft - 8) / rows.length;
  const place = { x: "attempt" } as const;
  const svg = frame(
    {
      width,
      height: chartHeight(width),
      marginLeft,
      marginRight: 8,
      marginTop: 14,
      marginBottom: 44,
      x: { type: "band", domain: rows.map(({ attempt }) => attempt), padding: 0.25 },
      y: { domain: [0, top] },
      marks: [
        ...valueAxis(ticks, write),
        Plot.barY(rows, { ...place, y: "hazard", fill: role("accent"), fillOpacity: 0.6, className: "chart-bars" }), // prettier-ignore
        Plot.ruleX(rows, {
          ...place,
          y1: "low",
          y2: "high",
          stroke: role("ink"),
          className: "chart-interval",
        }),
        Plot.line(rows, { ...place, y: "cumulative", stroke: role("ink-quiet"), strokeWidth: 1.75, className: "chart-line" }), // prettier-ignore
        Plot.dot(rows, { ...place, y: "cumulative", r: 2.5, fill: role("ink-quiet"), className: "chart-points" }), // prettier-ignore
        Plot.ruleY([0], { stroke: role("line-strong") }),
        Plot.axisX({
          tickSize: 0,
          tickPadding: 8,
          label: null,
          // under each attempt, at how many leads it was made: where there is room
          tickFormat: (attempt: number, i: number) =>
            each >= 46
              ? `${context.number(attempt)}\n${context.number(rows[i]?.atRisk ?? 0)}`
              : context.number(attempt),
          className: "chart-times",
        }),
        Plot.barY(rows, { ...place, y1: 0, y2: top, fill: "transparent", insetLeft: -2, insetRight: -2, className: "chart-marks chart-hits" }), // prettier-ignore
      ],
    },
    label,
    "chart-attempts",
  );
  tie(svg, "chart-hits", marks);
  return { svg, update: attemptsUpdate(svg, rows, label.title, context) };
}
