import { svgElement } from "./svg-element";

let made = 0;

/** Adds a hatching of the given colour to a picture and returns the paint that uses it. */
export function hatch(colour: string): { readonly paint: string; addTo(svg: SVGSVGElement): void } {
  const id = `chart-hatch-${String(++made)}`;
  return {
    paint: `url(#${id})`,
    addTo: (svg) => {
      const pattern = svgElement("pattern", {
        id,
        width: 5,
        height: 5,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      });
      pattern.append(svgElement("line", { y2: 5, stroke: colour, "stroke-width": 3 }));
      const defs = svgElement("defs", {});
      defs.append(pattern);
      svg.prepend(defs);
    },
  };
}
