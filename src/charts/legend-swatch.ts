import { svgElement } from "./svg-element";
import type { LegendItem, PointShape } from "./types";

/** Corners in hundredths of the swatch, as in charts.css. */
const corners: Readonly<Record<Exclude<PointShape, "ring">, readonly (readonly [number, number])[]>> = {
  star: [[50, 0], [62, 36], [100, 38], [70, 60], [81, 97], [50, 75], [19, 97], [30, 60], [0, 38], [38, 36]], // prettier-ignore
  diamond: [[50, 0], [85, 50], [50, 100], [15, 50]], // prettier-ignore
  triangle: [[50, 5], [100, 95], [0, 95]], // prettier-ignore
  square: [[10, 10], [90, 10], [90, 90], [10, 90]], // prettier-ignore
};
const size = 10; // pixels

/** What stands before a legend's entry in a picture of its own; `y` is the top of its line. */
export function legendSwatch(item: LegendItem, x: number, y: number): SVGElement {
  const { shape, colour } = item;
  if (shape === "ring")
    return svgElement("circle", {
      cx: x + size / 2,
      cy: y + 3 + size / 2,
      r: 4,
      fill: "none",
      stroke: colour,
      "stroke-width": 2,
    });
  if (shape !== "block" && shape !== "line" && shape !== "dashes") {
    const at = ([across, down]: readonly [number, number]): string =>
      `${String(x + (across * size) / 100)},${String(y + 3 + (down * size) / 100)}`;
    return svgElement("polygon", { points: corners[shape].map(at).join(" "), fill: colour });
  }
  const flat = shape !== "block";
  const swatch = svgElement("rect", {
    x,
    y: flat ? y + 7 : y + 3,
    width: size,
    height: flat ? 2 : size,
    fill: colour,
  });
  if (item.hatched || shape === "dashes") swatch.setAttribute("fill-opacity", "0.5");
  return swatch;
}
