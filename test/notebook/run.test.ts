import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "../../src/base";
import { readNotebook, withFilter, type CachedOutput, type ResultCache } from "../../src/notebook";
import { bench, document, finish, measureOf, params, settle, start, states } from "./run-bench";

test("cells run in document order, two at a time, and become current", async () => {
  const b = bench();
  b.runner.set(start);
  await settle();
  expect(b.begun).toEqual(["heat", "trend"]);
  expect(states(b.runner)).toBe("running running queued");
  b.open[1]?.end();
  await settle();
  expect(states(b.runner)).toBe("running current running");
  await finish(b);
  expect(states(b.runner)).toBe("current current current");
  expect(b.runner.status("heat")).toMatchObject({ dataVersion: 1, error: null, output: { kind: "chart" } });
});

test("a change reruns only what depends on it, each once, and the last output stays meanwhile", async () => {
  const b = bench();
  b.runner.set(start);
  await finish(b);
  const shown = b.runner.status("shares").output;
  b.begun.length = 0;
  b.runner.set({ view: { ...start.view, compare: "none" } }); // the two charts compare nothing
  expect(states(b.runner)).toBe("current current queued");
  expect(b.runner.status("shares").output).toBe(shown);
  await finish(b);
  expect(b.begun).toEqual(["shares"]);
  b.runner.set({ view: { ...start.view, compare: "none" }, params: { ...params } });
  await finish(b);
  expect(b.begun).toEqual(["shares"]);
});

test("a change while running cancels, and what the old run gives is never shown", async () => {
  const b = bench();
  b.runner.set({ ...start, visible: new Set(["heat"]) });
  await settle();
  const old = b.open[0];
  b.runner.set({ view: withFilter(start.view, "queue", ["Support"]) });
  expect(old?.context.signal.aborted).toBe(true);
  await settle();
  expect(b.begun).toEqual(["heat", "heat"]);
  b.open[1]?.end();
  await settle();
  old?.end();
  await settle();
  expect(b.runner.status("heat")).toMatchObject({ state: "current", output: { spec: { measure: "share" } } });
});

test("cells off screen wait, then show what they had until it is renewed", async () => {
  const b = bench();
  b.runner.set({ ...start, visible: new Set(["trend"]) });
  await finish(b);
  expect(states(b.runner)).toBe("idle current idle");
  b.runner.set({ visible: new Set(["heat"]), dataVersion: 2 });
  await finish(b);
  expect(states(b.runner)).toBe("current stale idle");
  expect(b.runner.status("trend").dataVersion).toBe(1);
  b.runner.set({ visible: "all" });
  await finish(b);
  expect(b.runner.status("trend").dataVersion).toBe(2);
});

test("a failing cell says why, leaves the others alone and is tried again when asked or when something changes", async () => {
  const b = bench();
  b.runner.set(start);
  await settle();
  b.open[0]?.fail(new AppError("query_deadline", { ms: 10 }));
  await finish(b);
  expect(states(b.runner)).toBe("error current current");
  expect(b.runner.status("heat").error).toMatchObject({ code: "query_deadline", params: { ms: 10 } });
  b.begun.length = 0;
  b.runner.set({ visible: "all" });
  await finish(b);
  expect(b.begun).toEqual([]);
  b.runner.retry("heat");
  await finish(b);
  b.runner.retry("trend"); // current, but a person asks
  await finish(b);
  expect(b.begun).toEqual(["heat", "trend"]);
  expect(states(b.runner)).toBe("current current current");
});

test("cancelling stops everything and stays so until something changes", async () => {
  const b = bench();
  b.runner.set(start);
  await settle();
  const signals = b.open.map((run) => run.context.signal);
  b.runner.cancel();
  expect(signals.every((signal) => signal.aborted)).toBe(true);
  await finish(b);
  expect(states(b.runner)).toBe("idle idle idle");
  b.runner.set({ dataVersion: 2 });
  await finish(b);
  expect(states(b.runner)).toBe("current current current");
});

test("a broken document is explained on its cells and the rest runs", async () => {
  const b = bench();
  b.runner.set({
    ...start,
    document: readNotebook("```dispositions #a x\n```\n```dispositions #b x\n```\n```dispositions #c\n```"),
  });
  await finish(b);
  expect(b.runner.status("a").error).toMatchObject({ code: "cell_duplicate", params: { names: "x" } });
  expect(b.runner.status("b").state).toBe("error");
  expect(b.runner.status("c").state).toBe("current");
});

test("without data nothing that was counted stays", async () => {
  const b = bench();
  b.runner.set(start);
  await finish(b);
  b.runner.set({ covered: null, dataVersion: 2 });
  expect(b.runner.status("heat")).toMatchObject({ state: "idle", output: null, dataVersion: null });
});

