import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogueOf, knownDispositions, ownColours } from "../../src/base";
import { inOrder, swatchOf } from "../../src/charts";

const css = ["charts.css", "categories.css"]
  .map((name) => readFileSync(new URL(`../../src/charts/${name}`, import.meta.url), "utf8"))
  .join("\n");
type Colour = readonly [lightness: number, chroma: number, hue: number];
const colours = new Map(
  [...css.matchAll(/--disposition-([\w-]+): light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\)/g)].map(
    ([, name = "", light = "", dark = ""]) =>
      [name, [light, dark].map((text) => text.split(" ").map(Number) as unknown as Colour)] as const,
  ),
);
/** `--paper` of tokens.css. */
const paper: readonly Colour[] = [
  [0.978, 0.006, 95],
  [0.205, 0.008, 220],
];

const lab = ([l, c, h]: Colour): readonly [number, number, number] => [
  l,
  c * Math.cos((h * Math.PI) / 180),
  c * Math.sin((h * Math.PI) / 180),
];

/** Relative luminance of an OKLCH colour (Ottosson's matrices), clipped to sRGB. */
function luminance(colour: Colour): number {
  const [l, a, b] = lab(colour);
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const clip = (v: number): number => Math.min(1, Math.max(0, v));
  const red = clip(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  const green = clip(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  const blue = clip(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: Colour, b: Colour): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe("colours of dispositions", () => {
  test("every category has one, and 3:1 against paper in both themes", () => {
    for (const name of [...knownDispositions.map(({ code }) => code), ...ownColours, "unmapped"])
      expect([...colours.keys()], name).toContain(name);
    for (const [name, both] of colours)
      both.forEach((colour, i) => {
        const background = paper[i];
        if (background) expect(contrast(colour, background), `${name} ${i}`).toBeGreaterThanOrEqual(3);
      });
  });

  test("those for own categories are apart from each other", () => {
    for (const theme of [0, 1])
      for (const [i, a] of ownColours.entries())
        for (const b of ownColours.slice(i + 1)) {
          const [one, two] = [a, b].map((name) => lab(colours.get(name)?.[theme] ?? [0, 0, 0]));
          const distance = Math.hypot(...(one ?? []).map((value, at) => value - (two?.[at] ?? 0)));
          expect(distance, `${a} ${b} ${theme}`).toBeGreaterThan(0.07);
        }
  });

  test("an own category keeps its colour, and its place after the known ones of its group", () => {
    const catalogue = catalogueOf([
      { code: "own_trial", group: "moving", counts: [], labels: { en: "Trial", ar: "" }, colour: "own_rose" },
    ]);
    expect(swatchOf("own_trial", catalogue)).toBe("own_rose");
    const totals = new Map(
      ["(none)", "busy", "own_trial", "(unmapped)", "interested", "deal_closed", "spam"].map((code) => [
        code,
        1,
      ]),
    );
    expect(inOrder(totals, catalogue)).toEqual([
      "deal_closed",
      "interested",
      "own_trial",
      "spam",
      "busy",
      "(unmapped)",
      "(none)",
    ]);
  });
});
