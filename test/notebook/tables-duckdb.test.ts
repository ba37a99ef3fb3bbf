import { afterAll, expect, test } from "vitest";
import { defaultParams, type Filters } from "../../src/metrics";
import {
  coveredSpan,
  createRunner,
  exportTables,
  readNotebook,
  type CellOutput,
  type CompareChoice,
  type NotebookSettings,
} from "../../src/notebook";
import { withRows } from "../metrics/relations";

// A week by hand, Monday 2 to Friday 6 November 2026. Three queues, two agents; at 9:10, 9:40 and 14:10.
const days = [2, 3, 4, 5, 6];
const rows = days.flatMap((day) =>
  [
    ["09:10", "Support", "A1", "answered", 10],
    ["09:40", "Support", "A1", "answered", 40],
    ["09:41", "Sales", null, "abandoned", 30],
    ["14:10", "Sales", "A2", day === 2 ? "answered" : "missed", 5],
    ["14:11", "Billing", "A1", "answered", 5],
  ].map(([at, queue, agent, result, wait], i) => ({
    call_id: `${day}-${i}`,
    started_at: `2026-11-0${day} ${String(at)}:00`,
    direction: "inbound",
    queue,
    agent_id: result === "answered" ? agent : null,
    contact_key: i === 2 ? `+4930${day}` : i === 3 ? null : `c${day}${i}`,
    result,
    wait_s: wait,
    talk_s: result === "answered" ? 100 : null,
  })),
);
// who called at 9:41 on the 2nd is called back on the 4th; who called on the 3rd gets through on the 5th
const others = [
  {
    call_id: "o1",
    started_at: "2026-11-04 11:00:00",
    direction: "outbound",
    contact_key: "+49302",
    result: "answered",
    talk_s: 60,
  },
  {
    call_id: "i1",
    started_at: "2026-11-05 12:00:00",
    direction: "inbound",
    queue: "Sales",
    agent_id: "A2",
    contact_key: "+49303",
    result: "answered",
    wait_s: 1,
    talk_s: 60,
  },
];
const db = await withRows({ calls: [...rows, ...others] });
afterAll(() => {
  db.close();
});

async function outputOf<K extends CellOutput["kind"]>(
  fence: string,
  kind: K,
  filters: Filters = {},
  settings: Partial<NotebookSettings> = {},
  compare: CompareChoice = "none",
): Promise<Extract<CellOutput, { kind: K }>> {
  const document = readNotebook(fence);
  const [cell] = document.cells;
  if (!cell) throw new Error("no cell");
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document,
    view: {
      period:
        compare === "none" ? { preset: "all" } : { preset: "custom", from: "2026-11-02", to: "2026-11-06" },
      compare,
      filters,
      values: {},
    },
    params: defaultParams,
    settings: { weekStart: 1, ...settings },
    covered: await coveredSpan(db),
    dataVersion: 1,
  });
  await runner.idle();
  const { output, error } = runner.status(cell.id);
  expect(error).toBeNull();
  if (output?.kind !== kind) throw new Error(`no ${kind}`);
  for (const exported of exportTables(cell, output))
    for (const row of exported.rows) expect(row.length).toBe(exported.columns.length);
  return output as Extract<CellOutput, { kind: K }>;
}
const table = (body: string, filters: Filters = {}, settings: Partial<NotebookSettings> = {}) =>
  outputOf(`\`\`\`table #t\n${body}\n\`\`\``, "table", filters, settings);
const list = (id: string) => outputOf(`\`\`\`list #l\nlist: ${id}\n\`\`\``, "list");

test("a table by queue: the largest first, each with what it was counted over", async () => {
  const found = await table("by: queue\nmetrics: [answer-rate, 'call-volume:offered']");
  const seen = found.rows.map(({ group, values }) => [
    group,
    values[0]?.value,
    values[0]?.n,
    values[1]?.value,
  ]);
  expect(seen).toEqual([
    ["Sales", 2 / 11, 11, 11],
    ["Support", 1, 10, 10],
    ["Billing", 1, 5, 5],
  ]);
  expect(found.whole[0]).toMatchObject({ n: 26, numerator: 17 });
  expect(found.rest).toBeNull();
});