/** A cache in memory; values are cloned as IndexedDB would. */
function memory(): ResultCache & { readonly kept: Map<string, CachedOutput> } {
  const kept = new Map<string, CachedOutput>();
  return {
    kept,
    get: (key) => Promise.resolve(structuredClone(kept.get(key) ?? null)),
    put: (key, value) => Promise.resolve(void kept.set(key, structuredClone(value))),
  };
}

test("kept outputs of the same data are shown before the engine is up and not counted again", async () => {
  const cache = memory();
  const first = bench(cache);
  first.runner.set(start);
  await finish(first);
  const again = bench(cache);
  again.runner.set({ ...start, ready: false });
  await again.runner.idle();
  expect(states(again.runner)).toBe("current current current");
  again.runner.set({ ready: true });
  await finish(again);
  expect(again.begun).toEqual([]);
});

test("kept outputs of older data are shown as stale until the engine has counted anew", async () => {
  const cache = memory();
  const first = bench(cache);
  first.runner.set(start);
  await finish(first);
  const again = bench(cache);
  again.runner.set({ ...start, ready: false, dataVersion: 2 });
  await again.runner.idle();
  expect(states(again.runner)).toBe("stale stale stale");
  expect(again.runner.status("heat")).toMatchObject({ dataVersion: 1, output: { kind: "chart" } });
  again.runner.set({ ready: true });
  await finish(again);
  expect(states(again.runner)).toBe("current current current");
  expect(again.runner.status("heat").dataVersion).toBe(2);
});

test("other parameters, filters or builds are other results", async () => {
  const cache = memory();
  const b = bench(cache);
  b.runner.set({ ...start, visible: new Set(["heat"]) });
  await finish(b);
  b.runner.set({ params: { ...params, target_s: 30 } });
  await finish(b);
  b.runner.set({ view: withFilter(start.view, "queue", ["A", "B"]) });
  await finish(b);
  expect(cache.kept.size).toBe(3);
  b.runner.set({ view: withFilter(start.view, "queue", ["B", "A"]) });
  await finish(b);
  expect(cache.kept.size).toBe(3);
});

test("a cache that fails costs time and nothing else", async () => {
  const fails = (): Promise<never> => Promise.reject(new Error("no room"));
  const b = bench({ get: fails, put: fails });
  b.runner.set(start);
  await finish(b);
  expect(states(b.runner)).toBe("current current current");
});

const steps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("queue" as const), value: fc.constantFrom("", "A", "B") }),
    fc.record({ type: fc.constant("version" as const) }),
    fc.record({ type: fc.constant("visible" as const), ids: fc.subarray(["heat", "trend", "shares"]) }),
    fc.record({ type: fc.constant("end" as const), index: fc.nat(3) }),
    fc.record({ type: fc.constant("fail" as const), index: fc.nat(3) }),
    fc.record({ type: fc.constant("cancel" as const) }),
    fc.record({ type: fc.constant("wait" as const) }),
  ),
  { maxLength: 25 },
);

test("whatever happens, an output shown as current is of the present view and data", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const b = bench();
      let version = 1;
      let view = start.view;
      let visible: readonly string[] = ["heat", "trend", "shares"];
      const check = (): void => {
        for (const { id } of document.cells) {
          const { state, output: shown, dataVersion } = b.runner.status(id);
          if (state !== "current") continue;
          expect(dataVersion).toBe(version);
          expect(shown).toMatchObject({ spec: { measure: measureOf(view.filters) } });
        }
        expect(b.open.filter((run) => !run.context.signal.aborted).length).toBeLessThanOrEqual(2);
      };
      b.runner.set(start);
      for (const step of list) {
        if (step.type === "queue") {
          view = withFilter(view, "queue", step.value === "" ? [] : [step.value]);
          b.runner.set({ view });
        } else if (step.type === "version") b.runner.set({ dataVersion: ++version });
        else if (step.type === "visible") b.runner.set({ visible: new Set((visible = step.ids)) });
        else if (step.type === "end") b.open[step.index]?.end();
        else if (step.type === "fail") b.open[step.index]?.fail(new Error("failed"));
        else if (step.type === "cancel") b.runner.cancel();
        if (step.type === "wait" || step.type === "end" || step.type === "fail") await settle();
        check();
      }
      b.runner.set({ dataVersion: ++version });
      await finish(b);
      check();
      for (const id of visible) expect(b.runner.status(id).state).toBe("current");
      expect(new Set(b.seen)).not.toContain("text");
    }),
    { numRuns: 150 },
  );
});
