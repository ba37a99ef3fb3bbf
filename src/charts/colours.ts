import type { Drawn } from "./types";

/** Colours of variables such as `--ink`, as plain sRGB, for pictures that leave the page. */
export type Colours = Readonly<Record<string, string>>;

const used = /var\((--[\w-]+)(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)/g;

/** The variables that a picture uses. */
export const variablesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(used)].flatMap((match) => (match[1] ? [match[1]] : []))),
];

/** Replaces variables by their colours, or by their fallback where none is given. */
export const withColours = (text: string, colours: Colours): string =>
  text.replaceAll(
    used,
    (_, name: string, fallback: string | undefined) => colours[name] ?? fallback ?? "currentColor",
  );

/** What the variables are at this place of the page, as `#rrggbb`; oklch and light-dark are resolved by painting. */
export function resolveColours(host: Element, variables: readonly string[]): Colours {
  const probe = document.createElement("span");
  host.append(probe);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const found: Record<string, string> = {};
  for (const name of variables) {
    if (!pen) break;
    probe.style.color = "";
    probe.style.color = `var(${name}, rgb(1 2 3 / 0))`;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = getComputedStyle(probe).color;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    if (alpha > 0) found[name] = `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  }
  probe.remove();
  return found;
}

/** The colours that a drawing needs outside the page, as they are at this place of it. */
export const exportColours = (drawn: Drawn, host: Element): Colours =>
  resolveColours(host, [
    ...variablesOf(new XMLSerializer().serializeToString(drawn.svg)),
    ...drawn.legend.flatMap((item) => variablesOf(item.colour)),
    "--paper",
    "--ink",
    "--ink-quiet",
  ]);
