import { afterEach, describe, expect, test } from "vitest";
import {
  attachTips,
  dispositionTrend,
  metricTrend,
  sqlChart,
  toCsv,
  toSvgText,
  type ChartContext,
  type Drawn,
  type DrawnMark,
} from "../../src/charts";
import { chartContext } from "./context";
import { palette } from "./palette";
import { dispositionRows, metricRows } from "./rows";

const rows = metricRows(12);
const day = (bucket: string | undefined, after: number): string =>
  new Date(Date.parse(`${bucket ?? ""}Z`) + after * 86_400_000).toISOString().slice(0, 10);
const notes = [
  { from: day(rows[3]?.bucket, 2), to: day(rows[3]?.bucket, 2), text: "New phone menu" },
  { from: day(rows[7]?.bucket, 0), to: day(rows[8]?.bucket, 1), text: "Strike" },
  { from: "1999-01-01", to: "1999-01-02", text: "Long ago" },
];
const draw = (context: ChartContext): Drawn =>
  metricTrend.draw(rows, { metric: "service-level", grain: "week", unit: "share" }, context);
const noted = draw({ ...chartContext("en", 720), notes });

describe("notes on days", () => {
  test("are marked, described, told by their bucket's tip, and in the table once", () => {
    expect(noted.svg.querySelectorAll(".chart-note line, line.chart-note")).toHaveLength(2);
    expect(noted.svg.textContent).toContain("New phone menu");
    expect(noted.svg.querySelectorAll(".chart-note-band rect, rect.chart-note-band")).toHaveLength(1);
    expect(noted.description).toContain("New phone menu");
    expect(noted.svg.getAttribute("aria-label")).toContain("Strike");
    expect(noted.description).not.toContain("Long ago");
    expect(noted.marks[3]?.lines.join()).toContain("New phone menu");
    expect(noted.marks[8]?.lines.join()).toContain("Strike");
    expect(noted.marks[4]?.lines.join()).not.toContain("New phone menu");
    const column = noted.table.columns.length - 1;
    expect(noted.table.rows.map((row) => row[column])).toEqual(
      rows.map((_, i) => (i === 3 ? "New phone menu" : i === 7 ? "Strike" : null)),
    );
  });

  test.each(["day", "hour"] as const)("stand amid their day beside its point, by %s", (grain) => {
    const own = Array.from({ length: 5 }, (_, i) => ({
      bucket: grain === "day" ? `2026-05-0${String(i + 1)}T00:00:00` : `2026-05-03T0${String(i)}:00:00`,
      ...{ value: 0.5, low: null, high: null, n: 9, partial: false },
    }));
    const drawn = metricTrend.draw(
      own,
      { metric: "service-level", grain, unit: "share" },
      { ...chartContext("en", 720), notes: [{ from: "2026-05-03", to: "2026-05-03", text: "New" }] },
    );
    const line = drawn.svg.querySelector("line.chart-note, .chart-note line");
    const { columns } = drawn.brush ?? { columns: [] };
    const at = (line?.getAttribute("x1") ?? "") !== "" ? Number(line?.getAttribute("x1")) : NaN;
    const [from = NaN, to = NaN] = grain === "day" ? [columns[2], columns[3]] : [columns[0], columns[0]];
    expect(at).toBeCloseTo((from + to) / 2, 0);
  });

  test("go with the picture and its numbers into files", () => {
    expect(toSvgText(noted, palette, "ltr")).toContain("New phone menu");
    expect(toCsv(noted.table)).toContain("Strike");
  });

  test("change nothing where there are none", () => {
    const text = (context: ChartContext) => draw(context).svg.outerHTML.replaceAll(/plot-clip-\d+/g, "clip");
    expect(text({ ...chartContext("en", 720), notes: [] })).toBe(text(chartContext("en", 720)));
  });

  test("stand on dispositions over time too", () => {
    const own = dispositionRows(8);
    const at = own[0]?.bucket.slice(0, 10) ?? "";
    const drawn = dispositionTrend.draw(
      own,
      { grain: "week", measure: "count" },
      { ...chartContext("ar", 390), notes: [{ from: at, to: at, text: "قائمة جديدة" }] },
    );
    expect(drawn.svg.textContent).toContain("قائمة");
    expect(drawn.description).toContain("قائمة جديدة");
    expect(drawn.table.rows.filter((row) => row.at(-1) === "قائمة جديدة")).toHaveLength(1);
  });
});

describe("marks by keys", () => {
  const host = document.createElement("div");
  afterEach(() => host.remove());

  test("arrows walk them, Enter asks what can be done, Space picks, Escape lets go", () => {
    const asked: DrawnMark[] = [];
    const picked: DrawnMark[] = [];
    document.body.append(host);
    host.replaceChildren(noted.svg);
    const stop = attachTips(host, noted, "ltr", {
      label: "Marks",
      onMenu: (mark) => void asked.push(mark),
      onPick: (mark) => void picked.push(mark),
    });
    const press = (key: string) =>
      host.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const said = () => host.querySelector("[role=status]")?.textContent;
    expect(host.tabIndex).toBe(0);
    for (const key of ["Home", "ArrowRight", "ArrowRight", "ArrowRight"]) press(key);
    expect(said()).toContain(noted.marks[3]?.title);
    expect(said()).toContain("New phone menu");
    press("Enter");
    expect(asked).toEqual([noted.marks[3]]);
    press("ArrowLeft");
    press(" ");
    expect(picked).toEqual([noted.marks[2]]);
    press("End");
    expect(said()).toContain(noted.marks.at(-1)?.title);
    press("Escape");
    expect(host.querySelector("[data-current]")).toBeNull();
    stop();
    expect(host.querySelector(".chart-tip, [role=status]")).toBeNull();
    expect(host.hasAttribute("tabindex")).toBe(false);
  });
});

describe("notes on a chart of any SELECT", () => {
  const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
  const days = ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08"];
  const own = [
    { from: "2026-10-06", to: "2026-10-06", text: "New IVR" },
    { from: "2026-10-08", to: "2026-10-09", text: "Strike" },
    { from: "2027-01-01", to: "2027-01-01", text: "Long after" },
  ];
  const of = (type: "bar" | "line", kind: "moment" | "text" = "moment"): Drawn =>
    sqlChart.draw(
      days.map((date, i) => [kind === "moment" ? at(date) : date, 10 + i]),
      {
        type,
        columns: [
          { name: "day", kind },
          { name: "calls", kind: "number" },
        ],
        x: "day",
        y: ["calls"],
        series: null,
      },
      { ...chartContext("en", 720), notes: own },
    );
  test.each(["bar", "line"] as const)("stand on its days, as %s", (type) => {
    const drawn = of(type);
    expect(drawn.svg.querySelectorAll(".chart-note line, line.chart-note")).toHaveLength(2);
    expect(drawn.svg.textContent).toContain("New IVR");
    expect(drawn.description).toContain("Strike");
    expect(drawn.description).not.toContain("Long after");
    expect(drawn.marks.map(({ lines: tip }) => tip.length)).toEqual([1, 2, 1, 2]);
    expect(drawn.table.rows.map((row) => row.at(-1))).toEqual([null, "New IVR", null, "Strike"]);
  });
  test("not where names stand across", () => {
    expect(of("bar", "text").svg.querySelector(".chart-note")).toBeNull();
  });
});
