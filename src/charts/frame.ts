import * as Plot from "@observablehq/plot";
import { fontFamily, fontSize, isolated, role, textWidth } from "./theme";
import type { ChartContext, DrawnMark } from "./types";

export const chartHeight = (width: number): number => Math.round(Math.min(340, Math.max(220, width * 0.42)));

/** Words for those who do not see the picture. */
export interface Label {
  readonly title: string;
  readonly description: string;
}

/** A picture that still knows its scales. */
export type Framed = SVGSVGElement & Plot.Plot;

/** A Plot drawing without its inline style sheet (the policy forbids it; charts.css has the rules), left to right. */
export function frame(options: Plot.PlotOptions, label: Label, className: string): Framed {
  const drawn = Plot.plot({ ...options, className: "chart-plot" });
  if (!(drawn instanceof SVGSVGElement)) throw new Error("a chart has no legend of its own");
  drawn.querySelector("style")?.remove();
  dress(drawn, label, className);
  return drawn;
}

/** Attributes that every picture of ours has. */
export function dress(svg: SVGSVGElement, { title, description }: Label, className: string): void {
  svg.setAttribute("class", `chart-plot ${className}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", description === "" ? title : `${title}. ${description}`);
  // Inside a picture with one description the labels that Plot gives to its groups mean nothing.
  for (const group of svg.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  svg.setAttribute("direction", "ltr");
  svg.setAttribute("color", role("ink-quiet"));
  svg.setAttribute("font-family", fontFamily);
  svg.setAttribute("font-size", String(fontSize));
  svg.setAttribute("font-variant", "tabular-nums");
}

/** Horizontal hairlines with their values at the left edge. */
export function valueAxis(ticks: readonly number[], write: (value: number) => string): Plot.Markish[] {
  return [
    Plot.ruleY(ticks, { stroke: role("line"), className: "chart-grid" }),
    Plot.axisY(ticks, { anchor: "left", tickSize: 0, tickPadding: 8, tickFormat: write, label: null }),
  ];
}

/** Room for the labels of the value axis. */
export const axisRoom = (ticks: readonly number[], write: (value: number) => string): number =>
  Math.ceil(Math.max(...ticks.map((tick) => textWidth(write(tick))), 16)) + 14;

/** The label under each tick; a second line, where there is one, holds the year. */
export const timeAxis = (ticks: readonly { readonly at: number; readonly label: string }[]): Plot.Markish =>
  Plot.axisX(
    ticks.map((tick) => tick.at),
    {
      tickSize: 0,
      tickPadding: 8,
      tickFormat: (_, i) => ticks[i]?.label ?? "",
      label: null,
      className: "chart-times",
    },
  );

/** Tells each element of a Plot mark which of `marks` it stands for. Plot binds the datum's place to its element. */
export function tie(svg: SVGSVGElement, className: string, marks: readonly DrawnMark[]): void {
  for (const element of svg.querySelectorAll<SVGElement & { __data__?: number }>(`.${className} > *`)) {
    const place = element.__data__;
    if (place !== undefined && marks[place]) element.setAttribute("data-mark", String(place));
  }
}

/** A picture that says in words that there is nothing to draw, and why. */
export function emptyPicture(
  context: ChartContext,
  label: Label,
  text = context.t("chart.empty"),
): SVGSVGElement {
  const svg = frame(
    {
      width: context.width,
      height: 96,
      axis: null,
      marks: [
        Plot.text([isolated(text, context.direction)], {
          frameAnchor: "middle",
          fill: role("ink-quiet"),
          lineWidth: context.width / 14,
          lineHeight: 1.5,
        }),
      ],
    },
    label,
    "chart-empty",
  );
  // each line is laid out alone: what isolates the whole text says nothing of its stop
  for (const line of svg.querySelectorAll("tspan"))
    line.textContent = isolated(line.textContent.replaceAll(/[\u2066-\u2069]/g, ""), context.direction);
  return svg;
}
