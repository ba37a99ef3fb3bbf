import { describe, expect, test } from "vitest";
import type { Cohort, FunnelRow, ResponseCurve, ResponsePoint } from "../../src/analysis";
import {
  leadCohorts,
  leadFunnel,
  responseCurve,
  toCsv,
  toSvgText,
  type ChartContext,
  type Drawn,
} from "../../src/charts";
import { chartContext } from "./context";
import { palette } from "./palette";
import { dark } from "./palette-dark";
import { readable } from "./svg";

const step = (
  name: FunnelRow["step"],
  n: number,
  previous: number | null,
  all: number,
  medianS: number | null,
): FunnelRow => ({
  step: name,
  n,
  ofPrevious: previous === null ? null : n / previous,
  previousLow: previous === null ? null : n / previous - 0.02,
  previousHigh: previous === null ? null : n / previous + 0.02,
  ofFirst: n / all,
  firstLow: previous === null ? null : n / all - 0.015,
  firstHigh: previous === null ? null : n / all + 0.015,
  medianS,
  needs: null,
});
const untold = (name: FunnelRow["step"], needs: string): FunnelRow => ({
  step: name,
  n: null,
  ofPrevious: null,
  previousLow: null,
  previousHigh: null,
  ofFirst: null,
  firstLow: null,
  firstHigh: null,
  medianS: null,
  needs,
});
const funnelRows: FunnelRow[] = [
  step("leads", 623, null, 623, null),
  step("dialled", 546, 623, 623, 5460),
  step("reached", 431, 546, 623, 39_000),
  untold("interested", "code_interested"),
  step("appointment", 117, 431, 623, 180_000),
  step("won", 61, 117, 623, 1_290_000),
];

const summary: ResponseCurve["summary"] = {
  attempt: { n: 546, median: 5460, p90: null, within5min: 0.12, within1h: 0.41 },
  connect: { n: 431, median: 61_000, p90: null, within5min: 0.05, within1h: 0.19 },
};
const points: ResponsePoint[] = (["attempt", "connect"] as const).flatMap((event, late) =>
  [20, 90, 280, 700, 1900, 3300, 9000, 20_000, 52_000, 90_000, 240_000, 500_000].map((t, i) => {
    const share = (0.03 + 0.07 * i) * (late ? 0.75 : 1);
    const had = Math.round(share * 623);
    return { event, t: t * (late ? 1.6 : 1), share, low: Math.max(0, share - 0.03), high: share + 0.03, had };
  }),
);

const cohorts: Cohort[] = Array.from({ length: 9 }, (_, i) => ({
  week: new Date(Date.UTC(2026, 7, 31 + 7 * i)).toISOString().slice(0, 19),
  leads: 140 + 7 * i,
  followedDays: Math.max(1, 58 - 7 * i),
  young: i > 3,
  cells: (["dialled", "reached", "interested", "appointment", "won"] as const).map((name, k) => {
    const n = Math.round((140 + 7 * i) * [0.92, 0.7, 0.34, 0.2, 0.08 - 0.01 * i][k]!);
    const known = name !== "interested" && n >= 0;
    const share = n / (140 + 7 * i);
    return known
      ? { step: name, n, share, low: share * 0.8, high: Math.min(1, share * 1.2) }
      : { step: name, n: null, share: null, low: null, high: null };
  }),
}));
const needs = {
  leads: null,
  dialled: null,
  reached: null,
  interested: "code_interested",
  appointment: null,
  won: null,
};

const drawings: Readonly<Record<string, (context: ChartContext) => Drawn>> = {
  "lead-funnel": (c) => leadFunnel.draw(funnelRows, { boughtUnreached: 3 }, c),
  "response-curve": (c) => responseCurve.draw(points, { n: 623, summary, needs: null }, c),
  "lead-cohorts": (c) => leadCohorts.draw(cohorts, { days: 30, needs }, c),
};

