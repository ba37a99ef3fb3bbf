import { afterEach, describe, expect, test, vi } from "vitest";
import {
  attachBrush,
  callHeatmap,
  dispositionPanels,
  dispositionTrend,
  metricPanels,
  metricTrend,
  type Drawn,
  type MarkSelection,
} from "../../src/charts";
import { chartContext } from "./context";
import { panelCodeRows, panelCodeSpec, panelRows, panelSpec, weeks as mondays } from "./panel-rows";
import { dispositionRows, heatRows } from "./rows";

const english = chartContext("en", 640);
const host = document.createElement("div");
host.tabIndex = 0;
document.body.append(host);
let remove: (() => void) | null = null;
afterEach(() => {
  remove?.();
  host.replaceChildren();
});

function on(drawn: Drawn) {
  if (!drawn.brush) throw new Error("no brush");
  host.replaceChildren(drawn.svg);
  const told = {
    onMove: vi.fn(),
    onDone: vi.fn<(selection: MarkSelection) => void>(),
    say: vi.fn(),
  };
  remove = attachBrush(host, drawn.svg, drawn.brush, told);
  return told;
}
const key = (name: string, shiftKey = false): void =>
  void host.dispatchEvent(new KeyboardEvent("keydown", { key: name, shiftKey, cancelable: true }));
function drag(
  drawn: Drawn,
  from: readonly [number, number],
  to: readonly [number, number],
  before: () => void = () => undefined,
): void {
  const box = drawn.svg.getBoundingClientRect();
  const event = (type: string, [x, y]: readonly [number, number]): void =>
    void drawn.svg.dispatchEvent(
      new PointerEvent(type, {
        clientX: box.left + x,
        clientY: box.top + y,
        isPrimary: true,
        button: 0,
        bubbles: true,
      }),
    );
  drawn.svg.setPointerCapture = () => undefined; // there is no such pointer
  event("pointerdown", from);
  event("pointermove", to);
  before();
  event("pointerup", to);
}

const weeks = (): Drawn =>
  dispositionTrend.draw(dispositionRows(6), { grain: "week", measure: "count" }, english);

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

test("a drag over time snaps to the chart's grain, whichever way it goes", () => {
  const drawn = weeks();
  const { columns, rows } = drawn.brush ?? { columns: [], rows: [] };
  expect(columns).toHaveLength(7);
  const told = on(drawn);
  const y = (rows[0] ?? 0) + 20;
  drag(drawn, [(columns[3] ?? 0) + 5, y], [(columns[1] ?? 0) + 5, y]);
  const first = drawn.marks[0]?.select?.period?.from ?? "";
  const week = (n: number): string =>
    new Date(Date.parse(`${first}Z`) + n * 7 * 86_400_000).toISOString().slice(0, 19);
  expect(told.onDone).toHaveBeenCalledExactlyOnceWith({
    filters: {},
    period: { from: week(1), to: week(4) },
  });
  expect(drawn.svg.querySelector(".chart-brush")).toBeNull();
});

describe.each(["metric-panels", "disposition-panels"] as const)("in %s", (chart) => {
  const panels = (): Drawn =>
    chart === "metric-panels"
      ? metricPanels.draw(panelRows, panelSpec, english)
      : dispositionPanels.draw(panelCodeRows, panelCodeSpec, english);
  const week = (n: number): string => mondays[n] ?? "";
  /** The middle of a bucket of the panel in the second column. */
  const inSecond = (drawn: Drawn, bucket: number): number => {
    const { columns = [] } = drawn.brush ?? {};
    return ((columns[11 + bucket] ?? 0) + (columns[12 + bucket] ?? 0)) / 2;
  };

  test("an area in any panel is a period, and stays in its panel", () => {
    const drawn = panels();
    const told = on(drawn);
    const { columns, rows } = drawn.brush ?? { columns: [], rows: [] };
    const y = (rows[0] ?? 0) + 30;
    drag(drawn, [inSecond(drawn, 2), y], [inSecond(drawn, 4), y + 300]);
    expect(told.onDone).toHaveBeenLastCalledWith({ filters: {}, period: { from: week(2), to: week(5) } });
    drag(drawn, [inSecond(drawn, 2), y], [0, y], () => {
      const shade = drawn.svg.querySelector(".chart-brush");
      if (shade) expect(Number(shade.getAttribute("x"))).toBeCloseTo(columns[11] ?? 0, 1);
    });
    expect(told.onDone).toHaveBeenLastCalledWith({ filters: {}, period: { from: week(0), to: week(3) } });
  });

  test("the edges lie where the buckets are drawn", () => {
    const drawn = panels();
    on(drawn);
    const box = drawn.svg.getBoundingClientRect();
    const marks = [
      ...drawn.svg.querySelectorAll(chart === "metric-panels" ? ".chart-hits > *" : ".chart-segments > *"),
    ];
    for (const column of [3, 14]) {
      const edge = drawn.brush?.columns[column] ?? 0;
      const near = marks.map((mark) => Math.abs(mark.getBoundingClientRect().left - box.left - edge));
      expect(Math.min(...near)).toBeLessThan(2);
    }
  });

  test("keys draw in the panel of the mark that was walked to, and to its ends", () => {
    const drawn = panels();
    const told = on(drawn);
    key("End", true);
    key("Enter");
    expect(told.onDone).toHaveBeenLastCalledWith({ filters: {}, period: panelSpec.period });
    expect(told.say).toHaveBeenCalledOnce();
    key("ArrowRight", true);
    key("ArrowRight", true);
    key("Enter");
    expect(told.onDone).toHaveBeenLastCalledWith({ filters: {}, period: { from: week(0), to: week(3) } });
  });
});

