import { dress } from "./frame";
import { svgElement } from "./svg-element";
import { role } from "./theme";

export interface IntervalBarSpec {
  readonly value: number;
  /** Ends of the 95 % interval; null draws the value alone. */
  readonly low: number | null;
  readonly high: number | null;
  /** A value or a band to compare with. */
  readonly benchmark?: { readonly low: number; readonly high: number } | null;
  readonly target?: number | null;
  /** Shares never leave 0 to 1. */
  readonly unit: "share" | "s" | "currency" | "currency_per_day" | "count";
}

/** A value in its interval against its benchmark: `--|==o==|--`. */
export function intervalBar(spec: IntervalBarSpec, label: string, width: number, height = 20): SVGSVGElement {
  const svg = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}`, fill: "none" });
  dress(svg, { title: label, description: "" }, "chart-interval-bar");
  const [from, to] = reach(spec);
  const pad = 5;
  const x = (value: number): number => pad + ((value - from) / (to - from)) * (width - 2 * pad);
  const middle = height / 2;
  const line = (
    x1: number,
    x2: number,
    y1: number,
    y2: number,
    stroke: string,
    strokeWidth: number,
  ): SVGLineElement => svgElement("line", { x1, x2, y1, y2, stroke, "stroke-width": strokeWidth });

  svg.append(line(pad, width - pad, middle, middle, role("line-strong"), 1));
  const { benchmark, target, low, high, value } = spec;
  if (benchmark && benchmark.high > benchmark.low)
    svg.append(
      svgElement("rect", {
        x: x(benchmark.low),
        width: x(benchmark.high) - x(benchmark.low),
        y: middle - 7,
        height: 14,
        fill: role("ink-quiet"),
        "fill-opacity": 0.18,
      }),
    );
  else if (benchmark)
    svg.append(line(x(benchmark.low), x(benchmark.low), middle - 8, middle + 8, role("ink"), 1.5));
  if (target != null)
    svg.append(
      svgElement("path", {
        d: `M${(x(target) - 4).toFixed(1)} ${middle - 9}h8l-4 6z`,
        fill: role("ink"),
      }),
    );
  if (low !== null && high !== null) {
    svg.append(line(x(low), x(high), middle, middle, role("accent"), 3));
    for (const end of [low, high])
      svg.append(line(x(end), x(end), middle - 4, middle + 4, role("accent"), 1.5));
  }
  svg.append(
    svgElement("circle", {
      cx: x(value),
      cy: middle,
      r: 3.5,
      fill: role("accent"),
      stroke: role("paper"),
      "stroke-width": 1,
    }),
  );
  return svg;
}

/** What the bar spans: everything on it with air on both sides, in round steps so that it does not jump about. */
function reach(spec: IntervalBarSpec): readonly [number, number] {
  const all = [
    spec.value,
    spec.low,
    spec.high,
    spec.benchmark?.low,
    spec.benchmark?.high,
    spec.target,
  ].filter((value): value is number => value !== null && value !== undefined);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const size = most - least || Math.abs(most) || 1;
  const step = 10 ** Math.floor(Math.log10(size * 1.3)) / 2;
  let from = Math.floor((least - size * 0.15) / step) * step;
  let to = Math.ceil((most + size * 0.15) / step) * step;
  if (least >= 0) from = Math.max(0, from);
  if (spec.unit === "share") to = Math.min(1, to);
  return from < to ? [from, to] : [from - 1, to + 1];
}