describe.each(["en", "ar"] as const)("in %s", (language) => {
  const context = chartContext(language, 640);
  test.each(Object.keys(drawings))("%s is drawn as its snapshots, by day and by night", async (name) => {
    const drawn = drawings[name]?.(context);
    if (!drawn) throw new Error(name);
    await expect(readable(toSvgText(drawn, palette, context.direction))).toMatchFileSnapshot(
      `../snapshots/${name}.${language}.svg`,
    );
    await expect(readable(toSvgText(drawn, dark, context.direction))).toMatchFileSnapshot(
      `../snapshots/${name}.${language}.dark.svg`,
    );
  });

  test("every word is there, every mark has its words, and colours are roles", () => {
    for (const draw of Object.values(drawings)) {
      const drawn = draw(context);
      const texts = [
        drawn.title,
        drawn.subtitle,
        drawn.description,
        ...drawn.table.columns,
        ...drawn.marks.flatMap(({ title, lines }) => [title, ...lines]),
      ];
      for (const text of texts) expect(text).not.toMatch(/chart\.|lead\.|needs\./);
      expect(drawn.svg.getAttribute("aria-label")).toBe(`${drawn.title}. ${drawn.description}`);
      const marks = [...drawn.svg.querySelectorAll("[data-mark]")];
      expect(marks).toHaveLength(drawn.marks.length);
      for (const mark of marks) expect(drawn.marks[Number(mark.getAttribute("data-mark"))]).toBeDefined();
      expect(drawn.svg.querySelectorAll("style, [style]")).toHaveLength(0);
      expect(drawn.svg.getAttribute("direction")).toBe("ltr");
      for (const element of drawn.svg.querySelectorAll("[fill], [stroke]"))
        for (const name of ["fill", "stroke"])
          expect(element.getAttribute(name) ?? "none").toMatch(
            /^(var\(|url\(|none$|currentColor$|transparent$)/,
          );
    }
  });

  test.each([320, 390, 1200])("nothing leaves the picture and no two texts touch at %i pixels", (width) => {
    const host = document.createElement("div");
    document.body.append(host);
    for (const [name, draw] of Object.entries(drawings)) {
      const { svg } = draw(chartContext(language, width));
      host.replaceChildren(svg);
      const outer = svg.getBoundingClientRect();
      expect(outer.width).toBe(width);
      const boxes = [...svg.querySelectorAll("text")].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      for (const [i, { text, box }] of boxes.entries()) {
        expect(box.left, `${name} ${text}`).toBeGreaterThanOrEqual(outer.left - 8);
        expect(box.right, `${name} ${text}`).toBeLessThanOrEqual(outer.right + 8);
        for (const other of boxes.slice(i + 1)) {
          const apart =
            box.right <= other.box.left + 1 ||
            other.box.right <= box.left + 1 ||
            box.bottom <= other.box.top + 5 ||
            other.box.bottom <= box.top + 5;
          expect(apart, `${name}: ${text} / ${other.text}`).toBe(true);
        }
      }
    }
    host.remove();
  });
});

const english = chartContext("en", 640);
const rowsOf = (drawn: Drawn): readonly string[][] =>
  toCsv(drawn.table)
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));

test("bars are as long as their shares of all leads, and what cannot be told has neither bar nor number", () => {
  const drawn = leadFunnel.draw(funnelRows, { boughtUnreached: 0 }, english);
  const told = funnelRows.filter(({ n }) => n !== null);
  const bars = [...drawn.svg.querySelectorAll(".chart-bar")];
  expect(bars).toHaveLength(told.length);
  for (const [i, bar] of bars.entries())
    expect(Number(bar.getAttribute("width")) / 640).toBeCloseTo(told[i]?.ofFirst ?? 0, 3);
  const lines = rowsOf(drawn);
  expect(lines.map(([name, n, share]) => [name, n, share])).toEqual(
    funnelRows.map((row) => [
      english.t(`lead.step.${row.step}`),
      row.n === null ? "" : String(row.n),
      row.ofPrevious === null ? "" : String(row.ofPrevious),
    ]),
  );
  expect(lines[3]?.at(-1)).toContain("calls coded as interested");
  expect(drawn.marks[3]?.lines).toEqual(["Not in the data: calls coded as interested"]);
  // an appointment is compared with those reached, the last step that can be told
  expect(drawn.marks[4]?.lines[1]).toContain("27.1% of “Reached”");
});

test("in Arabic the bars begin at the right", () => {
  const { svg } = leadFunnel.draw(funnelRows, { boughtUnreached: 0 }, chartContext("ar", 640));
  for (const bar of svg.querySelectorAll(".chart-bar"))
    expect(Number(bar.getAttribute("x")) + Number(bar.getAttribute("width"))).toBeCloseTo(640, 0);
});

test("the CSV of the curve and of the cohorts are the numbers drawn", () => {
  const curve = rowsOf(responseCurve.draw(points, { n: 623, summary, needs: null }, english));
  expect(curve.map((line) => line.slice(1).map(Number))).toEqual(
    points.map((p) => [p.t, p.share, p.low, p.high]),
  );
  const drawn = leadCohorts.draw(cohorts, { days: 30, needs }, english);
  const weeks = rowsOf(drawn);
  expect(weeks.map((line) => [line[0], Number(line[1]), line[3] !== ""])).toEqual(
    cohorts.map((c) => [c.week, c.leads, c.young]),
  );
  expect(weeks.map((line) => line.slice(4).map((cell) => (cell === "" ? null : Number(cell))))).toEqual(
    cohorts.map((c) => c.cells.flatMap((cell) => [cell.n, cell.share])),
  );
  const shown = [...drawn.svg.querySelectorAll(".chart-cell")].map((cell) =>
    Number(cell.getAttribute("fill-opacity")),
  );
  const shares = cohorts.flatMap((c) =>
    c.cells.flatMap(({ share }) =>
      share === null || share === 0 ? [] : [0.05 + (c.young ? 0.5 : 0.95) * share],
    ),
  );
  expect(shown).toEqual(shares.map((strength) => Math.round(strength * 100) / 100));
});

test("where there is nothing to draw it says which file to add", () => {
  const noLeads = ["leads", "dialled", "reached", "interested", "appointment", "won"] as const;
  for (const drawn of [
    leadFunnel.draw(
      noLeads.map((name) => untold(name, "leads")),
      { boughtUnreached: 0 },
      english,
    ),
    responseCurve.draw([], { n: 0, summary, needs: "leads" }, english),
    leadCohorts.draw([], { days: 30, needs: { ...needs, leads: "leads" } }, english),
  ]) {
    expect(drawn.empty).toBe(true);
    expect(drawn.svg.textContent).toContain("Import a list of leads with their time of arrival");
  }
  expect(leadCohorts.draw([], { days: 30, needs }, english).svg.textContent).toContain("No lead came in");
});
