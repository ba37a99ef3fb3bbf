import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { quantileOf, readTrace } from "./read-trace";
import { framesOf, type TraceEvent } from "./trace-events";
import { workOf } from "./work";

/**
 * Recorded in Chromium: the third move is answered after 50 ms of counting on the page's own thread; from the sixth
 * on the chart "late" is drawn 120 ms after the move, while "at-once" still follows in the next frame.
 */
const recorded = readFileSync(new URL("trace.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as TraceEvent);

it("reads what each move of a recorded gesture cost", () => {
  const { moves, script, style, layout, work, unfollowed } = readTrace(recorded, ["at-once", "late"]);
  expect(moves).toBe(13);
  expect(script).toHaveLength(12); // the last move has no end
  expect(script[2]).toBeGreaterThan(50);
  expect(script[2]).toBeLessThan(60);
  expect(Math.max(...script.filter((_, i) => i !== 2))).toBeLessThan(5);
  expect(Math.min(...style, ...layout)).toBeGreaterThan(0);
  for (const [i, all] of work.entries())
    expect(all).toBeCloseTo((script[i] ?? NaN) + (style[i] ?? NaN) + (layout[i] ?? NaN), 9);
  expect(unfollowed).toBe(0);
});

it("reads the thread's own time where the trace has it", () => {
  expect(readTrace(recorded, ["at-once"]).cpu).toEqual([]);
  const alone = recorded.map((e) => (e.dur === undefined ? e : { ...e, tts: e.ts, tdur: e.dur }));
  const { cpu, work } = readTrace(alone, ["at-once"]);
  expect(cpu).toHaveLength(12);
  for (const [i, ms] of cpu.entries()) expect(ms).toBeCloseTo(work[i] ?? NaN, 9);
  const shared = alone.map((e) => ("tdur" in e ? { ...e, tdur: e.tdur / 2 } : e));
  expect(readTrace(shared, ["at-once"]).cpu[2]).toBeLessThan((work[2] ?? 0) * 0.6);
});

it("waits for the last of the charts, and for a slow thread", () => {
  const late = readTrace(recorded, ["at-once", "late"]).toPaint;
  const soon = readTrace(recorded, ["at-once"]).toPaint;
  expect(late).toHaveLength(13);
  expect(late[2]).toBeGreaterThan(50);
  for (const ms of late.slice(5)) expect(ms).toBeGreaterThan(120);
  for (const ms of late.slice(5)) expect(ms).toBeLessThan(200);
  for (const ms of soon.slice(5)) expect(ms).toBeLessThan(50);
});

it("counts the frames that the slow move cost", () => {
  const { frames, dropped } = readTrace(recorded, ["at-once"]);
  expect(frames).toBeGreaterThanOrEqual(13);
  expect(dropped).toBeGreaterThanOrEqual(2); // 50 ms are three frames
  expect(dropped).toBeLessThan(frames / 2);
  const pid = recorded[0]?.pid ?? 0;
  expect(framesOf(recorded, pid + 1)).toEqual([]);
});

it("says so where a chart never followed", () => {
  const { toPaint, unfollowed } = readTrace(recorded, ["at-once", "absent"]);
  expect(toPaint).toEqual([]);
  expect(unfollowed).toBe(13);
});

it("refuses a trace without moves", () => {
  expect(() => readTrace([], ["at-once"])).toThrow("no moves");
});

it("takes what runs inside something else off it", () => {
  const event = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({
    name,
    cat: "devtools.timeline",
    ph: "X",
    pid: 1,
    tid,
    ts,
    dur,
    args: {},
  });
  const events = [
    event("FireAnimationFrame", 100, 50),
    event("FunctionCall", 110, 30),
    event("Layout", 120, 10), // forced by the script
    event("UpdateLayoutTree", 150, 7),
    event("HitTest", 160, 4), // counted as nothing
    event("Layout", 100, 10, 2), // another thread
  ];
  expect(workOf(events, 1, 1)).toEqual([
    { at: 100, kind: "script", us: 20 },
    { at: 110, kind: "script", us: 20 },
    { at: 120, kind: "layout", us: 10 },
    { at: 150, kind: "style", us: 7 },
  ]);
});

it("finds quantiles by rank", () => {
  const values = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect([0.5, 0.95, 1].map((share) => quantileOf(values, share))).toEqual([10, 19, 20]);
  expect(quantileOf([], 0.5)).toBeNaN();
});
