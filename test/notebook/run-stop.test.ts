import { expect, test } from "vitest";
import { readNotebook } from "../../src/notebook";
import { bench, finish, settle, start } from "./run-bench";

const chain = readNotebook(
  "```sql #a one\nSELECT 1\n```\n```sql #b two\nSELECT * FROM one\n```\n```sql #c\nSELECT * FROM two\n```\n```dispositions #d\n```",
);

test("stopping one cell stops what waits for it and nothing else, and running it again lets them all go", async () => {
  const b = bench();
  b.runner.set({ ...start, document: chain });
  await settle();
  expect(b.open.map(({ id }) => id)).toEqual(["a", "d"]);
  b.runner.stop("a");
  await finish(b);
  const told = () => ["a", "b", "c", "d"].map((id) => b.runner.status(id));
  expect(told().map(({ state, stopped }) => `${state}${stopped ? " stopped" : ""}`)).toEqual([
    "idle stopped",
    "idle stopped",
    "idle stopped",
    "current",
  ]);
  b.runner.retry("a");
  await finish(b);
  expect(told().map(({ state, stopped }) => [state, stopped])).toEqual(Array(4).fill(["current", false]));
});

test("what was stopped does not begin again by itself when its notebook is opened again, nor another view of it", async () => {
  const stopped = new Set<string>();
  const first = bench(null, stopped);
  first.runner.set({ ...start, document: chain });
  await settle();
  first.runner.stop("a");
  first.runner.close();
  const b = bench(null, stopped);
  b.runner.set({ ...start, document: chain });
  await finish(b);
  expect(b.begun).toEqual(["d"]);
  expect(b.runner.status("a")).toMatchObject({ state: "idle", stopped: true, error: null });
  b.runner.retry("c");
  await finish(b);
  expect(b.begun).toEqual(["d", "a", "b", "c"]);
  expect(stopped.size).toBe(0);
});
