import { afterAll, describe, expect, test } from "vitest";
import { defaultParams, metricById, type MetricValue } from "../../src/metrics";
import {
  coveredSpan,
  createRunner,
  exportTables,
  openingView,
  readNotebook,
  runs,
  templates,
  type CellOutput,
  type ViewState,
} from "../../src/notebook";
import type { TestDuckDb } from "../duckdb";
import { golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";

// Every template over calls with everything beside them, and over a log of four columns as the poorest systems write it.
const rich = await withRows(golden, "2024-07-12T00:00:00");
const poor = await withRows({
  calls: Array.from({ length: 300 }, (_, i) => ({
    call_id: `p${i}`,
    started_at: `2026-10-${String(1 + (i % 28)).padStart(2, "0")} ${String(8 + (i % 9)).padStart(2, "0")}:0${i % 10}:00`,
    direction: "inbound",
    result: i % 4 === 0 ? "missed" : "answered",
  })),
});
afterAll(() => {
  rich.close();
  poor.close();
});

type Outputs = ReadonlyMap<string, CellOutput>;

/** The outputs of a template; cells of SQL are left to the tests with a sandbox. */
async function outputsOf(db: TestDuckDb, text: string, change: Partial<ViewState> = {}): Promise<Outputs> {
  const document = readNotebook(text);
  const covered = await coveredSpan(db);
  if (!covered) throw new Error("no calls");
  const cells = document.cells.filter(({ kind }) => kind !== "sql");
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document: { ...document, cells },
    view: { ...openingView(document, covered, 1), ...change },
    params: defaultParams,
    settings: { weekStart: 1, people: { hidden: [], least: 5 } },
    covered,
    dataVersion: 1,
  });
  await runner.idle();
  const found = new Map<string, CellOutput>();
  for (const cell of cells.filter(runs)) {
    const { output, error } = runner.status(cell.id);
    expect([cell.id, error]).toEqual([cell.id, null]);
    if (!output) throw new Error(`nothing in ${cell.id}`);
    for (const table of exportTables(cell, output))
      for (const row of table.rows) expect([cell.id, row.length]).toEqual([cell.id, table.columns.length]);
    found.set(cell.id, output);
  }
  return found;
}

const isValue = (part: object): part is MetricValue =>
  "metric" in part && "variant" in part && "state" in part;

/** Every metric value anywhere in what cells gave. */
function valuesIn(part: unknown): MetricValue[] {
  if (typeof part !== "object" || part === null) return [];
  const inner = Object.values(part).flatMap(valuesIn);
  return isValue(part) ? [part, ...inner] : inner;
}

/** Numbers that claim to be something although nothing was counted. */
const hollow = (outputs: Outputs): string[] =>
  valuesIn([...outputs.values()])
    .filter(({ metric, variant, state, value, n }) => {
      const record = metricById(metric);
      const formula = record.variants.find(({ id }) => id === variant);
      const counts = formula?.kind === "count";
      const missing = state === "not_computable" || state === "not_by_dimension" || state === "none_eligible";
      return (missing && value !== null) || (value === 0 && n === 0 && !counts);
    })
    .map(({ metric, variant, state }) => `${metric} ${variant} ${state}`);

describe.each(["en", "ar"] as const)("in %s", (language) => {
  test.each(templates)("$id works over calls with all that can stand beside them", async ({ text }) => {
    expect(hollow(await outputsOf(rich, text[language], { period: { preset: "all" } }))).toEqual([]);
  });

  test.each(templates)("$id works over a log of four columns, without a wrong zero", async ({ text }) => {
    const outputs = await outputsOf(poor, text[language]);
    expect(hollow(outputs)).toEqual([]);
    for (const output of outputs.values())
      if (output.kind === "list" && output.of > 0)
        expect([output.list, output.total]).toEqual([output.list, null]);
  });
});
