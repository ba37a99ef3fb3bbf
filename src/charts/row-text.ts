import { svgElement } from "./svg-element";
import { isolated, role } from "./theme";
import type { ChartContext } from "./types";

export interface RowTextOptions {
  readonly y: number;
  /** The edge it stands at, as the reader reads. */
  readonly side: "start" | "end";
  readonly weight?: number;
  readonly quiet?: boolean;
}

/** Writes lines of text at the edges of a picture of rows, mirrored for readers from right to left. */
export const rowText =
  (svg: SVGSVGElement, { width, direction }: ChartContext) =>
  (text: string, { y, side, weight = 400, quiet = false }: RowTextOptions): void => {
    const right = (side === "end") !== (direction === "rtl");
    const element = svgElement("text", {
      x: right ? width : 0,
      y,
      "text-anchor": right ? "end" : "start",
      "font-weight": weight,
      "font-size": quiet ? 11 : 12,
      fill: role(quiet ? "ink-quiet" : "ink"),
    });
    element.textContent = isolated(text, direction);
    svg.append(element);
  };
