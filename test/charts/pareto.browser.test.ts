import { describe, expect, test } from "vitest";
import { random } from "../../src/base";
import { paretoChart, toCsv, toSvgText, type ParetoCode, type ParetoSpec } from "../../src/charts";
import { chartContext } from "./context";
import { palette } from "./palette";
import { dark } from "./palette-dark";
import { dispositionRows } from "./rows";
import { readable } from "./svg";

const dispositions: readonly ParetoCode[] = [
  ...dispositionRows(8).reduce(
    (sums, { code, n }) => sums.set(code, (sums.get(code) ?? 0) + n),
    new Map<string, number>(),
  ),
].map(([code, n], i) => ({ code, n, seconds: code === "no_answer" ? null : n * (90 + 40 * ((i * 7) % 11)) }));

const u = random(4);
const reasons: readonly ParetoCode[] = [
  ["Invoice", 820, 410],
  ["Delivery status", 760, 150],
  ["Broken on arrival, wants a replacement", 240, 890],
  ["Change of address", 190, 120],
  ["(none)", 160, 260],
  ["Complaint", 120, 760],
  ["Opening hours", 110, 55],
  ...Array.from({ length: 12 }, (_, i) => [`Reason ${String(i)}`, 40 - 2 * i, 100 + 200 * u()] as const),
].map(([code, n, mean]) => ({
  code: String(code),
  n: Number(n),
  seconds: Math.round(Number(n) * Number(mean)),
}));

const ofReasons: ParetoSpec = {
  of: "reason",
  measure: "workload",
  population: "population.answered-inbound",
  answered: 2600,
  timed: 2588,
};
const ofDispositions: ParetoSpec = {
  of: "disposition",
  measure: "count",
  population: "population.sales-attempts",
  answered: 0,
  timed: 0,
};

describe.each(["en", "ar"] as const)("in %s", (language) => {
  test.each([
    ["pareto-dispositions", dispositions, ofDispositions],
    ["pareto-reasons", reasons, ofReasons],
  ] as const)("%s is drawn as its snapshots", async (name, rows, spec) => {
    const context = chartContext(language, 640);
    const drawn = paretoChart.draw(rows, spec, context);
    for (const [theme, colours] of [
      ["", palette],
      [".dark", dark],
    ] as const)
      await expect(readable(toSvgText(drawn, colours, context.direction))).toMatchFileSnapshot(
        `../snapshots/${name}.${language}${theme}.svg`,
      );
    for (const text of [drawn.title, drawn.subtitle, drawn.description])
      expect(text).not.toMatch(/chart\.|[{}]/);
  });

  test.each([320, 390, 1200])("names and numbers stay inside %i pixels and apart", (width) => {
    const host = document.createElement("div");
    document.body.append(host);
    for (const [rows, spec] of [
      [dispositions, ofDispositions],
      [reasons, ofReasons],
    ] as const) {
      const { svg } = paretoChart.draw(rows, spec, chartContext(language, width));
      host.replaceChildren(svg);
      const whole = svg.getBoundingClientRect();
      const boxes = (of: string): DOMRect[] =>
        [...svg.querySelectorAll(`.${of} > *`)].map((one) => one.getBoundingClientRect());
      const [names, bars, values] = [boxes("chart-names"), boxes("chart-bars"), boxes("chart-values")];
      names.forEach((box, i) => {
        expect(box.left).toBeGreaterThanOrEqual(whole.left - 1);
        const bar = bars[i] ?? whole;
        const [beside, above] = [box.right <= bar.left + 1, box.bottom <= bar.top + 1];
        expect(width < 480 ? above : beside).toBe(true);
        expect(box.right).toBeLessThanOrEqual(whole.right + 1);
        expect(values[i]?.right).toBeLessThanOrEqual(whole.right + 1);
      });
    }
    host.remove();
  });
});

const english = chartContext("en", 640);
const told = (rows: readonly ParetoCode[], spec: ParetoSpec): readonly string[][] =>
  toCsv(paretoChart.draw(rows, spec, english).table)
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.replace(/"[^"]*"/, "quoted").split(","));

