import { describe, expect, test } from "vitest";
import { attemptsChart, bestTime, toCsv, toSvgText, type ChartContext, type Drawn } from "../../src/charts";
import { cells, steps, week, within } from "./attempt-rows";
import { chartContext } from "./context";
import { palette } from "./palette";
import { dark } from "./palette-dark";
import { rowsOf } from "./reading";
import { readable } from "./svg";

const drawings: Readonly<Record<string, (context: ChartContext) => Drawn>> = {
  attempts: (c) => attemptsChart.draw(steps, { leads: 812, reached: 444 }, c),
  "best-time": (c) => bestTime.draw(cells, week, c),
};

describe.each(["en", "ar"] as const)("in %s", (language) => {
  const context = chartContext(language, 640);

  test.each(Object.keys(drawings))("%s is drawn as its snapshots, light and dark", async (name) => {
    const drawn = drawings[name]?.(context);
    if (!drawn) throw new Error(name);
    for (const [theme, colours] of Object.entries({ light: palette, dark }))
      await expect(readable(toSvgText(drawn, colours, context.direction))).toMatchFileSnapshot(
        `../snapshots/${name}.${language}.${theme}.svg`,
      );
    for (const text of [
      ...[drawn.title, drawn.subtitle, drawn.description],
      ...drawn.legend.map(({ label }) => label),
      ...drawn.marks
        .slice(0, 2)
        .flatMap(({ title, lines, opens = [] }) => [title, ...lines, ...opens.map(({ label }) => label)]),
    ])
      expect(text).not.toMatch(/chart\.|opens\.|[{}]/);
    expect(drawn.svg.querySelectorAll("style, [style]")).toHaveLength(0);
    expect(drawn.svg.querySelectorAll("[data-mark]").length).toBe(drawn.marks.length);
  });

  test.each([320, 390, 1200])("nothing sticks out at %i pixels", (width) => {
    const host = document.createElement("div");
    document.body.append(host);
    for (const [name, draw] of Object.entries(drawings)) {
      const { svg } = draw(chartContext(language, width));
      host.replaceChildren(svg);
      const whole = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        expect(box.left, `${name} ${text.textContent}`).toBeGreaterThanOrEqual(whole.left - 2);
        expect(box.right, `${name} ${text.textContent}`).toBeLessThanOrEqual(whole.right + 14);
      }
    }
    host.remove();
  });

  test("without attempts it says so", () => {
    expect(attemptsChart.draw([], { leads: 0, reached: 0 }, context).empty).toBe(true);
    const none = bestTime.draw([], { ...week, attempts: 0, atLeads: 0, connects: 0 }, context);
    expect(none.empty).toBe(true);
    expect(none.description).toBe(context.t("chart.empty"));
  });
});

test("the CSV is what is drawn: bars as high as the shares, cells as dark as theirs", () => {
  const drawn = attemptsChart.draw(steps, { leads: 812, reached: 444 }, chartContext("en", 640));
  const lines = rowsOf(toCsv(drawn.table)).slice(1).map((line) => line.map(Number)); // prettier-ignore
  expect(lines).toEqual(
    steps.map((s) => [s.attempt, s.atRisk, s.reached, s.hazard, s.low, s.high, s.cumulative]),
  );
  const ratios = [...drawn.svg.querySelectorAll(".chart-bars > *")].map(
    (bar, i) => Number(bar.getAttribute("height")) / (lines[i]?.[3] ?? 1),
  );
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 3);
  const times = bestTime.draw(cells, week, chartContext("en", 640));
  const shares = rowsOf(toCsv(times.table)).slice(1).map((line) => Number(line[4])); // prettier-ignore
  const dark = [...times.svg.querySelectorAll(".chart-cells > *")].map((cell) =>
    Number(cell.getAttribute("fill-opacity")),
  );
  for (const [i, share] of shares.entries())
    for (const [j, other] of shares.entries())
      if (share > other + 1e-9 && Math.min(cells[i]?.attempts ?? 0, cells[j]?.attempts ?? 0) >= 10)
        expect(dark[i]).toBeGreaterThanOrEqual(dark[j] ?? 0);
});

test("only hours that chance does not explain are named", () => {
  const drawn = bestTime.draw(cells, week, chartContext("en", 640));
  expect(drawn.description).toContain("More than that: ");
  const alike = cells.map((cell) => ({
    ...cell,
    connects: 20,
    attempts: 100,
    share: 0.2,
    ...within(20, 100),
  }));
  const even = bestTime.draw(
    alike,
    { ...week, attempts: 5000, atLeads: 5000, connects: 1000 },
    chartContext("en", 640),
  );
  expect(even.description).toContain("chance explains the differences");
  expect(even.subtitle).not.toContain("no lead");
  expect(drawn.subtitle).toContain(
    `${String(week.attempts - week.atLeads).replace(/(?=...$)/, ",")} at numbers of no lead`,
  );
});
