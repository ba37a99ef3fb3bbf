import { describe, expect, test } from "vitest";
import { halfHours, toCsv, toSvgText } from "../../src/charts";
import type { HalfHour } from "../../src/metrics";
import { chartContext } from "./context";
import { halfHourRows, halfHourSpec as spec } from "./half-hour-rows";
import { seen } from "./moved-case";
import { daysOf, meanDay } from "./moved-half-hours";
import { palette } from "./palette";
import { dark } from "./palette-dark";
import { readable } from "./svg";

const one = halfHourRows(["2026-11-02"]);
const week = halfHourRows(["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"]);
const mean = halfHourRows([""]);

describe.each(["en", "ar"] as const)("in %s", (language) => {
  test.each([
    ["half-hours-day", one, spec],
    ["half-hours-week", week, { ...spec, days: 5, targeted: false }],
  ] as const)("%s is drawn as its snapshots", async (name, rows, of) => {
    const context = chartContext(language, 640);
    const drawn = halfHours.draw(rows, of, context);
    for (const [theme, colours] of [
      ["", { ...palette, "--good": "#0e794c", "--bad": "#921b17" }],
      [".dark", dark],
    ] as const)
      await expect(readable(toSvgText(drawn, colours, context.direction))).toMatchFileSnapshot(
        `../snapshots/${name}.${language}${theme}.svg`,
      );
    for (const text of [drawn.title, drawn.subtitle, drawn.description, ...(drawn.marks[3]?.lines ?? [])])
      expect(text).not.toMatch(/chart\.|[{}]/);
    expect(drawn.svg.querySelectorAll("style, [style]")).toHaveLength(0);
  });

  test.each([320, 390, 1200])("nothing sticks out at %i pixels, and the hours keep apart", (width) => {
    const host = document.createElement("div");
    document.body.append(host);
    for (const [rows, of] of [
      [one, spec],
      [week, { ...spec, days: 5 }],
      [mean, { ...spec, each: false, days: 30 }],
    ] as const) {
      const { svg } = halfHours.draw(rows, of, chartContext(language, width));
      host.replaceChildren(svg);
      const whole = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        expect(box.left).toBeGreaterThanOrEqual(whole.left - 2);
        expect(box.right).toBeLessThanOrEqual(whole.right + 14);
      }
      const hours = [...svg.querySelectorAll(".chart-times text")].map((text) =>
        text.getBoundingClientRect(),
      );
      for (const [i, box] of hours.entries()) {
        const next = hours[i + 1];
        if (next) expect(box.right).toBeLessThan(next.left);
      }
    }
    host.remove();
  });
});

const english = chartContext("en", 640);

test("a rank stands on the end of its bar, also where callbacks were queued, which no bar shows", () => {
  const queued = one.map((row) => ({ ...row, usual: null, offered: row.answered + row.lost + 3 }));
  const { svg } = halfHours.draw(queued, spec, english);
  const ends = [...svg.querySelectorAll(".chart-lost > *")].map((bar) => Number(bar.getAttribute("y")));
  const ranks = [...svg.querySelectorAll(".chart-ranks text")].map((text) =>
    Number(/,([\d.]+)\)/.exec(text.getAttribute("transform") ?? "")?.[1]),
  );
  expect(ranks.length).toBeGreaterThan(0);
  for (const y of ranks) expect(Math.min(...ends.map((end) => Math.abs(end - 7 - y)))).toBeLessThan(0.6);
});

