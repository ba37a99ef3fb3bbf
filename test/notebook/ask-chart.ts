import { expect } from "vitest";
import { defaultParams, type Filters } from "../../src/metrics";
import {
  coveredSpan,
  createRunner,
  exportTables,
  readNotebook,
  type ChartId,
  type ChartOutput,
  type NotebookSettings,
} from "../../src/notebook";
import type { TestDuckDb } from "../duckdb";

/** What a chart cell finds over all that is stored, as a notebook would run it. */
export async function askChart<K extends ChartId>(
  db: TestDuckDb,
  chart: K,
  body: string,
  filters: Filters = {},
  settings: Partial<NotebookSettings> = {},
): Promise<Extract<ChartOutput, { chart: K }>> {
  const document = readNotebook(`\`\`\`chart #c\nchart: ${chart}\n${body}\n\`\`\``);
  const [cell] = document.cells;
  if (cell?.kind !== "chart") throw new Error(JSON.stringify(cell));
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document,
    view: { period: { preset: "all" }, compare: "none", filters, values: {} },
    params: defaultParams,
    settings: { weekStart: 1, ...settings },
    covered: await coveredSpan(db),
    dataVersion: 1,
  });
  await runner.idle();
  const { output, error } = runner.status(cell.id);
  expect(error).toBeNull();
  if (output?.kind !== "chart" || output.chart !== chart) throw new Error("another output");
  const tables = exportTables(cell, output);
  expect(tables.length).toBeGreaterThan(0);
  for (const { columns, rows } of tables) for (const row of rows) expect(row.length).toBe(columns.length);
  return output as Extract<ChartOutput, { chart: K }>;
}
