import { afterAll, expect, test } from "vitest";
import { defaultParams } from "../../src/metrics";
import {
  bareChart,
  builderFacts,
  chartAsks,
  chartIds,
  chartMisfit,
  createRunner,
  exportTables,
  fitted,
  ideas,
  newChart,
  offeredFor,
  openingView,
  coveredSpan,
  readNotebook,
  resolvePeriod,
  suggestions,
  type BuilderFacts,
  type ChartCell,
} from "../../src/notebook";
import type { TestDuckDb } from "../duckdb";
import { coverageEnd, golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";

const rich = await withRows(golden, coverageEnd);
const poor = await withRows({
  calls: Array.from({ length: 60 }, (_, i) => ({
    call_id: `p${i}`,
    started_at: `2026-10-0${1 + (i % 9)} 1${i % 8}:05:00`,
    direction: "inbound",
    result: i % 4 === 0 ? "missed" : "answered",
  })),
});
afterAll(() => {
  rich.close();
  poor.close();
});

const settings = { weekStart: 1, people: { hidden: [], least: 5 } } as const;

async function factsOf(db: TestDuckDb, hidden: readonly string[] = []): Promise<BuilderFacts> {
  const covered = await coveredSpan(db);
  if (!covered) throw new Error("no calls");
  const period = resolvePeriod({ preset: "all" }, "none", covered, 1);
  return builderFacts(db, {
    period,
    filters: {},
    params: defaultParams,
    settings: { ...settings, people: { hidden, least: 5 } },
  });
}

/** Runs chart cells together, as a notebook does, and gives what they exported. */
async function runAll(db: TestDuckDb, cells: readonly ChartCell[]): Promise<void> {
  const covered = await coveredSpan(db);
  if (!covered) throw new Error("no calls");
  const document = { ...readNotebook(""), cells };
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document,
    view: { ...openingView(document, covered, 1), period: { preset: "all" } },
    params: defaultParams,
    settings,
    covered,
    dataVersion: 1,
  });
  await runner.idle();
  for (const cell of cells) {
    const { output, error } = runner.status(cell.id);
    expect([JSON.stringify(cell), error]).toEqual([JSON.stringify(cell), null]);
    if (output?.kind !== "chart") throw new Error(`nothing drawn: ${JSON.stringify(cell)}`);
    for (const table of exportTables(cell, output))
      for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    const state = output.result?.value.state;
    expect([JSON.stringify(cell), state === "not_computable" || state === "not_by_dimension"]).toEqual([
      JSON.stringify(cell),
      false,
    ]);
  }
}

let n = 0;
const cellOf = (fields: Partial<ChartCell> & Pick<ChartCell, "chart">): ChartCell => ({
  ...bareChart,
  id: `c${n++}`,
  name: null,
  extra: "",
  kind: "chart",
  ...fields,
});

/** Every chart with every subject and breakdown that the builder offers for it. */
function combinations(facts: BuilderFacts): ChartCell[] {
  return chartIds.flatMap((chart) => {
    if (chartMisfit(chart, facts)) return [];
    const first = cellOf({ ...newChart(chart) });
    const { metrics, columns } = offeredFor({ ...first, metric: null, column: null, by: null }, facts);
    const subjects: Partial<ChartCell>[] =
      metrics.length > 0
        ? metrics.map((metric) => ({ metric }))
        : columns.length > 0
          ? columns.map((column) => ({ column }))
          : [{}];
    return subjects.flatMap((subject) => {
      const cell = { ...first, by: null, ...subject };
      const { by } = offeredFor(cell, facts);
      return chartAsks[chart].takes.by
        ? by.map((divided) => cellOf({ ...cell, id: `c${n++}`, by: divided }))
        : [cellOf({ ...cell, id: `c${n++}` })];
    });
  });
}

test("every combination offered over calls with everything beside them is counted without an error", async () => {
  const cells = combinations(await factsOf(rich));
  expect(new Set(cells.map(({ chart }) => chart)).size).toBe(chartIds.length);
  expect(new Set(cells.map(({ metric }) => metric)).size).toBeGreaterThan(20);
  await runAll(rich, cells);
}, 300_000);

test("of a log of four columns only what it can tell is offered, and all of that is counted", async () => {
  const facts = await factsOf(poor);
  const cells = combinations(facts);
  expect(chartMisfit("disposition-trend", facts)).toEqual({ why: "needs", needs: ["disposition"] });
  expect(chartMisfit("pareto-workload", facts)).toEqual({ why: "needs", needs: ["talk_s"] });
  expect(chartMisfit("lead-funnel", facts)).toEqual({ why: "needs", needs: ["leads"] });
  expect(chartMisfit("call-heatmap", facts)).toBeNull();
  expect(cells.some(({ metric }) => metric === "missed-call-rate")).toBe(true);
  expect(cells.some(({ metric }) => metric === "service-level")).toBe(false);
  await runAll(poor, cells);
}, 300_000);

test("what is not offered has its reason, and what the cell says already stays", async () => {
  const facts = await factsOf(poor);
  const cell = cellOf({ chart: "metric-trend", metric: "service-level" });
  const offered = offeredFor(cell, facts);
  expect(offered.metrics).toContain("service-level");
  expect(offered.not).toContainEqual({
    of: "metric",
    id: "service-level",
    misfit: { why: "needs", needs: ["wait_s"] },
  });
  expect(fitted(cell, facts).metric).not.toBe("service-level");
  expect(offeredFor(cell, null).not).toEqual([]);
});

test("people whom the workspace does not show divide nothing", async () => {
  const [shown, hidden] = [await factsOf(rich), await factsOf(rich, ["agent_id"])];
  const divided = chartIds.filter((chart) => chartAsks[chart].takes.by?.includes("agent"));
  for (const chart of divided) {
    const cell = cellOf({ ...newChart(chart), metric: "average-handle-time", by: null });
    expect(offeredFor(cell, shown).by).toContain("agent");
    expect(offeredFor(cell, hidden).by).not.toContain("agent");
    expect(offeredFor(cell, hidden).not).toContainEqual({
      of: "by",
      id: "agent",
      misfit: { why: "hidden", by: "agent" },
    });
  }
});

test("three to six suggestions, each of which can be counted, one for each subject", async () => {
  for (const db of [rich, poor]) {
    const found = suggestions(await factsOf(db));
    expect(found.length).toBeGreaterThanOrEqual(db === rich ? 3 : 2);
    expect(found.length).toBeLessThanOrEqual(6);
    await runAll(
      db,
      found.map(({ chart, fields }) => cellOf({ chart, ...fields })),
    );
  }
  expect(new Set(ideas.map(({ id }) => id)).size).toBe(ideas.length);
});

test("without calls nothing is suggested", async () => {
  const facts = await factsOf(rich);
  expect(suggestions({ ...facts, calls: 0 })).toEqual([]);
});