test("a press that hardly moves is no drag", () => {
  const drawn = weeks();
  const told = on(drawn);
  drag(drawn, [200, 60], [202, 61]);
  expect(told.onDone).not.toHaveBeenCalled();
  expect(told.onMove).not.toHaveBeenCalled();
});

test("Escape gives up what is drawn, and the click that ends the press picks no mark", () => {
  const drawn = weeks();
  const told = on(drawn);
  const clicked = vi.fn();
  drawn.svg.addEventListener("click", clicked);
  const click = (): void => void drawn.svg.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  const escape = new KeyboardEvent("keydown", { key: "Escape", cancelable: true });
  drag(drawn, [100, 60], [300, 60], () => void window.dispatchEvent(escape));
  click();
  expect(escape.defaultPrevented).toBe(true);
  expect(told.onDone).not.toHaveBeenCalled();
  expect(told.onMove).toHaveBeenLastCalledWith(null);
  expect(clicked).not.toHaveBeenCalled();
  click();
  expect(clicked).toHaveBeenCalledOnce();
});

test("with Shift arrows draw, Enter filters, Escape leaves; all of it is said", async () => {
  const drawn = weeks();
  const told = on(drawn);
  key("ArrowRight");
  expect(told.say).not.toHaveBeenCalled();
  key("ArrowRight", true);
  key("ArrowRight", true);
  expect(told.say).toHaveBeenCalledTimes(2);
  await frame();
  expect(drawn.svg.querySelectorAll(".chart-brush")).toHaveLength(1);
  expect(host.hasAttribute("data-brushing"), "the tip of the mark it began at makes room").toBe(true);
  key("Escape");
  expect(drawn.svg.querySelector(".chart-brush")).toBeNull();
  expect(host.hasAttribute("data-brushing")).toBe(false);
  key("Enter");
  expect(told.onDone).not.toHaveBeenCalled();
  key("Home", true);
  key("End", true);
  key("Enter");
  const [selection] = told.onDone.mock.calls[0] ?? [];
  expect(selection).toMatchObject({ period: { from: drawn.marks[0]?.select?.period?.from } });
});

test("over the week a drag picks hours and weekdays, all the way only one of them", () => {
  const drawn = callHeatmap.draw(heatRows(), { weekStart: 1, measure: "count" }, english);
  const { columns, rows } = drawn.brush ?? { columns: [], rows: [] };
  const told = on(drawn);
  const [x, y] = [(columns[2] ?? 0) + 3, (rows[1] ?? 0) + 3];
  drag(drawn, [x, y], [(columns[3] ?? 0) + 3, (rows[2] ?? 0) + 3]);
  const filters = told.onDone.mock.calls[0]?.[0].filters ?? {};
  expect(filters.weekday).toEqual(["2", "3"]);
  expect(filters.hour).toHaveLength(2);
  drag(drawn, [(columns[0] ?? 0) + 3, y], [(columns.at(-1) ?? 0) - 3, y]);
  expect(told.onDone.mock.calls[1]?.[0]).toEqual({ filters: { weekday: ["2"] } });
});

test("an area of hours is named to the end of its last hour", () => {
  const week = callHeatmap.draw(heatRows(), { weekStart: 1, measure: "count" }, english).brush;
  const last = (week?.columns.length ?? 0) - 2;
  expect(week?.name({ x: [last - 1, last], y: [1, 3] })).toMatch(/^Tuesday to Thursday, 18:00 to 20:00$/);
  expect(week?.name({ x: [last, last], y: [1, 1] })).toBe("Tuesday, 19:00");
  const rows = dispositionRows(6).map((row, i) => ({
    ...row,
    bucket: `2026-08-10T${String(12 + (i % 7)).padStart(2, "0")}:00:00`,
  }));
  const day = dispositionTrend.draw(rows, { grain: "hour", measure: "count" }, english).brush;
  expect(day?.name({ x: [0, 6], y: [0, 0] })).toMatch(/12:00 to .*19:00$/);
  expect(weeks().brush?.name({ x: [1, 2], y: [0, 0] })).toBe("Week of 11 May 2026 to Week of 18 May 2026");
});

test.each([640, 360])(
  "every hour of the week lies within the place that the brush gives it, %i wide",
  (width) => {
    const drawn = callHeatmap.draw(heatRows(), { weekStart: 1, measure: "count" }, chartContext("en", width));
    const { columns, rows } = drawn.brush ?? { columns: [], rows: [] };
    on(drawn);
    const cells = [...drawn.svg.querySelectorAll<SVGRectElement>("[data-mark]")];
    expect(cells.length).toBeGreaterThan(50);
    const inset = 0.75;
    for (const cell of cells) {
      const { x, y, width: wide, height: high } = cell.getBBox();
      expect(columns).toContainEqual(expect.closeTo(x - inset, 3));
      expect(columns).toContainEqual(expect.closeTo(x + wide + inset, 3));
      expect(rows).toContainEqual(expect.closeTo(y - inset, 3));
      expect(rows).toContainEqual(expect.closeTo(y + high + inset, 3));
    }
  },
);

test("every mark of time lies within the place that the brush gives it", () => {
  const rows = Array.from({ length: 9 }, (_, i) => ({
    bucket: `2026-05-0${String(i + 1)}T00:00:00`,
    value: 10 + i,
    low: null,
    high: null,
    n: 5,
    partial: false,
  }));
  const drawn = metricTrend.draw(rows, { metric: "average-handle-time", grain: "day", unit: "s" }, english);
  drawn.marks.forEach((mark, i) =>
    expect(drawn.brush?.select({ x: [i, i], y: [0, 0] })).toEqual(mark.select),
  );
});
