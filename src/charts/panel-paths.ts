import { svgElement } from "./svg-element";

type Bound = SVGElement & { readonly __data__?: readonly number[] };

/** The lines or areas of a Plot mark in panels, by panel; Plot binds to each the places of its data. */
export function panelPaths(
  svg: SVGSVGElement,
  className: string,
  points: readonly { readonly panel: number }[],
): ReadonlyMap<number, SVGElement> {
  const found = new Map<number, SVGElement>();
  for (const element of svg.querySelectorAll<Bound>(`.${className} > path`)) {
    const panel = points[element.__data__?.[0] ?? -1]?.panel;
    if (panel !== undefined) found.set(panel, element);
  }
  return found;
}

/** A line or an area as it was drawn, behind the one that moves, with so much left of its paint. */
export function ghostOf(
  path: SVGElement,
  paint: "fill-opacity" | "stroke-opacity",
  left: string,
): SVGElement {
  const ghost = svgElement("path", { d: path.getAttribute("d") ?? "" });
  ghost.setAttribute(paint, left);
  return ghost;
}
