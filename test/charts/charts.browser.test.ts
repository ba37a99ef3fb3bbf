import { describe, expect, test } from "vitest";
import {
  callHeatmap,
  dispositionTrend,
  intervalBar,
  metricTrend,
  sparkline,
  toCsv,
  toSvgText,
  type ChartContext,
  type Drawn,
  type MetricTrendSpec,
} from "../../src/charts";
import { chartContext } from "./context";
import { palette } from "./palette";
import { rowsOf } from "./reading";
import { dispositionRows, heatRows, metricRows } from "./rows";
import { readable } from "./svg";

const serviceLevel: MetricTrendSpec = { metric: "service-level", grain: "week", unit: "share", target: 0.8 };
const earlier = metricRows(26).map((row) => ({
  ...row,
  value: row.value === null ? null : row.value - 0.03,
}));

const drawings: Readonly<Record<string, (context: ChartContext) => Drawn>> = {
  "disposition-trend-count": (c) =>
    dispositionTrend.draw(dispositionRows(26), { grain: "week", measure: "count" }, c),
  "disposition-trend-share": (c) =>
    dispositionTrend.draw(dispositionRows(26), { grain: "week", measure: "share", top: 8 }, c),
  "call-heatmap-count": (c) => callHeatmap.draw(heatRows(), { weekStart: 1, measure: "count" }, c),
  "call-heatmap-share": (c) => callHeatmap.draw(heatRows(), { weekStart: 7, measure: "share" }, c),
  "metric-trend": (c) => metricTrend.draw(metricRows(26), { ...serviceLevel, previous: earlier }, c),
};

