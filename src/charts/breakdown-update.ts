import type { Framed } from "./frame";
import { matchGroups, rowOf, writtenOf } from "./group-matching";
import type { BreakdownSpec, GroupRow } from "./group-types";
import { groupSubtitle } from "./group-words";
import { lazily, placed, scaleOf, updating, type Changes } from "./moving";
import { isolated } from "./theme";
import { unitWriter } from "./unit-writer";
import type { ChartContext, Update } from "./types";

/** Which way bars grow: their attributes along it. */
const ways = {
  x: { at: "x", size: "width", ends: ["x1", "x2"] },
  y: { at: "y", size: "height", ends: ["y1", "y2"] },
} as const;

/** Moves bars with their intervals, and the numbers beside them; groups keep their places. */
export function breakdownUpdate(
  svg: Framed,
  along: "x" | "y",
  drawn: readonly GroupRow[],
  spec: BreakdownSpec,
  title: string,
  context: ChartContext,
): Update<BreakdownSpec, GroupRow> {
  const { t, direction } = context;
  const write = unitWriter(spec.unit, context);
  const pixel = scaleOf(svg, along);
  const zero = pixel(0);
  const { at, size, ends } = ways[along];
  const parts = lazily(() => ({
    bars: placed(svg, "chart-bars"),
    spans: [...placedByRow(svg, "chart-span", drawn)],
    lows: [...placedByRow(svg, "chart-low", drawn)],
    highs: [...placedByRow(svg, "chart-high", drawn)],
    told: placed(svg, "chart-told"),
    counts: placed(svg, "chart-counts"),
    all: svg.querySelector(".chart-all > line"),
  }));
  return updating(svg, title, (rows, now, made) => {
    const matched = now.counts === spec.counts ? matchGroups(drawn, rows, spec, now) : null;
    if (!matched) return null;
    const { bars, spans, lows, highs, told, counts, all } = parts();
    for (const [i, elements] of bars) {
      const end = pixel(rowOf(matched[i])?.value.value ?? 0);
      for (const element of elements) {
        made.set(element, at, Math.min(zero, end));
        made.set(element, size, Math.abs(end - zero));
      }
    }
    const whisker = (all: typeof spans, of: readonly [Side, Side]): void => {
      for (const [i, element] of all) {
        const { low = null, high = null } = rowOf(matched[i])?.value ?? {};
        made.see(element, low !== null && high !== null);
        if (low === null || high === null) continue;
        for (const [place, name] of ends.entries())
          made.set(element, name, pixel(of[place] === "low" ? low : high));
      }
    };
    whisker(spans, ["low", "high"]);
    whisker(lows, ["low", "low"]);
    whisker(highs, ["high", "high"]);
    for (const [i, [text]] of told)
      if (text) made.text(text, writtenOf(matched[i] ?? null, ({ value }) => value.value === null ? null : write(value.value))); // prettier-ignore
    for (const [i, [text]] of counts)
      if (text) made.text(text, writtenOf(matched[i] ?? null, ({ value }) => isolated(t("chart.n", { n: value.n }), direction))); // prettier-ignore
    const whole = now.result.value.value;
    if (all) moveLine(all, whole === null ? null : pixel(whole), ends, made);
    return {
      subtitle: groupSubtitle(rows, now, context),
      ...(!spec.counts && whole !== null && { legend: { all: t("chart.all", { value: write(whole) }) } }),
    };
  });
}

type Side = "low" | "high";

/** A line across a picture: at a pixel, or gone. */
export function moveLine(
  line: Element,
  at: number | null,
  ends: readonly [string, string],
  made: Changes,
): void {
  made.see(line, at !== null);
  if (at !== null) for (const name of ends) made.set(line, name, at);
}

/** The elements of the intervals, each with the place of its row: only rows with an interval have any. */
function* placedByRow(
  svg: SVGSVGElement,
  className: string,
  drawn: readonly GroupRow[],
): Generator<readonly [number, SVGElement]> {
  const with_ = drawn.flatMap(({ value: { low, high } }, i) => (low === null || high === null ? [] : [i]));
  for (const [place, elements] of placed(svg, className))
    for (const element of elements) {
      const row = with_[place];
      if (row !== undefined) yield [row, element];
    }
}
