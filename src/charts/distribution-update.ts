import { binsOf, type DurationBin, type DurationRow } from "./duration-bins";
import { distributionSubtitle, linesOf, lineWords, type DistributionSpec } from "./distribution-lines";
import type { Framed } from "./frame";
import { lazily, placed, scaleOf, updating } from "./moving";
import type { ChartContext, Update } from "./types";

/** Moves the bars of a distribution, in the bins that were drawn, and the lines of its median and 90th percentile. */
export function distributionUpdate(
  svg: Framed,
  bins: readonly DurationBin[],
  spec: DistributionSpec,
  title: string,
  context: ChartContext,
): Update<DistributionSpec, DurationRow> {
  const [x, y] = [scaleOf(svg, "x"), scaleOf(svg, "y")];
  const step = (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0);
  const most = bins.length * step;
  const drawn = linesOf(spec);
  const split = bins.flatMap(({ others }, i) => (others > 0 ? [i] : []));
  const parts = lazily(() => {
    const others = placed(svg, "chart-others");
    return {
      answered: placed(svg, "chart-bars"),
      others: new Map(split.map((i, place) => [i, others.get(place)?.[0]])),
      rules: [...svg.querySelectorAll(".chart-reference > *")],
      told: [...svg.querySelectorAll(".chart-reference-told > *")],
    };
  });
  return updating(svg, title, (rows, now, made) => {
    if (now.column !== spec.column) return null;
    const found = binsOf(rows, bins);
    if (found.some(({ others }, i) => others > 0 && !split.includes(i))) return null;
    const { answered, others, rules, told } = parts();
    const bar = (element: Element, low: number, high: number): void => {
      made.set(element, "y", y(high));
      made.set(element, "height", y(low) - y(high));
    };
    for (const [i, bin] of found.entries()) {
      for (const element of answered.get(i) ?? []) bar(element, 0, bin.answered);
      const other = others.get(i);
      if (other) bar(other, bin.answered, bin.answered + bin.others);
    }
    const lines = linesOf(now);
    for (const i of drawn.keys()) {
      const [rule, text, line, was] = [rules[i], told[i], lines[i], drawn[i]];
      if (!rule || !text || !was) continue;
      made.set(rule, "stroke-opacity", line ? null : "0");
      made.set(text, "fill-opacity", line ? null : "0");
      if (!line) continue;
      const at = x(line.at);
      for (const end of ["x1", "x2"]) made.set(rule, end, at);
      made.set(rule, "stroke-dasharray", line.dash === was.dash ? null : line.dash);
      const [left, wasLeft] = [line.at > most / 2, was.at > most / 2];
      // words that stood on the other side of their line stand twice their distance further
      const aside = left === wasLeft ? 0 : left ? -10 : 10;
      const to = (text.getAttribute("transform") ?? "").replace(
        /^translate\([^,]+/,
        `translate(${String(at + aside)}`,
      );
      made.set(text, "transform", to);
      made.set(text, "text-anchor", left === wasLeft ? null : left ? "end" : "start");
      made.text(text, lineWords(line, context));
    }
    return { subtitle: distributionSubtitle(now, context) };
  });
}
