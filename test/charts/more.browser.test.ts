import { describe, expect, test } from "vitest";
import {
  breakdown,
  distribution,
  durationBins,
  leaderboard,
  serviceLevelCurve,
  toCsv,
  toSvgText,
  type BreakdownSpec,
  type ChartContext,
  type Drawn,
  type LeaderboardSpec,
} from "../../src/charts";
import { chartContext } from "./context";
import { agentRows, codeRows, hourRows, queueRows, queueSpec, resultOf, valueOf } from "./groups";
import { palette } from "./palette";
import { curve, curveRows, waitRows, waits } from "./waits";
import { dark } from "./palette-dark";
import { rowsOf } from "./reading";
import { readable } from "./svg";

const byHour: BreakdownSpec = { ...queueSpec, by: "hour", others: 0 };
const byCode: BreakdownSpec = {
  ...queueSpec,
  by: "disposition",
  metric: "call-volume",
  unit: "count",
  counts: true,
  others: 0,
  result: resultOf(valueOf("call-volume", "attempts", 4165, 129, 4165)),
};
const agents: LeaderboardSpec = {
  by: "agent_id",
  metric: "average-handle-time",
  unit: "s",
  others: 0,
  result: resultOf(valueOf("average-handle-time", "talk_hold_wrap", 312, 9, 1813)),
  average: 312,
  suppressed: 2,
  closed: false,
};

const drawings: Readonly<Record<string, (context: ChartContext) => Drawn>> = {
  "breakdown-queue": (c) => breakdown.draw(queueRows, queueSpec, c),
  "breakdown-hour": (c) => breakdown.draw(hourRows, byHour, c),
  "breakdown-disposition": (c) => breakdown.draw(codeRows, byCode, c),
  leaderboard: (c) => leaderboard.draw(agentRows, agents, c),
  distribution: (c) => distribution.draw(waitRows, waits, c),
  "service-level-curve": (c) => serviceLevelCurve.draw(curveRows, curve, c),
};
const names = Object.keys(drawings);
const handles = { ...waits, column: "handle", population: "answered-with-talk", target: null, unknown: 0 };
const empties: Readonly<Record<string, (context: ChartContext) => Drawn>> = {
  breakdown: (c) => breakdown.draw([], queueSpec, c),
  leaderboard: (c) => leaderboard.draw([], { ...agents, suppressed: 0 }, c),
  distribution: (c) => distribution.draw([], { ...waits, n: 0, unknown: 0, median: null, p90: null }, c),
  "service-level-curve": (c) => serviceLevelCurve.draw([], curve, c),
};
const english = chartContext("en", 640);

