import { dress } from "./frame";
import { svgElement } from "./svg-element";
import { role } from "./theme";
import type { ChartContext, MetricTrendRow } from "./types";

/** How a metric went, in the size of a word: no axes, the last value marked, gaps left open. */
export function sparkline(
  rows: readonly MetricTrendRow[],
  label: string,
  context: Pick<ChartContext, "width" | "t">,
  height = 28,
): SVGSVGElement {
  const { width } = context;
  const svg = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}`, fill: "none" });
  dress(svg, { title: label, description: "" }, "chart-sparkline");
  const known = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  if (known.length === 0) {
    svg.setAttribute("aria-label", `${label}. ${context.t("chart.empty")}`);
    return svg;
  }
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  const pad = 4;
  const x = (i: number): number =>
    rows.length < 2 ? width - pad : pad + (i / (rows.length - 1)) * (width - 2 * pad);
  const y = (value: number): number =>
    high === low ? height / 2 : height - pad - ((value - low) / (high - low)) * (height - 2 * pad);
  let path = "";
  let pen = false;
  for (const [i, { value }] of rows.entries()) {
    if (value !== null) path += `${pen ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = value !== null;
  }
  svg.append(
    svgElement("path", {
      d: path,
      stroke: role("ink-quiet"),
      "stroke-width": 1.25,
      "stroke-linejoin": "round",
    }),
  );
  const last = rows.findLastIndex((row) => row.value !== null);
  const end = rows[last];
  if (end?.value != null)
    svg.append(
      svgElement("circle", {
        cx: x(last),
        cy: y(end.value),
        r: 2.5,
        fill: end.partial ? role("paper") : role("accent"),
        stroke: role("accent"),
      }),
    );
  return svg;
}