describe.each(["en", "ar"] as const)("in %s", (language) => {
  const context = chartContext(language, 640);

  test.each(Object.keys(drawings))("%s is drawn as its snapshot", async (name) => {
    const drawn = drawings[name]?.(context);
    if (!drawn) throw new Error(name);
    await expect(readable(toSvgText(drawn, palette, context.direction))).toMatchFileSnapshot(
      `../snapshots/${name}.${language}.svg`,
    );
  });

  test("every chart has a title, a description and marks that point at their words", () => {
    for (const draw of Object.values(drawings)) {
      const drawn = draw(context);
      expect(drawn.title).not.toContain("chart.");
      expect(drawn.subtitle).not.toContain("chart.");
      expect(drawn.description.length).toBeGreaterThan(30);
      expect(drawn.svg.getAttribute("aria-label")).toBe(`${drawn.title}. ${drawn.description}`);
      const marks = [...drawn.svg.querySelectorAll("[data-mark]")];
      expect(marks.length).toBeGreaterThan(20);
      for (const mark of marks) expect(drawn.marks[Number(mark.getAttribute("data-mark"))]).toBeDefined();
    }
  });

  test("no style sheet and no style attribute is written, and time runs left to right", () => {
    for (const draw of Object.values(drawings)) {
      const { svg } = draw(context);
      expect(svg.querySelectorAll("style, [style]")).toHaveLength(0);
      expect(svg.getAttribute("direction")).toBe("ltr");
    }
  });

  test("colours are roles, never numbers", () => {
    for (const draw of Object.values(drawings))
      for (const element of draw(context).svg.querySelectorAll("[fill], [stroke]"))
        for (const name of ["fill", "stroke"])
          expect(element.getAttribute(name) ?? "none").toMatch(
            /^(var\(|url\(|none$|currentColor$|transparent$)/,
          );
  });
});

test("small pictures are drawn as their snapshots", async () => {
  const context = { ...chartContext("en", 120) };
  const bar = intervalBar(
    { value: 0.712, low: 0.69, high: 0.735, benchmark: { low: 0.75, high: 0.8 }, target: 0.8, unit: "share" },
    "Service level 71.2%",
    160,
  );
  const spark = sparkline(metricRows(26), "Service level, 26 weeks", context);
  const text = (svg: SVGSVGElement): string => readable(new XMLSerializer().serializeToString(svg));
  await expect(text(bar)).toMatchFileSnapshot("../snapshots/interval-bar.svg");
  await expect(text(spark)).toMatchFileSnapshot("../snapshots/sparkline.svg");
});

const english = chartContext("en", 640);
test("the CSV holds exactly the calls that were given, and as many rows as marks drawn", () => {
  const rows = dispositionRows(26);
  const drawn = dispositionTrend.draw(rows, { grain: "week", measure: "count" }, english);
  const [header, ...lines] = rowsOf(toCsv(drawn.table));
  expect(header).toEqual(["Week from", "Disposition", "Calls", "Share"]);
  expect(lines).toHaveLength(drawn.svg.querySelectorAll(".chart-segments > *").length);
  const given = new Map<string, number>();
  for (const { bucket, n } of rows) given.set(bucket, (given.get(bucket) ?? 0) + n);
  const told = new Map<string, number>();
  for (const [bucket = "", , n] of lines) told.set(bucket, (told.get(bucket) ?? 0) + Number(n));
  expect(told).toEqual(given);
  const noAnswer = rows.filter((row) => row.code === "no_answer").map((row) => row.n);
  expect(lines.filter((line) => line[1] === "No answer").map((line) => Number(line[2]))).toEqual(noAnswer);
});

test("the heights of the segments are their numbers", () => {
  const { svg, marks, table } = dispositionTrend.draw(
    dispositionRows(4),
    { grain: "week", measure: "count" },
    english,
  );
  const ratios = [...svg.querySelectorAll(".chart-segments > *")].map((element, i) => {
    const n = Number(table.rows[i]?.[2]);
    expect(element.getAttribute("data-mark")).toBe(String(i));
    expect(marks[i]?.lines[1]).toBe(`${String(n)} ${n === 1 ? "call" : "calls"}`);
    return Number(element.getAttribute("height")) / n;
  });
  expect(Math.max(...ratios) / Math.min(...ratios)).toBeCloseTo(1, 6);
});

test("the CSV of a trend and of a heat map are the rows drawn, in full precision", () => {
  const rows = metricRows(26);
  const trend = rowsOf(toCsv(metricTrend.draw(rows, serviceLevel, english).table)).slice(1);
  expect(trend.map(([bucket, value, low, high, n]) => [bucket, value, low, high, n])).toEqual(
    rows.map((row) =>
      [row.bucket, row.value, row.low, row.high, row.n].map((cell) => (cell === null ? "" : String(cell))),
    ),
  );
  const heat = heatRows();
  const { write } = callHeatmap.draw(heat, { weekStart: 1, measure: "count" }, english).table;
  expect(write?.[1]?.(9), "an hour as the axis writes it").toBe(english.hour(9));
  const told = rowsOf(toCsv(callHeatmap.draw(heat, { weekStart: 1, measure: "count" }, english).table)).slice(
    1,
  );
  expect(told.map((line) => line.slice(1))).toEqual(
    heat.map((row) => [String(row.hour), String(row.n), String(row.daysObserved)]),
  );
});

test("codes beyond the largest are added up, but never what was won, and groups stay whole", () => {
  const drawn = dispositionTrend.draw(
    dispositionRows(26),
    { grain: "week", measure: "share", top: 6 },
    english,
  );
  expect(drawn.legend.map((item) => item.key)).toEqual([
    "deal_closed",
    "appointment_scheduled",
    "demo_booked",
    "voicemail_left",
    "no_answer",
    "(rest)",
    "(none)",
  ]);
  const whole = dispositionTrend.draw(dispositionRows(26), { grain: "week", measure: "share" }, english);
  expect(drawn.description.split("By group")[1]).toBe(whole.description.split("By group")[1]);
});

test("a week without calls keeps its place on the axis", () => {
  const rows = dispositionRows(6).filter((row) => !row.bucket.startsWith("2026-05-18"));
  const drawn = dispositionTrend.draw(rows, { grain: "week", measure: "count" }, english);
  const left = (bucket: string): number =>
    Number(
      [...drawn.svg.querySelectorAll(".chart-segments > *")]
        .find(
          (element) =>
            drawn.marks[Number(element.getAttribute("data-mark"))]?.select?.period?.from === bucket,
        )
        ?.getAttribute("x"),
    );
  expect(left("2026-05-25T00:00:00") - left("2026-05-11T00:00:00")).toBeCloseTo(
    2 * (left("2026-05-11T00:00:00") - left("2026-05-04T00:00:00")),
    6,
  );
});

test("the first day of the week is the reader's", () => {
  const first = (weekStart: 1 | 6 | 7): string | undefined =>
    [...callHeatmap.draw(heatRows(), { weekStart, measure: "count" }, english).svg.querySelectorAll("text")]
      .map((text) => text.textContent)
      .find((text) => /^(Mon|Sat|Sun)/.test(text));
  expect([first(1), first(6), first(7)]).toEqual(["Mon", "Sat", "Sun"]);
});

test("a gap is not drawn over, and an incomplete week is hollow", () => {
  const drawn = metricTrend.draw(metricRows(26), serviceLevel, english);
  const path = drawn.svg.querySelector(".chart-line path")?.getAttribute("d") ?? "";
  expect(path.match(/M/g)).toHaveLength(2);
  const points = [...drawn.svg.querySelectorAll(".chart-points circle")];
  expect(points).toHaveLength(25);
  expect(points.filter((point) => point.getAttribute("fill")?.includes("--paper"))).toHaveLength(1);
});

test.each([320, 390, 640, 1200])("labels do not touch each other at %i pixels", (width) => {
  const host = document.createElement("div");
  document.body.append(host);
  for (const language of ["en", "ar"] as const)
    for (const draw of Object.values(drawings)) {
      const { svg } = draw(chartContext(language, width));
      host.replaceChildren(svg);
      expect(svg.getBoundingClientRect().width).toBe(width);
      const labels = [...svg.querySelectorAll(".chart-times text")].map((text) =>
        text.getBoundingClientRect(),
      );
      for (const [i, box] of labels.entries()) {
        const next = labels[i + 1];
        if (next) expect(box.right).toBeLessThan(next.left);
        expect(box.left).toBeGreaterThanOrEqual(svg.getBoundingClientRect().left - 8);
      }
    }
  host.remove();
});

test("nothing to draw says so in words, without a frame", () => {
  for (const drawn of [
    dispositionTrend.draw([], { grain: "week", measure: "count" }, english),
    callHeatmap.draw([], { weekStart: 1, measure: "count" }, english),
    metricTrend.draw([], serviceLevel, english),
    metricTrend.draw(
      [{ bucket: "2026-05-04T00:00:00", value: null, low: null, high: null, n: 0, partial: false }],
      serviceLevel,
      english,
    ),
  ]) {
    expect(drawn.empty).toBe(true);
    expect(drawn.svg.querySelectorAll("line, rect")).toHaveLength(0);
    expect(drawn.svg.textContent).toContain("No calls here");
  }
});

test("one point and ten thousand are drawn", () => {
  const one = metricTrend.draw(metricRows(1), serviceLevel, english);
  expect(one.svg.querySelectorAll(".chart-points circle")).toHaveLength(1);
  const many = metricTrend.draw(metricRows(10_000, "hour"), { ...serviceLevel, grain: "hour" }, english);
  expect(many.svg.querySelectorAll("[data-mark]").length).toBeLessThan(640);
  expect(many.table.rows).toHaveLength(10_000);
  const stack = dispositionTrend.draw(dispositionRows(700), { grain: "week", measure: "share" }, english);
  expect(stack.svg.querySelectorAll(".chart-segments > *").length).toBeGreaterThan(10_000);
});

test("Arabic-Indic digits come from the context alone", () => {
  const context = {
    ...english,
    number: (n: number) => n.toLocaleString("ar-u-nu-arab"),
    locale: "ar-EG-u-nu-arab",
  };
  const { svg } = dispositionTrend.draw(dispositionRows(5), { grain: "week", measure: "count" }, context);
  const axis = [...svg.querySelectorAll("text")].map((text) => text.textContent).join("");
  expect(axis).toMatch(/[٠-٩]/);
  expect(axis).not.toMatch(/[0-9]/);
});