describe.each(["en", "ar"] as const)("in %s", (language) => {
  const context = chartContext(language, 640);

  test.each(names)("%s is drawn as its snapshots, light and dark", async (name) => {
    for (const [theme, colours] of Object.entries({ light: palette, dark })) {
      const drawn = drawings[name]?.(context);
      if (!drawn) throw new Error(name);
      await expect(readable(toSvgText(drawn, colours, context.direction))).toMatchFileSnapshot(
        `../snapshots/${name}.${language}.${theme}.svg`,
      );
    }
  });

  test.each(names)("%s has a title, a description, and marks that point at their words", (name) => {
    const drawn = drawings[name]?.(context);
    if (!drawn) throw new Error(name);
    for (const text of [drawn.title, drawn.subtitle, drawn.description, ...drawn.legend.map((l) => l.label)])
      expect(text).not.toMatch(/chart\.|metric\.|\{|\}/);
    expect(drawn.description.length).toBeGreaterThan(30);
    expect(drawn.svg.getAttribute("aria-label")).toBe(`${drawn.title}. ${drawn.description}`);
    const tied = [...drawn.svg.querySelectorAll("[data-mark]")];
    expect(tied.length).toBe(drawn.marks.length);
    for (const mark of tied) {
      const { title = "", lines = [] } = drawn.marks[Number(mark.getAttribute("data-mark"))] ?? {};
      expect(title).not.toBe("");
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  test.each(names)("%s writes no style sheet and no colour of its own", (name) => {
    const { svg } = drawings[name]?.(context) ?? {};
    expect(svg?.querySelectorAll("style, [style]")).toHaveLength(0);
    expect(svg?.getAttribute("direction")).toBe("ltr");
    for (const element of svg?.querySelectorAll("[fill], [stroke]") ?? [])
      for (const attribute of ["fill", "stroke"])
        expect(element.getAttribute(attribute) ?? "none").toMatch(
          /^(var\(|url\(|none$|currentColor$|transparent$)/,
        );
  });

  test.each(Object.keys(empties))("%s without rows says so in words", (name) => {
    const drawn = empties[name]?.(context);
    expect(drawn?.empty).toBe(true);
    expect(drawn?.svg.querySelectorAll("line, rect")).toHaveLength(0);
    expect(drawn?.svg.textContent).toContain(context.t("chart.empty"));
    expect(drawn?.description).toBe(context.t("chart.empty"));
  });
});

test.each([320, 390, 640, 1200])("texts stay inside the picture and apart at %i pixels", (width) => {
  const host = document.createElement("div");
  document.body.append(host);
  for (const language of ["en", "ar"] as const)
    for (const [name, draw] of Object.entries(drawings)) {
      const { svg } = draw(chartContext(language, width));
      host.replaceChildren(svg);
      const box = svg.getBoundingClientRect();
      expect(box.width).toBe(width);
      const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent !== "");
      for (const text of texts) {
        const own = text.getBoundingClientRect();
        const what = `${name} ${language}: ${text.textContent}`;
        expect(own.left, what).toBeGreaterThanOrEqual(box.left - 1);
        expect(own.right, what).toBeLessThanOrEqual(box.right + 1);
        for (const other of texts) {
          if (other === text) continue;
          const its = other.getBoundingClientRect();
          const apart =
            own.right <= its.left + 0.5 ||
            its.right <= own.left + 0.5 ||
            own.bottom <= its.top + 3 ||
            its.bottom <= own.top + 3;
          expect(apart, `${what} / ${other.textContent}`).toBe(true);
        }
      }
    }
  host.remove();
});

/** How long a mark is, in the numbers of the axis: its pixels over those of another. */
const ratioOf = (lengths: readonly number[], values: readonly number[]): void => {
  const ratios = lengths.map((length, i) => length / (values[i] ?? 1));
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 3);
};
const lengths = (drawn: Drawn, selector: string, attribute: string): number[] =>
  [...drawn.svg.querySelectorAll(selector)].map((element) => Number(element.getAttribute(attribute)));

test("the bars of a breakdown are the numbers of its CSV, in full precision", () => {
  for (const [rows, spec, side] of [
    [queueRows, queueSpec, "width"],
    [codeRows, byCode, "width"],
    [hourRows, byHour, "height"],
  ] as const) {
    const drawn = breakdown.draw(rows, spec, english);
    const [header, ...lines] = rowsOf(toCsv(drawn.table));
    expect(header?.slice(2)).toEqual(["Low (95%)", "High (95%)", "n"]);
    expect(lines.map((line) => line.slice(1).map(Number))).toEqual(
      rows.map(({ value }) => [value.value, value.low, value.high, value.n]),
    );
    ratioOf(
      lengths(drawn, ".chart-bars > *", side),
      lines.map((line) => Number(line[1])),
    );
  }
});

test("a leaderboard's points and intervals are the numbers of its CSV", () => {
  const drawn = leaderboard.draw(agentRows, agents, english);
  const lines = rowsOf(toCsv(drawn.table)).slice(1);
  expect(lines.map((line) => [line[0], ...line.slice(1, 5).map(Number), line[5]])).toEqual(
    agentRows.map(({ group, value, standing }) => [
      group,
      value.value,
      value.low,
      value.high,
      value.n,
      english.t(`chart.standing.${standing}`),
    ]),
  );
  const [from, to] = [
    lengths(drawn, ".chart-interval > *", "x1"),
    lengths(drawn, ".chart-interval > *", "x2"),
  ];
  ratioOf(
    from.map((x, i) => (to[i] ?? 0) - x),
    lines.map((line) => Number(line[3]) - Number(line[2])),
  );
});

test("who cannot be told from the average is hollow, and said so", () => {
  const drawn = leaderboard.draw(agentRows, agents, english);
  const hollow = [...drawn.svg.querySelectorAll(".chart-points > *")].filter((point) =>
    point.getAttribute("fill")?.includes("--paper"),
  );
  expect(hollow).toHaveLength(3);
  expect(drawn.description).toContain("For 3 of 6 it cannot be told");
  expect(drawn.subtitle).toContain("2 people with too few calls");
});

test("a workspace without people, and one with too few calls of each, say why there is nothing", () => {
  const closed = breakdown.draw([], { ...queueSpec, by: "agent_id", closed: true }, english);
  expect(closed.svg.textContent).toContain("shows no people");
  const few = leaderboard.draw([], agents, english);
  expect(few.description).toContain("too few calls");
});

test("dispositions keep their colours as bars", () => {
  const drawn = breakdown.draw(codeRows, byCode, english);
  const fills = [...drawn.svg.querySelectorAll(".chart-bars > *")].map((bar) => bar.getAttribute("fill"));
  expect(fills[0]).toContain("--disposition-no_answer");
  expect(fills[3]).toContain("--disposition-interested");
  expect(fills[5]).toMatch(/^url\(#chart-hatch/);
});

test("every bar says which calls it stands for; the rest stands for none alone", () => {
  const selects = breakdown.draw(queueRows, queueSpec, english).marks.map(({ select }) => select);
  expect(selects[0]).toEqual({ filters: { queue: ["Support"] } });
  expect(selects[4]).toEqual({ filters: { queue: ["(none)"] } });
  expect(selects[5]).toBeNull();
  expect(breakdown.draw(hourRows, byHour, english).marks[1]?.select).toEqual({ filters: { hour: ["9"] } });
});

test("the bins of a distribution are its CSV: every call once, and as high as it says", () => {
  for (const spec of [waits, handles]) {
    const drawn = distribution.draw(waitRows, spec, english);
    const lines = rowsOf(toCsv(drawn.table)).slice(1);
    const calls = lines.map((line) => Number(line.at(-2)));
    expect(calls.reduce((a, b) => a + b, 0)).toBe(waits.n);
    expect(lines.reduce((sum, line) => sum + Number(line.at(-1)), 0)).toBeCloseTo(1, 9);
    const answered = lines.map((line) => Number(spec === waits ? line[2] : line.at(-2)));
    const bars = lengths(drawn, ".chart-bars > *", "height");
    if (spec === waits) ratioOf(bars.slice(0, 8), answered.slice(0, 8));
    expect(lines.at(-1)?.[1]).toBe("");
    expect(drawn.svg.querySelector(".chart-beyond")?.textContent).toContain("and more");
  }
});

test("a call of exactly the target's length is in the bin that ends there", () => {
  const bins = durationBins([{ value: 0, answered: 1, others: 0 }, { value: 20, answered: 2, others: 0 }, { value: 21, answered: 4, others: 0 }], 60, 32); // prettier-ignore
  expect(bins.find(({ to }) => to === 20)?.answered).toBe(2);
  expect(bins[0]?.answered).toBe(1);
  expect(bins.reduce((sum, { answered }) => sum + answered, 0)).toBe(7);
});

test("the curve's CSV is what is drawn, and the point stands at the target", () => {
  const drawn = serviceLevelCurve.draw(curveRows, curve, english);
  const lines = rowsOf(toCsv(drawn.table)).slice(1);
  expect(lines.map((line) => line.map(Number))).toEqual(
    curveRows.map((row) => [row.t, row.value, row.low, row.high, row.numerator, row.n]),
  );
  expect(drawn.svg.querySelectorAll(".chart-points > *")).toHaveLength(1);
  const share = english.percent(curveRows[20]?.value ?? 0, 1);
  expect(drawn.legend.map(({ label }) => label)).toContain(
    `At the target of ${english.duration(20)}: ${share}`,
  );
});

test.each(["en", "ar"] as const)(
  "a formula that counts half-hours says why it has no curve, in %s",
  (language) => {
    const context = chartContext(language, 640);
    const result = resultOf(valueOf("service-level", "intervals_30", 0.75, 0.1, 40));
    const drawn = serviceLevelCurve.draw([], { ...curve, result, ofCalls: false }, context);
    expect(drawn.empty).toBe(true);
    expect(drawn.description).toBe(context.t("chart.service-level-curve.no-curve"));
    expect(drawn.description).not.toBe(context.t("chart.empty"));
    expect(drawn.subtitle).toBe(""); // the formula stands before it, and nothing is counted
  },
);

test("names stay whole where there is room", () => {
  const [longest] = queueRows.map(({ group }) => group).toSorted((a, b) => b.length - a.length);
  for (const draw of ["breakdown-queue", "leaderboard"]) {
    const drawn = drawings[draw]?.(chartContext("en", 1200));
    const names = [...(drawn?.svg.querySelectorAll(".chart-names text") ?? [])].map(
      (text) => text.textContent,
    );
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => name.includes("…"))).toEqual([]);
    if (draw === "breakdown-queue") expect(names.join()).toContain(longest);
  }
});

test("those left together are named for what they are: people are no groups", () => {
  const [first] = agentRows;
  if (!first) throw new Error("no rows");
  const others = { ...first, group: "(rest)" };
  const named = (language: "en" | "ar", spec: LeaderboardSpec): unknown =>
    leaderboard.draw([first, others], { ...spec, others: 4 }, chartContext(language, 640)).table.rows[1]?.[0];
  expect(named("en", agents)).toBe("4 other agents");
  expect(named("ar", agents)).toContain("موظفين آخرين");
  expect(named("ar", { ...agents, by: "queue" })).toContain("مجموعات أخرى");
});

test("a leaderboard's legend tells every standing apart by its shape", () => {
  const standings = ["better", "worse", "above", "below", "cannot_tell"] as const;
  const [first] = agentRows;
  if (!first) throw new Error("no rows");
  const drawn = leaderboard.draw(
    standings.map((standing) => ({ ...first, group: standing, standing })),
    agents,
    english,
  );
  const shapes = drawn.legend.slice(0, standings.length).map(({ shape }) => shape);
  expect(new Set(shapes).size).toBe(standings.length);
  const file = toSvgText(drawn, palette, "ltr");
  expect(file.match(/<polygon/g)).toHaveLength(4);
});
