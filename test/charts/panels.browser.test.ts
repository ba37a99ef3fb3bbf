import { describe, expect, test } from "vitest";
import {
  dispositionPanels,
  metricPanels,
  toCsv,
  toSvgText,
  type ChartContext,
  type Drawn,
} from "../../src/charts";
import { chartContext } from "./context";
import {
  panelCodeRows as codeRows,
  panelCodeSpec as codeSpec,
  panelRows as rows,
  panelSpec as spec,
  weeks,
} from "./panel-rows";
import { palette } from "./palette";
import { dark } from "./palette-dark";
import { readable } from "./svg";

const drawings: Readonly<Record<string, (context: ChartContext) => Drawn>> = {
  "metric-panels": (c) => metricPanels.draw(rows, spec, c),
  "disposition-panels": (c) => dispositionPanels.draw(codeRows, codeSpec, c),
  "disposition-panels-count": (c) => dispositionPanels.draw(codeRows, { ...codeSpec, measure: "count" }, c),
};
const names = Object.keys(drawings);

describe.each(["en", "ar"] as const)("in %s", (language) => {
  const context = chartContext(language, 640);

  test.each(names)("%s is drawn as its snapshots, light and dark", async (name) => {
    const drawn = drawings[name]?.(context);
    if (!drawn) throw new Error(name);
    for (const [theme, colours] of [
      ["light", { ...palette, "--good": "#0e794c", "--bad": "#921b17" }],
      ["dark", dark],
    ] as const)
      await expect(readable(toSvgText(drawn, colours, context.direction))).toMatchFileSnapshot(
        `../snapshots/${name}.${language}.${theme}.svg`,
      );
    for (const text of [
      ...[drawn.title, drawn.subtitle, drawn.description],
      ...drawn.legend.map(({ label }) => label),
      ...drawn.marks.slice(0, 3).flatMap(({ title, lines }) => [title, ...lines]),
    ])
      expect(text).not.toMatch(/chart\.|metric\.|[{}]/);
    expect(drawn.svg.querySelectorAll("style, [style]")).toHaveLength(0);
    expect(drawn.svg.querySelectorAll("[data-mark]").length).toBe(drawn.marks.length);
  });

  test.each([320, 390, 1200])("nothing sticks out or touches at %i pixels", (width) => {
    const host = document.createElement("div");
    document.body.append(host);
    for (const [name, draw] of Object.entries(drawings)) {
      const { svg } = draw(chartContext(language, width));
      host.replaceChildren(svg);
      const whole = svg.getBoundingClientRect();
      expect(whole.width).toBe(width);
      const texts = [...svg.querySelectorAll("text")].filter(({ textContent }) => textContent !== "");
      for (const [i, text] of texts.entries()) {
        const box = text.getBoundingClientRect();
        expect(box.left, `${name} ${text.textContent}`).toBeGreaterThanOrEqual(whole.left - 1);
        expect(box.right, `${name} ${text.textContent}`).toBeLessThanOrEqual(whole.right + 10);
        for (const other of texts.slice(i + 1)) {
          const its = other.getBoundingClientRect();
          const apart =
            box.right <= its.left + 0.5 ||
            its.right <= box.left + 0.5 ||
            box.bottom <= its.top + 3 ||
            its.bottom <= box.top + 3;
          expect(apart, `${name} ${width}: ${text.textContent} / ${other.textContent}`).toBe(true);
        }
      }
    }
    host.remove();
  });

  test("without calls it says so in words", () => {
    for (const drawn of [
      metricPanels.draw([], { ...spec, rest: null, others: 0 }, context),
      dispositionPanels.draw([], { ...codeSpec, others: 0 }, context),
    ]) {
      expect(drawn.empty).toBe(true);
      expect(drawn.description).toBe(context.t("chart.empty"));
    }
    const closed = metricPanels.draw([], { ...spec, closed: true }, context);
    expect(closed.description).toBe(context.t("chart.people-closed"));
  });
});

const english = chartContext("en", 640);
const linesOf = (drawn: Drawn): string[][] =>
  toCsv(drawn.table).trimEnd().split("\r\n").slice(1).map((line) => line.split(",")); // prettier-ignore

test("the CSV is what is drawn, and a panel's line is as high as its numbers, at one scale for all", () => {
  const drawn = metricPanels.draw(rows, spec, english);
  expect(
    linesOf(drawn).map((line) => line.slice(2).map((text) => (text === "" ? null : Number(text)))),
  ).toEqual(rows.flatMap(({ trend }) => trend.map((row) => [row.value, row.low, row.high, row.n])));
  // a pixel is worth the same in every panel: points are as far apart as their values
  const place = (panel: Element): number => {
    const [x = 0, y = 0] = (panel.getAttribute("transform") ?? "").match(/[\d.]+/g)?.map(Number) ?? [];
    return y * 10_000 + x;
  };
  const heights = [...drawn.svg.querySelectorAll(".chart-points")]
    .sort((a, b) => place(a) - place(b))
    .flatMap((panel) => [...panel.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cy"))));
  const values = rows.flatMap(({ trend }) => trend.flatMap(({ value }) => (value === null ? [] : [value])));
  expect(heights).toHaveLength(values.length);
  const [y0 = 0, y1 = 0] = [heights[0], heights[36]];
  const scale = (y1 - y0) / ((values[36] ?? 0) - (values[0] ?? 0));
  for (const [i, value] of values.entries())
    expect(heights[i]).toBeCloseTo(y0 + scale * (value - (values[0] ?? 0)), 3);
});

test("the stacks' CSV is every call of every panel, and segments are as high as their counts", () => {
  const drawn = dispositionPanels.draw(codeRows, { ...codeSpec, measure: "count" }, english);
  const counts = linesOf(drawn).map((line) => Number(line[3]));
  expect(counts.reduce((a, b) => a + b, 0)).toBe(codeRows.reduce((sum, { n }) => sum + n, 0));
  const ratios = [...drawn.svg.querySelectorAll(".chart-segments > *")].map(
    (segment) =>
      Number(segment.getAttribute("height")) / (counts[Number(segment.getAttribute("data-mark"))] ?? 0),
  );
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 3);
});

test("a mark selects its group in its bucket", () => {
  expect(metricPanels.draw(rows, spec, english).marks[11]?.select).toEqual({
    filters: { queue: [rows[1]?.group] },
    period: { from: weeks[1], to: weeks[2] },
  });
  expect(dispositionPanels.draw(codeRows, codeSpec, english).marks[0]?.select).toMatchObject({
    filters: { campaign: ["Spring offer"] },
    period: { from: weeks[0], to: weeks[1] },
  });
});

test("what is not drawn is told", () => {
  expect(metricPanels.draw(rows, spec, english).subtitle).toContain(
    "3 more are not drawn: 58.0% together, n = 97",
  );
  expect(dispositionPanels.draw(codeRows, codeSpec, english).subtitle).toContain(
    "2 more are not drawn, with 41 calls",
  );
});
