import { afterAll, beforeAll, expect, test } from "vitest";
import { exportRows } from "../../src/app/rows/export-rows";
import { metricRows, type RowSource } from "../../src/metrics";
import type { TestDuckDb } from "../duckdb";
import { readCsv } from "../e2e/csv";
import { scopeOf } from "../metrics/ask";
import { withRows } from "../metrics/relations";

// One call more than two chunks, the first with a queue that a spreadsheet would run.
const calls = Array.from({ length: 40_001 }, (_, i) => ({
  call_id: `c${i}`,
  started_at: "2024-07-01 10:00:00",
  direction: "inbound",
  queue: i === 0 ? '=HYPERLINK("x")' : "support, second floor",
  contact_key: `+4930${String(1_000_000 + i)}`,
  result: "answered",
  wait_s: i % 60,
}));
const scope = scopeOf("2024-07-01T00:00:00", "2024-07-02T00:00:00");
const query = { columns: ["started_local", "queue", "contact_key", "wait_s", "why"], sort: null, find: "" };
let db: TestDuckDb;
let source: RowSource;
beforeAll(async () => {
  db = await withRows({ calls });
  source = await metricRows(db, { metric: "service-level", variant: "sl3", scope }, 0, "counted");
});
afterAll(() => db.close());

async function saved(numbers: boolean) {
  const shares: number[] = [];
  const options = {
    total: calls.length,
    numbers,
    onProgress: (share: number) => shares.push(share),
    signal: new AbortController().signal,
  };
  const text = await (await exportRows(db, source, query, options)).text();
  expect(shares.at(-1)).toBe(1);
  return readCsv(text.replace("\ufeff", ""));
}

test("every row is written once, moments as written, formulas harmless, numbers masked", async () => {
  const rows = await saved(false);
  expect(rows).toHaveLength(calls.length);
  expect(rows[0]).toMatchObject({
    started_local: "2024-07-01 10:00:00",
    queue: `'=HYPERLINK("x")`,
    why: "counted",
  });
  expect(rows.every(({ contact_key = "" }) => /^•••\d\d$/.test(contact_key))).toBe(true);
});

test("numbers in full where asked for, and then still no formula", async () => {
  const rows = await saved(true);
  expect(new Set(rows.map((row) => row.contact_key)).size).toBe(calls.length);
  expect(rows[0]?.contact_key).toBe("'+49301000000");
});