test("the CSV is what is drawn: every call once, sorted, the bars as long as their numbers", () => {
  const { svg, table } = paretoChart.draw(dispositions, ofDispositions, english);
  const lines = told(dispositions, ofDispositions);
  const bars = [...svg.querySelectorAll(".chart-bars > *")];
  expect(lines).toHaveLength(bars.length);
  const total = dispositions.reduce((sum, { n }) => sum + n, 0);
  expect(lines.reduce((sum, line) => sum + Number(line[1]), 0)).toBe(total);
  const shown = lines.slice(0, -1).map((line) => Number(line[1]));
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  expect(Number(lines.at(-1)?.[3])).toBe(1);
  const ratios = bars.map((bar, i) => Number(bar.getAttribute("width")) / Number(table.rows[i]?.[1]));
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 6);
});

test("the share together is what stands above, and the vital few are the smallest set of four fifths", () => {
  let together = 0;
  for (const [, , , share, cumulative] of told(reasons, ofReasons)) {
    together += Number(share);
    expect(Number(cumulative)).toBeCloseTo(together, 9);
  }
  const drawn = paretoChart.draw(
    [
      { code: "a", n: 50, seconds: null },
      { code: "b", n: 30, seconds: null },
      { code: "c", n: 15, seconds: null },
      { code: "(none)", n: 5, seconds: null },
    ],
    { ...ofReasons, measure: "count" },
    english,
  );
  expect(drawn.description).toContain("2 of 4 make up 80%: a and b");
  expect(drawn.table.rows.map(([name]) => name)).toEqual(["a", "b", "c", "No reason noted"]);
});

/** Eleven codes of about 8 % each are the vital few, seven small ones are not. */
const many = Array.from({ length: 18 }, (_, i) => ({
  code: `r${String(i)}`,
  n: i < 11 ? 90 - i : 25,
  seconds: null,
}));

test("the vital few all have bars of their own, and what is added up is filled only where it is of them", () => {
  const counted = { ...ofReasons, measure: "count", top: 10 } as const;
  const filled = (svg: SVGSVGElement): number =>
    [...svg.querySelectorAll(".chart-points > *")].filter((dot) => dot.getAttribute("fill")?.includes("ink"))
      .length;
  const drawn = paretoChart.draw(many, counted, english);
  expect(drawn.description).toContain("11 of 18 make up 84%");
  expect(drawn.description).not.toContain("no bar");
  expect(drawn.table.rows.map(([name]) => name).slice(10)).toEqual(["r10", "Other reasons"]);
  expect(filled(drawn.svg)).toBe(11);
  const short = paretoChart.draw(many, { ...counted, top: 3 }, english);
  expect(short.description).toContain("8 of these have no bar of their own: see “Other reasons”");
  expect(filled(short.svg)).toBe(3);
});

test("a mark selects its code; what was added up selects all of it; calls without a code select nothing", () => {
  const { marks } = paretoChart.draw(reasons, { ...ofReasons, top: 4 }, english);
  expect(marks).toHaveLength(5);
  expect(marks[0]?.lines.length).toBeGreaterThan(3);
});

test("without times, without reasons and without calls it says what to do", () => {
  const untimed = reasons.map((row) => ({ ...row, seconds: null }));
  const said = (rows: readonly ParetoCode[], spec: ParetoSpec): string => {
    const drawn = paretoChart.draw(rows, spec, english);
    expect(drawn.empty).toBe(true);
    expect(drawn.svg.querySelectorAll("line, rect")).toHaveLength(0);
    return drawn.svg.textContent;
  };
  expect(said(untimed, { ...ofReasons, timed: 0 })).toContain("map the column with the talk time");
  expect(said([{ code: "(none)", n: 9, seconds: 90 }], { ...ofReasons, answered: 9, timed: 9 })).toContain(
    "map the column with the reason",
  );
  expect(said([], ofDispositions)).toContain("No calls here");
});
