import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDuckDb } from "../duckdb";
import { scopeOf, value } from "./ask";
import { withRows } from "./relations";

/** ICMI's published example (M16b): 1,000 answered, 860 in time; 60 lost, 20 of them in time, 10 within five seconds. */
const times = (n: number, result: string, wait_s: number) =>
  Array.from({ length: n }, () => ({ result, wait_s }));
const calls = [
  ...times(860, "answered", 20),
  ...times(140, "answered", 21),
  ...times(10, "abandoned", 4),
  ...times(10, "abandoned", 20),
  ...times(40, "abandoned", 21),
].map((call, i) => ({ call_id: `c${i}`, started_at: "2024-07-01 10:00:00", direction: "inbound", ...call }));

let db: TestDuckDb;
beforeAll(async () => {
  db = await withRows({ calls });
});
afterAll(() => db.close());

test.each([
  ["sl5", 83.0189],
  ["sl1", 86],
  ["sl2", 81.1321],
  ["sl4", 82.6923],
  ["sl6", 82.0755],
])("%s gives %d %%", async (variant, percent) => {
  const scope = scopeOf("2024-07-01T00:00:00", "2024-07-02T00:00:00");
  expect(((await value(db, "service-level", scope, variant)).value ?? 0) * 100).toBeCloseTo(percent, 4);
});
