import { describe, expect, test } from "vitest";
import { random } from "../../src/base";
import { halfHours, toCsv, toSvgText, type HalfHoursSpec } from "../../src/charts";
import type { HalfHour } from "../../src/metrics";
import { chartContext } from "./context";
import { palette } from "./palette";
import { dark } from "./palette-dark";
import { readable } from "./svg";

/** Days from 8 to 18 o'clock with a bad late morning. */
function rowsOf(days: readonly string[]): HalfHour[] {
  const u = random(7);
  return days.flatMap((day) =>
    Array.from({ length: 20 }, (_, i): HalfHour => {
      const at = `${String(8 + Math.floor(i / 2)).padStart(2, "0")}:${i % 2 ? "30" : "00"}`;
      const offered = Math.round(14 + 12 * Math.sin((i / 20) * Math.PI) + 6 * u());
      const lost = i > 5 && i < 10 ? Math.round(offered * 0.35) : Math.round(2 * u());
      const queued = offered - Math.round(u());
      return {
        at: day === "" ? at : `${day}T${at}`,
        offered,
        answered: offered - lost,
        lost,
        level:
          i === 19
            ? null
            : { numerator: Math.round((queued - lost) * (0.75 + 0.25 * u())), denominator: queued },
        handle: { numerator: (offered - lost) * (200 + 90 * u()), denominator: offered - lost },
        usual:
          day === ""
            ? null
            : {
                offered: 16 + 10 * Math.sin((i / 20) * Math.PI),
                answered: 15,
                lost: 1,
                level: { numerator: 60, denominator: 72 },
                handle: { numerator: 15_000, denominator: 66 },
              },
      };
    }),
  );
}

const spec: HalfHoursSpec = {
  each: true,
  days: 1,
  onTarget: {
    metric: "service-level",
    variant: "intervals_30",
    state: "ok",
    value: 12 / 19,
    numerator: 12,
    denominator: 19,
    n: 19,
    low: 0.41,
    high: 0.81,
    unknownShare: 0,
    immature: 0,
    needs: [],
    extra: {},
    currency: null,
    params: {},
  },
  share: 0.8,
  target_s: 20,
  targeted: true,
};
const one = rowsOf(["2026-11-02"]);
const week = rowsOf(["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"]);
const mean = rowsOf([""]);

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
