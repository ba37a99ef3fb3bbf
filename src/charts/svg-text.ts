import { withColours, type Colours } from "./colours";
import { legendSwatch } from "./legend-swatch";
import { svgElement } from "./svg-element";
import { fontFamily, role, textWidth } from "./theme";
import type { Drawn } from "./types";

const head = 52;
const lineHeight = 20;
/** Paper around a picture that is saved alone, in CSS pixels: as much as around a cell's. */
export const paperMargin = 24;

/**
 * A drawing as a file of its own: title, unit and count, legend and picture, every colour resolved.
 * `direction` is the reader's: it sets the words, never the picture. `source` stands below: formula, limits, data.
 * `margin` is the paper left around it, in CSS pixels; without any, words stand a little away from the edge.
 */
export function toSvgText(
  drawn: Drawn,
  colours: Colours,
  direction: "ltr" | "rtl",
  source = "",
  margin = 0,
): string {
  const width = Number(drawn.svg.getAttribute("width"));
  const height = Number(drawn.svg.getAttribute("height"));
  const rtl = direction === "rtl";
  const inset = margin > 0 ? 0 : 12;
  const edge = rtl ? width - inset : inset;
  const words = (text: string, y: number, size: number, fill: string, x = edge): SVGTextElement => {
    const element = svgElement("text", { x, y, "font-size": size, fill, direction, "text-anchor": "start" });
    element.textContent = text;
    return element;
  };
  const legend = svgElement("g", {});
  let at = inset;
  let row = 0;
  for (const item of drawn.legend) {
    const needs = textWidth(item.label) + 34;
    if (at > inset && at + needs > width) {
      at = inset;
      row++;
    }
    const y = head + row * lineHeight;
    const x = rtl ? width - at - 10 : at;
    legend.append(
      legendSwatch(item, x, y),
      words(item.label, y + 12, 12, role("ink-quiet"), rtl ? x - 6 : x + 16),
    );
    at += needs;
  }
  const above = head + (drawn.legend.length > 0 ? (row + 1) * lineHeight + 8 : 0);
  const notes = linesOf(source, width - 2 * inset);
  const whole = above + height + 8 + (notes.length > 0 ? notes.length * 16 + 8 : 0);
  const [w, h] = [width + 2 * margin, whole + 2 * margin];
  const outer = svgElement("svg", {
    width: w,
    height: h,
    viewBox: `${-margin} ${-margin} ${w} ${h}`,
  });
  outer.setAttribute("role", "img");
  outer.setAttribute("font-family", fontFamily);
  outer.setAttribute("font-variant", "tabular-nums");
  const title = svgElement("title", {});
  title.textContent = drawn.title;
  const description = svgElement("desc", {});
  description.textContent = drawn.description;
  const picture = drawn.svg.cloneNode(true);
  if (!(picture instanceof SVGSVGElement)) throw new Error("not a picture");
  picture.setAttribute("y", String(above));
  for (const name of ["role", "aria-label", "class"]) picture.removeAttribute(name);
  picture.removeAttribute("data-brush");
  for (const shade of picture.querySelectorAll(".chart-brush")) shade.remove();
  for (const element of picture.querySelectorAll("[data-mark]")) {
    element.removeAttribute("data-mark");
    element.removeAttribute("data-current");
  }
  picture.querySelectorAll(".chart-hits").forEach((element) => element.remove());
  outer.append(
    title,
    description,
    svgElement("rect", {
      ...(margin > 0 && { x: -margin, y: -margin }),
      width: "100%",
      height: "100%",
      fill: role("paper"),
    }),
    words(drawn.title, 22, 16, role("ink")),
    words(drawn.subtitle, 40, 12, role("ink-quiet")),
    legend,
    picture,
    ...notes.map((line, i) => words(line, above + height + 22 + i * 16, 11, role("ink-quiet"))),
  );
  return withColours(new XMLSerializer().serializeToString(outer), colours);
}

/** A text in lines that fit, cut between words. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