test("beside another queue, hours have that queue's values; by queue it is a row of its own", async () => {
  const of = (body: string, filters: Filters) =>
    outputOf(`\`\`\`table #t\n${body}\ncompare: true\n\`\`\``, "table", filters, {}, "queue=Sales");
  const hours = await of("by: hour\nmetrics: answer-rate", { queue: ["Support"] });
  const sales = await table("by: hour\nmetrics: answer-rate", { queue: ["Sales"] });
  expect(hours.rows.length).toBeGreaterThan(0);
  for (const { group, before } of hours.rows)
    expect(before?.[0] ?? null).toEqual(sales.rows.find((row) => row.group === group)?.values[0] ?? null);
  expect(hours.wholeBefore?.[0]).toMatchObject({ n: 11, numerator: 2 });
  expect((await of("by: queue\nmetrics: answer-rate", {})).wholeBefore).toBeNull();
});

test("the rest of a table is counted together", async () => {
  const found = await table("by: queue\nmetrics: answer-rate\ntop: 1");
  expect(found.rows.map(({ group }) => group)).toEqual(["Sales"]);
  expect(found.rest).toMatchObject({ groups: 2, values: [{ n: 15, value: 1 }] });
});

test("parts of a day, and the half-hours of which most calls were lost", async () => {
  const hours = await table("by: hour\nmetrics: answer-rate");
  expect(hours.rows.map(({ group, values }) => [group, values[0]?.n])).toEqual([
    ["09", 15],
    ["12", 1],
    ["14", 10],
  ]);
  const halves = await table("by: half-hour\nmetrics: answer-rate");
  expect(halves.rows.map(({ group }) => group)).toEqual(["09:00", "09:30", "12:00", "14:00"]);
  const worst = await table("by: interval\nmetrics: missed-call-rate\nsort: most\ntop: 1");
  expect(worst.rows[0]).toMatchObject({ group: "2026-11-02T09:30", values: [{ numerator: 1, n: 2 }] });
  const all = await table("by: interval\nmetrics: missed-call-rate");
  const lost = await table("by: interval\nmetrics: missed-call-rate\nsort: most\ntop: 100");
  const some = all.rows.filter(({ values }) => (values[0]?.numerator ?? 0) > 0);
  expect(some.length).toBeLessThan(all.rows.length);
  expect(lost.rows.map(({ group }) => group).sort()).toEqual(some.map(({ group }) => group).sort());
  expect(lost.whole).toEqual(all.whole);
  expect(
    (await table("by: weekday\nmetrics: answer-rate", {}, { weekStart: 4 })).rows.map((r) => r.group),
  ).toEqual(["4", "5", "1", "2", "3"]);
});

test("what a dimension cannot tell is said, and is no row of zeros", async () => {
  const found = await table("by: agent\nmetrics: [service-level, average-handle-time]");
  expect(found.whole[0]).toMatchObject({ state: "not_by_dimension", needs: ["agent_id"] });
  expect(found.rows.map(({ group, values }) => [group, values[0], values[1]?.n])).toEqual([
    ["A1", null, 15],
    ["A2", null, 2],
  ]);
  const deals = await table("by: hour\nmetrics: pipeline-velocity");
  expect(deals.rows).toEqual([]);
  expect(deals.whole[0]?.value).toBeNull();
});

test("people with little are not shown apart, nor one whose figures the whole would give away", async () => {
  const people = { hidden: [], least: 5 };
  const found = await table("by: agent\nmetrics: average-handle-time", {}, { people });
  expect(found.rows).toEqual([]);
  expect(found.suppressed).toBe(2);
  expect(found.whole[0]).toMatchObject({ n: 17 });
  const closed = await table(
    "by: agent\nmetrics: average-handle-time",
    {},
    { people: { hidden: ["agent_id"], least: 5 } },
  );
  expect(closed).toMatchObject({ closed: true, rows: [] });
});

test("who was lost and not called back, the oldest first", async () => {
  const found = await list("missed");
  const at = found.columns.findIndex(({ name }) => name === "contact_key");
  expect(found.total).toBe(3);
  expect(found.rows.map((row) => row[at])).toEqual(["+49304", "+49305", "+49306"]);
  expect(found).toMatchObject({ of: 9, untold: 4, needs: [] });
});

test("a list that cannot be told is not an empty one", async () => {
  expect(await list("wrong-numbers")).toMatchObject({ total: null, needs: ["disposition"] });
  expect(await list("uncoded")).toMatchObject({ total: null, needs: ["disposition"] });
  expect(await list("long-waits")).toMatchObject({ total: 0, needs: [] });
});
