import { plainFonts } from "./plain-fonts";
import { usedStyles } from "./used-styles";

/** A part of the page as a picture of its own: SVG text that loads nothing, in CSS pixels. */
export interface PagePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Sets still copies of parts of the page on a sheet of this width, wider where they would be cut, and takes its picture. */
export async function pagePicture(parts: readonly Element[], width: number): Promise<PagePicture> {
  const away = document.createElement("div");
  away.className = "picture-away";
  away.inert = true;
  const sheet = document.createElement("div");
  sheet.className = "picture-sheet";
  sheet.append(...parts);
  away.append(sheet);
  document.body.append(away);
  try {
    await document.fonts.ready;
    const wide = widen(sheet, width);
    const height = Math.ceil(sheet.getBoundingClientRect().height) + 1;
    return { svg: drawing(sheet, wide, height), width: wide, height };
  } finally {
    away.remove();
  }
}

/** Widens a sheet until nothing stands out of it, as far as that helps; its width. */
function widen(sheet: HTMLElement, least: number): number {
  const { direction } = getComputedStyle(sheet);
  let width = Math.ceil(least);
  for (let turn = 0; turn < 4; turn += 1) {
    sheet.style.inlineSize = `${width}px`;
    const box = sheet.getBoundingClientRect();
    const over = [...sheet.querySelectorAll(":not(svg *, .unseen, .unseen *)")].map((one) => {
      const { left, right, width: own } = one.getBoundingClientRect();
      if (own === 0) return 0; // it is not shown
      return direction === "rtl" ? box.left - left : right - box.right;
    });
    const more = Math.ceil(over.reduce((most, one) => Math.max(most, one), 0));
    if (more <= 0) break;
    width += more + margin;
  }
  return width;
}

const margin = 24; // px, as the sheet has at its sides

function drawing(sheet: Element, width: number, height: number): string {
  const { documentElement: here } = document;
  const page = document.implementation.createHTMLDocument("");
  const root = page.documentElement;
  root.lang = here.lang;
  root.dir = here.dir;
  Object.assign(root.dataset, here.dataset);
  page.head.remove();
  page.body.append(page.importNode(sheet, true));
  const { fontFamily, fontSize, lineHeight, colorScheme } = getComputedStyle(here);
  const lines = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize); // as a factor it holds for every size
  const css = [
    plainFonts(sheet.textContent),
    usedStyles(page, document.styleSheets, (query) => window.matchMedia(query).matches),
    // A shorthand with a variable is lost where rules are written out.
    `html { font-family: ${fontFamily}; font-size: ${fontSize}; line-height: ${lines}; }`,
    "body { min-block-size: 0; }",
  ].join("\n");
  const outer = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>`,
    "image/svg+xml",
  );
  const svg = outer.documentElement;
  for (const [name, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-size": fontSize,
    lang: here.lang,
  }))
    svg.setAttribute(name, String(value));
  for (const { name, value } of here.attributes) if (name.startsWith("data-")) svg.setAttribute(name, value);
  const place = svg.querySelector("foreignObject");
  place?.setAttribute("width", "100%");
  place?.setAttribute("height", "100%");
  place?.append(outer.importNode(root, true));
  // The scheme of the system is not asked again. As text: this page's policy forbids a style sheet in what it makes.
  const style = `:root { color-scheme: ${schemeOf(colorScheme)} !important; }\n${css}`;
  const text = style.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return new XMLSerializer()
    .serializeToString(outer)
    .replace("<foreignObject", () => `<style>${text}</style><foreignObject`);
}

/** The scheme in force: of two that a page allows, the one that the reader's system asks for. */
const schemeOf = (allowed: string): string =>
  allowed === "dark" || allowed === "light"
    ? allowed
    : window.matchMedia("(prefers-color-scheme: dark)").matches
      ? "dark"
      : "light";
