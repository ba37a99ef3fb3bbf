import type { ReachStep } from "../analysis";
import type { Framed } from "./frame";
import { linePath } from "./line-path";
import { lazily, placed, scaleOf, updating } from "./moving";
import type { ChartContext, Update } from "./types";

/** What is said of attempts. */
export interface AttemptsSpec {
  /** Leads tried for the first time in the period, and how many leads its attempts reached. */
  readonly leads: number;
  readonly reached: number;
}

/** Moves the bars of attempts with their intervals, and the line of those reached by then. */
export function attemptsUpdate(
  svg: Framed,
  drawn: readonly ReachStep[],
  title: string,
  { t, number }: ChartContext,
): Update<AttemptsSpec, ReachStep> {
  const y = scaleOf(svg, "y");
  const ground = y(0);
  const known = new Set(drawn.map(({ attempt }) => attempt));
  const parts = lazily(() => {
    const dots = placed(svg, "chart-points");
    return {
      bars: placed(svg, "chart-bars"),
      spans: placed(svg, "chart-interval"),
      line: svg.querySelector(".chart-line > path"),
      dots,
      across: drawn.map((_, i) => Number(dots.get(i)?.[0]?.getAttribute("cx") ?? 0)),
      counts: [...svg.querySelectorAll(".chart-times > text")].map(
        (text) => text.querySelectorAll("tspan")[1],
      ),
    };
  });
  return updating(svg, title, (rows, now, made) => {
    if (rows.some(({ attempt }) => !known.has(attempt))) return null;
    const of = new Map(rows.map((row) => [row.attempt, row]));
    const { bars, spans, line, dots, across, counts } = parts();
    for (const [i, { attempt }] of drawn.entries()) {
      const own = of.get(attempt);
      const top = y(own?.hazard ?? 0);
      for (const bar of bars.get(i) ?? []) {
        made.set(bar, "y", top);
        made.set(bar, "height", ground - top);
      }
      for (const span of spans.get(i) ?? []) {
        made.set(span, "stroke-opacity", own ? null : "0");
        if (own) made.set(span, "y1", y(own.low));
        if (own) made.set(span, "y2", y(own.high));
      }
      for (const dot of dots.get(i) ?? []) {
        made.set(dot, "fill-opacity", own ? null : "0");
        if (own) made.set(dot, "cy", y(own.cumulative));
      }
      const count = counts[i];
      if (count) made.text(count, number(own?.atRisk ?? 0));
    }
    const places = drawn.map(({ attempt }, i) => {
      const own = of.get(attempt);
      return own ? ([across[i] ?? 0, y(own.cumulative)] as const) : null;
    });
    if (line) made.set(line, "d", linePath(places));
    return { subtitle: t("chart.attempts.subtitle", { n: now.leads }) };
  });
}