test("the CSV is what is drawn: one line a half-hour, bars as high as their numbers, the ten costliest numbered", () => {
  const drawn = halfHours.draw(one, spec, english);
  const lines = toCsv(drawn.table)
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
  expect(lines.map(([at, offered, answered, lost]) => [at, offered, answered, lost])).toEqual(
    one.map((row) => [row.at, String(row.offered), String(row.answered), String(row.lost)]),
  );
  expect(lines.map((line) => line[4])).toEqual(
    one.map(({ level }) => (level ? String(level.numerator / level.denominator) : "")),
  );
  const heights = [...drawn.svg.querySelectorAll(".chart-answered > *")].map(
    (bar, i) => Number(bar.getAttribute("height")) / (one[i]?.answered ?? 0),
  );
  expect(Math.max(...heights) / Math.min(...heights)).toBeCloseTo(1, 6);
  const late = one.map(({ level }) => (level ? level.denominator - level.numerator : 0));
  const ranked = lines.flatMap((line, i) => (line[8] ? [[Number(line[8]), late[i] ?? 0] as const] : []));
  expect(ranked).toHaveLength(10);
  const byRank = [...ranked].sort(([a], [b]) => a - b).map(([, cost]) => cost);
  expect(byRank).toEqual([...late].sort((a, b) => b - a).slice(0, 10));
  expect([...drawn.svg.querySelectorAll(".chart-ranks text")].map(({ textContent }) => textContent)).toEqual(
    lines.flatMap((line) => (line[8] ? [line[8]] : [])),
  );
});

test("a half-hour selects its half-hour; on a mean day nothing", () => {
  expect(halfHours.draw(one, spec, english).marks[1]?.select).toEqual({
    filters: {},
    period: { from: "2026-11-02T08:30:00", to: "2026-11-02T09:00:00" },
  });
  const marks = halfHours.draw(mean, { ...spec, each: false, days: 30 }, english).marks;
  expect(marks.every(({ select }) => select === null)).toBe(true);
});

test("what is said of the numbered half-hours is how many are numbered", () => {
  const perfect = { numerator: 9, denominator: 9 };
  const rows = one.map((row, i) => ({ ...row, level: i < 8 ? { numerator: 1, denominator: 3 } : perfect }));
  const drawn = halfHours.draw(rows, spec, english);
  expect(drawn.svg.querySelectorAll(".chart-ranks text")).toHaveLength(8);
  expect(drawn.description).toContain("The 8 half-hours that cost most");
});

test("a mean day follows few days that would each be drawn by themselves", () => {
  const context = chartContext("en", 640);
  const drawn = halfHours.draw(mean, meanDay, context);
  const days = daysOf("03", "04");
  const put = (time: string): HalfHour => {
    const [a, b] = days.filter(({ at }) => at.endsWith(time));
    if (!a || !b) throw new Error(time);
    const [level, handle] = (["level", "handle"] as const).map((name) => {
      const [x, y] = [a[name], b[name]];
      return x && y && { numerator: x.numerator + y.numerator, denominator: x.denominator + y.denominator };
    });
    const half = (name: "offered" | "answered" | "lost"): number => a[name] / 2 + b[name] / 2;
    const counts = { offered: half("offered"), answered: half("answered"), lost: half("lost") };
    return { at: time, ...counts, level: level ?? null, handle: handle ?? null, usual: null };
  };
  const together = mean.map(({ at }) => put(at));
  const words = drawn.update?.to(days, { ...spec, days: 2 });
  expect(words?.title).toBe(halfHours.draw(together, { ...meanDay, days: 2 }, context).title);
  expect(words?.subtitle).toBe(halfHours.draw(days, { ...spec, days: 2 }, context).subtitle);
  const now = seen(drawn);
  drawn.update?.to(together, { ...meanDay, days: 2 });
  expect(seen(drawn)).toBe(now);
  expect(drawn.update?.to(mean, meanDay)).not.toBeNull();
  const week5 = halfHours.draw(week, { ...spec, days: 5 }, context);
  expect(week5.update?.to(mean, meanDay)).toBeNull();
});

test("without waits lost calls are the cost; without calls it says so", () => {
  const rows = one.map((row) => ({ ...row, level: null, handle: null, usual: null }));
  const drawn = halfHours.draw(rows, { ...spec, onTarget: null }, english);
  expect(drawn.subtitle).not.toContain("target");
  expect(drawn.svg.querySelectorAll(".chart-points circle")).toHaveLength(0);
  expect(drawn.table.rows.map((row) => row[7])).toEqual(one.map(({ lost }) => lost));
  const none = halfHours.draw([], spec, english);
  expect(none.empty).toBe(true);
  expect(none.svg.textContent).toContain("No calls here");
});
