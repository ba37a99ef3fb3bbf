import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFollower, type Follower } from "../../../src/app/follow/follower";
import { followed, followPicture, forgetFollowed } from "../../../src/app/follow/followed";
import { readNotebook, type Cell, type CellOutput, type Following } from "../../../src/notebook";
import type { Brushable, MarkSelection } from "../../../src/charts";

// The follower itself, and what it shows in; frames, idle time and answers come when the test says so.
const frames = new Map<number, () => void>();
const idle: (() => void)[] = [];
const listeners = new Set<() => void>();
let handle = 0;

/** Everything that waits for nothing but microtasks is done. */
async function settled(): Promise<void> {
  for (let i = 0; i < 40; i++) await Promise.resolve();
}
async function frame(): Promise<void> {
  const due = [...frames.values()];
  frames.clear();
  for (const run of due) run();
  await settled();
}
async function rested(): Promise<void> {
  for (const run of idle.splice(0)) run();
  await settled();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("requestIdleCallback", (run: () => void) => idle.push(run));
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => {
    frames.set(++handle, run);
    return handle;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
  vi.stubGlobal("addEventListener", (_: string, run: () => void) => listeners.add(run));
  vi.stubGlobal("removeEventListener", (_: string, run: () => void) => listeners.delete(run));
});
afterEach(() => {
  frames.clear();
  idle.length = 0;
  listeners.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const { cells } = readNotebook(
  ["one", "two", "far"]
    .map((id) => `\`\`\`chart #${id}\nchart: call-heatmap\n\`\`\`\n`)
    .join("\n")
    .replace(/^/, "---\ntitle: Three\nformat: 1\n---\n\n"),
);
const chart = (id: string): Cell => cells.find((cell) => cell.id === id) ?? raise(id);
function raise(id: string): never {
  throw new Error(`no cell: ${id}`);
}

/** A chart of ten days. */
const brushOf = (): Brushable => ({
  columns: Array.from({ length: 11 }, (_, i) => i),
  rows: [0, 1],
  select: ({ x: [from, to] }) => days(from, to),
  name: () => "",
});
const days = (from: number, to = from): MarkSelection => ({
  filters: {},
  period: { from: `2026-09-0${String(from)}T00:00:00`, to: `2026-09-0${String(to)}T00:00:00` },
});

interface Asked {
  readonly id: string;
  readonly span: MarkSelection;
  answer(): void;
  fail(): void;
}

interface Stage {
  readonly follower: Follower;
  readonly brush: Brushable;
  /** What was asked for and is not answered yet. */
  readonly asked: Asked[];
  /** What each cell's picture shows: the day of the span, null for what was drawn. */
  readonly shown: Map<string, string | null>;
  readonly signals: AbortSignal[];
  /** The cells that are seen, of those that are near. */
  seen: readonly string[];
  /** How often it was looked which are. */
  looked: number;
  /** Cells that cannot be made ready. */
  readonly refused: Set<string>;
}

const told = new WeakMap<CellOutput, string>();
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function stage(near: readonly string[] = ["one", "two", "far"]): Stage {
  const shown = new Map<string, string | null>();
  for (const id of near)
    stops.push(
      followPicture(id, (output) => {
        shown.set(id, output ? (told.get(output) ?? "?") : null);
        return output !== null;
      }),
    );
  const brush = brushOf();
  const it: Stage = {
    follower: createFollower({
      cells(_, __, screens) {
        if (screens > 0) return near.map(chart);
        it.looked++;
        return it.seen.map(chart);
      },
      prepare({ cells: [cell], signal }) {
        it.signals.push(signal);
        const id = cell?.id ?? "";
        return it.refused.has(id) ? Promise.reject(new Error("too much")) : Promise.resolve(following(id));
      },
    }),
    ...{ brush, asked: [], shown, signals: [], seen: ["one", "two"], looked: 0, refused: new Set<string>() },
  };
  const following = (id: string): Following => ({
    resting: new Set(),
    bytes: 0,
    at: (span) =>
      new Promise((resolve, reject) => {
        it.asked.push({
          ...{ id, span },
          answer() {
            const output = { kind: "chart", chart: "call-heatmap" } as CellOutput;
            told.set(output, span.period?.from.slice(0, 10) ?? "");
            resolve(new Map([[id, output]]));
          },
          fail: () => reject(new Error("not at hand")),
        });
      }),
  });
  stops.push(() => it.follower.close());
  return it;
}

/** All that is asked is answered. */
async function answered({ asked }: Stage): Promise<void> {
  for (const one of asked.splice(0)) one.answer();
  await settled();
}

async function ready(): Promise<Stage> {
  const it = stage();
  it.follower.near("drawn", it.brush);
  await rested();
  return it;
}

describe("a gesture", () => {
  test("asks nothing before a frame, once in it, and for the last that was drawn", async () => {
    const it = await ready();
    for (const day of [1, 2, 3]) it.follower.move("drawn", it.brush, days(day));
    expect([it.asked.length, frames.size]).toEqual([0, 1]);
    await frame();
    expect(it.asked.map(({ id, span }) => [id, span])).toEqual([
      ["one", days(3)],
      ["two", days(3)],
    ]);
    await answered(it);
    expect([...it.shown]).toEqual([
      ["one", "2026-09-03"],
      ["two", "2026-09-03"],
    ]);
    expect(frames.size).toBe(0);
  });

  test("does not ask while an answer is under way, and shows the last one in the end", async () => {
    const it = await ready();
    it.follower.move("drawn", it.brush, days(1));
    await frame();
    for (const day of [2, 3, 4]) {
      it.follower.move("drawn", it.brush, days(day));
      await frame();
    }
    expect(it.asked.map(({ span }) => span)).toEqual([days(1), days(1)]);
    await answered(it);
    await frame();
    expect(it.asked.map(({ span }) => span)).toEqual([days(4), days(4)]);
    await answered(it);
    expect(it.shown.get("one")).toBe("2026-09-04");
    await frame();
    expect(it.asked).toEqual([]);
  });

  test("answers only cells that are seen, and looks again after scrolling", async () => {
    const it = await ready();
    it.follower.move("drawn", it.brush, days(1));
    await frame();
    await answered(it);
    it.follower.move("drawn", it.brush, days(2));
    await frame();
    await answered(it);
    expect([it.looked, it.shown.has("far")]).toEqual([1, false]);
    it.seen = ["far"];
    for (const run of listeners) run();
    await frame();
    expect(it.asked.map(({ id, span }) => [id, span])).toEqual([["far", days(2)]]);
    await answered(it);
    expect([it.looked, it.shown.get("far")]).toEqual([2, "2026-09-02"]);
  });

  test("given up with Escape gives everything back, whatever is still answered", async () => {
    const it = await ready();
    it.follower.move("drawn", it.brush, days(1));
    await frame();
    await answered(it);
    it.follower.move("drawn", it.brush, days(2));
    await frame();
    it.follower.move("drawn", it.brush, null);
    await answered(it);
    await frame();
    expect(new Set(it.shown.values())).toEqual(new Set([null]));
    expect([followed.getState().outputs.size, followed.getState().resting.size]).toEqual([0, 0]);
    expect(listeners.size).toBe(0);
  });
});

describe("letting go", () => {
  test("holds what was shown until each cell has counted it itself", async () => {
    const it = await ready();
    it.follower.move("drawn", it.brush, days(5));
    await frame();
    await answered(it);
    it.follower.done();
    await frame();
    expect([...it.shown.values()]).toEqual(["2026-09-05", "2026-09-05"]);
    expect(followed.getState().resting.size).toBe(0);
    forgetFollowed("one");
    expect([...it.shown]).toEqual([
      ["one", null],
      ["two", "2026-09-05"],
    ]);
    expect(listeners.size).toBe(0);
  });

  test("gives up after a while where nothing is counted", async () => {
    const it = await ready();
    it.follower.move("drawn", it.brush, days(5));
    await frame();
    await answered(it);
    it.follower.done();
    vi.advanceTimersByTime(4000);
    expect(it.shown.get("one")).toBe("2026-09-05");
    vi.advanceTimersByTime(2000);
    expect(new Set(it.shown.values())).toEqual(new Set([null]));
  });

  test("an answer that comes later is not shown", async () => {
    const it = await ready();
    it.follower.move("drawn", it.brush, days(1));
    await frame();
    await answered(it);
    it.follower.move("drawn", it.brush, days(2));
    await frame();
    it.follower.done();
    await answered(it);
    await frame();
    expect([...it.shown.values()]).toEqual(["2026-09-01", "2026-09-01"]);
  });
});

describe("cells wait", () => {
  test("until they are ready, and then follow without another move", async () => {
    const it = stage();
    it.follower.move("drawn", it.brush, days(1));
    await frame();
    expect(it.asked).toEqual([]);
    await rested();
    await frame();
    await answered(it);
    expect(it.shown.get("two")).toBe("2026-09-01");
  });

  test("where they cannot be made ready, or have no answer for what is drawn", async () => {
    const it = stage();
    it.refused.add("two");
    it.follower.near("drawn", it.brush);
    await rested();
    it.follower.move("drawn", it.brush, days(1));
    await frame();
    await answered(it);
    expect([...followed.getState().resting]).toEqual(["two"]);
    it.follower.move("drawn", it.brush, days(2));
    await frame();
    for (const one of it.asked.splice(0)) one.fail();
    await settled();
    expect([...followed.getState().resting]).toEqual(["one", "two"]);
    expect(it.shown.get("one")).toBeNull();
  });
});

test("the last three charts that somebody came near are kept ready, others no longer", async () => {
  const it = stage(["one"]);
  for (let i = 0; i < 4; i++) {
    it.follower.near("drawn", brushOf());
    await rested();
  }
  expect(it.signals.map(({ aborted }) => aborted)).toEqual([true, false, false, false]);
  it.follower.close();
  expect(it.signals.every(({ aborted }) => aborted)).toBe(true);
});
