import { afterAll, describe, expect, test } from "vitest";
import { computeMetrics, countRows, defaultParams, everyMetric, metricById } from "../../src/metrics";
import {
  coveredSpan,
  createRunner,
  drillRows,
  drillsOf,
  leftDrills,
  openingView,
  readNotebook,
  runs,
  templates,
  type CellOutput,
  type DrillNumber,
  type NotebookSettings,
  type ViewState,
} from "../../src/notebook";
import type { TestDuckDb } from "../duckdb";
import { golden } from "../metrics/golden";
import { withRows } from "../metrics/relations";
import { oddCalendars } from "../metrics/check/check-data";

const db = await withRows(golden, "2024-07-12T00:00:00");
afterAll(() => db.close());

const rules: NonNullable<NotebookSettings["rules"]> = {
  calendars: null,
  queueParams: {},
  variants: {},
  queueVariants: {},
  smallest: {},
  library: { own: [], hidden: [] },
};

async function outputsOf(
  text: string,
  change: Partial<ViewState>,
  settings: Partial<NotebookSettings> = {},
): Promise<readonly (readonly [string, CellOutput])[]> {
  const document = readNotebook(text);
  const covered = await coveredSpan(db);
  if (!covered) throw new Error("no calls");
  const cells = document.cells.filter((cell) => cell.kind !== "sql" && runs(cell));
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document: { ...document, cells },
    view: { ...openingView(document, covered, 1), ...change },
    params: defaultParams,
    settings: { weekStart: 1, people: { hidden: [], least: 5 }, ...settings },
    covered,
    dataVersion: 1,
  });
  await runner.idle();
  return cells.flatMap(({ id }) => {
    const { output } = runner.status(id);
    return output ? [[id, output] as const] : [];
  });
}

/** How many rows, or different values of them, a number opens. */
async function opened(sql: TestDuckDb, { drill, distinct }: DrillNumber): Promise<number> {
  const source = await drillRows(sql, drill);
  if (distinct === null) return countRows(sql, source, { columns: [], sort: null, find: "" });
  const table = await sql.query(`SELECT count(DISTINCT ${distinct}) FROM (${source.sql}) AS listed`, {
    params: source.params,
  });
  return Number(table.columns[0]?.[0] ?? 0);
}

const looks: readonly (readonly [string, Partial<ViewState>, Partial<NotebookSettings>])[] = [
  ["all calls", { period: { preset: "all" } }, {}],
  [
    "one queue with opening hours",
    { period: { preset: "all" }, filters: { queue: ["support", "(none)"] } },
    { rules: { ...rules, calendars: oddCalendars } },
  ],
];

let numbers = 0;
const left = new Set<string>();
const kinds = new Set<string>();
describe.each(looks)("every number opens exactly the rows that it counts, %s", (_, change, settings) => {
  test.each(templates)("$id", async ({ text }) => {
    const wrong: string[] = [];
    const asked = new Map<string, number>();
    for (const [id, output] of await outputsOf(text.en, change, settings))
      for (const number of drillsOf(output)) {
        const key = JSON.stringify([number.drill, number.distinct]);
        const n = asked.get(key) ?? (await opened(db, number));
        asked.set(key, n);
        numbers += 1;
        kinds.add(number.drill.kind);
        if (number.drill.kind === "metric" && number.drill.part) left.add(number.drill.part);
        if (n !== number.said) wrong.push(`${id} ${number.name}: says ${number.said}, opens ${n}`);
      }
    expect(wrong).toEqual([]);
  });
});

test("what stands together opens exactly its rows too, in tables and charts", async () => {
  const text = `\`\`\`table #t
by: queue
metrics: [service-level, call-volume:offered]
top: 1
\`\`\`

\`\`\`chart #b
chart: breakdown
metric: service-level
by: queue
top: 1
\`\`\`

\`\`\`chart #p
chart: metric-panels
metric: abandonment-rate
by: queue
top: 1
\`\`\`
`;
  const outputs = await outputsOf(text, { period: { preset: "all" } });
  expect(outputs).toHaveLength(3);
  for (const [id, output] of outputs) {
    const scopes = new Set<string>();
    for (const number of drillsOf(output)) {
      expect([id, number.name, await opened(db, number)]).toEqual([id, number.name, number.said]);
      scopes.add(JSON.stringify(number.drill));
    }
    // the whole, the group drawn, and the others
    expect(scopes.size).toBeGreaterThanOrEqual(id === "t" ? 9 : 6);
  }
});

test("so does what each formula leaves out and says how many of", async () => {
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  for (const calendars of [null, oddCalendars])
    for (const id of everyMetric)
      for (const { id: variant } of metricById(id).variants) {
        const scope = { period: { from: "2024-07-01T00:00:00", to: "2024-07-13T00:00:00" }, compare: null, filters: {}, params: defaultParams, calendars }; // prettier-ignore
        const [result] = await computeMetrics(db, [id], scope, {
          variants: { [id]: variant },
          benchmarks: [],
        });
        if (!result) continue;
        for (const [why, number] of leftDrills(result.value, scope)) {
          seen.set(why, (seen.get(why) ?? 0) + 1);
          const n = await opened(db, number);
          if (n !== number.said) wrong.push(`${number.name}: says ${number.said}, opens ${n}`);
        }
      }
  expect(wrong).toEqual([]);
  expect([...seen.keys()].sort()).toEqual(["immature", "outside_hours", "short_abandons", "unknown"]);
});

test("nearly every cell has such numbers, so that the comparison means something", () => {
  expect(numbers).toBeGreaterThan(1000);
  expect([...left].sort()).toEqual(["left:closed", "left:immature", "left:short_abandon", "unknown"]);
  expect([...kinds].sort()).toEqual(
    ["attempts", "calls", "check", "deals", "disposition", "duration", "leads", "list", "metric"], // prettier-ignore
  );
});
