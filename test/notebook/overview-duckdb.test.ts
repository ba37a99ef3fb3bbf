import { afterAll, expect, test } from "vitest";
import { defaultParams } from "../../src/metrics";
import {
  allMetrics,
  coveredSpan,
  createRunner,
  defaultView,
  exportTables,
  readNotebook,
  templates,
  withFilter,
  type CellOutput,
  type Runner,
  type ViewState,
} from "../../src/notebook";
import { withRows } from "../metrics/relations";

// Calls by hand: Monday to Friday, from Monday 2 to Friday 20 November 2026, every day 10 inbound calls at 9 and 10.
// In the last week three calls a day are lost, before it two. Support answers after 10 s, Sales after 40 s.
const days = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20];
const rows = days.flatMap((day) =>
  Array.from({ length: 10 }, (_, i) => {
    const lost = i < (day >= 16 ? 3 : 2);
    const queue = i % 2 === 0 ? "Support" : "Sales";
    return {
      call_id: `${day}-${i}`,
      started_at: `2026-11-${String(day).padStart(2, "0")} ${i < 5 ? "09" : "10"}:0${i}:00`,
      direction: "inbound",
      queue,
      agent_id: lost ? null : "A1",
      contact_key: `c${day}-${i}`,
      result: lost ? "abandoned" : "answered",
      wait_s: queue === "Support" ? 10 : 40,
      talk_s: lost ? null : 100,
      disposition: lost ? null : i === 9 ? "deal_closed" : "interested",
    };
  }),
);
const db = await withRows({ calls: rows });
afterAll(() => {
  db.close();
});

const [overview] = templates;
const notebook = readNotebook(overview?.text.en ?? "");
const own = defaultView(notebook);

async function shown(view: ViewState): Promise<Runner> {
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({
    document: notebook,
    view,
    params: defaultParams,
    settings: { weekStart: 1 },
    covered: await coveredSpan(db),
    dataVersion: 1,
  });
  await runner.idle();
  return runner;
}
function outputOf<K extends CellOutput["kind"]>(
  runner: Runner,
  id: string,
  kind: K,
): Extract<CellOutput, { kind: K }> {
  const { output, error } = runner.status(id);
  expect(error).toBeNull();
  if (output?.kind !== kind) throw new Error(`no ${kind} in ${id}`);
  return output as Extract<CellOutput, { kind: K }>;
}

const onLast = ({ call_id }: { call_id: string }): boolean => call_id.startsWith("20-");

test("what the data covers is known, with its working days", async () => {
  const covered = await coveredSpan(db);
  expect(covered?.lastDays).toHaveLength(14);
  const lastDay = Date.parse("2026-11-20T00:00:00Z") / 86_400_000;
  expect(covered?.lastDays?.[0]).toEqual({ day: lastDay, n: rows.filter(onLast).length });
  expect(covered).toEqual({
    lastDays: covered?.lastDays,
    from: "2026-11-02T09:00:00",
    to: "2026-11-20T10:09:00",
    weekdays: [1, 2, 3, 4, 5],
  });
});

test("Overview opens on the last complete week, beside the week before", async () => {
  const runner = await shown(own);
  const card = outputOf(runner, "scorecard", "scorecard");
  expect(card.period).toEqual({
    period: { from: "2026-11-16T00:00:00", to: "2026-11-23T00:00:00" },
    compare: { from: "2026-11-09T00:00:00", to: "2026-11-16T00:00:00" },
    unit: "week",
    days: 7,
    partial: false,
  });
  expect(card.volume?.current).toMatchObject({ offered: 50, answered: 35, lost: 15 });
  expect(card.volume?.previous).toMatchObject({ offered: 50, answered: 40, lost: 10 });
  expect(card.results.map(({ value }) => value.metric)).toEqual(allMetrics);
  const abandonment = card.results.find(({ value }) => value.metric === "abandonment-rate");
  expect(abandonment?.value).toMatchObject({ state: "ok", value: 0.3, n: 50 });
  expect(abandonment?.previous?.with.value).toBe(0.2);
  expect(card.results.find(({ value }) => value.metric === "issue-resolution-rate")?.value.state).toBe(
    "not_computable",
  );
});

test("its charts count the same calls", async () => {
  const runner = await shown(own);
  const heat = outputOf(runner, "call-heatmap", "chart");
  if (heat.chart !== "call-heatmap") throw new Error("another chart");
  const called = heat.rows.filter(({ n }) => n > 0);
  expect(called.map(({ weekday, hour, n }) => [weekday, hour, n])).toEqual(
    [1, 2, 3, 4, 5].flatMap((weekday) => [
      [weekday, 9, 5],
      [weekday, 10, 5],
    ]),
  );
  const trend = outputOf(runner, "disposition-trend", "chart");
  if (trend.chart !== "disposition-trend") throw new Error("another chart");
  expect(trend.spec.grain).toBe("day");
  const sum = (code: string): number =>
    trend.rows.filter((row) => row.code === code).reduce((n, row) => n + row.n, 0);
  expect([sum("deal_closed"), sum("interested")]).toEqual([5, 30]);
  const level = outputOf(runner, "service-level-trend", "chart");
  if (level.chart !== "metric-trend") throw new Error("another chart");
  expect(level.rows.map((row) => row.bucket.slice(0, 10))).toEqual(
    [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
  );
  expect(level.spec).toMatchObject({ metric: "service-level", unit: "share", grain: "day" });
  expect(level.spec.previous?.length).toBe(7);
  expect(level.rows[0]?.value).toBeCloseTo(0.3); // 3 of 10 within 20 s: two of Support's five were lost
});

test("beside another queue, a trend draws that queue in the same days", async () => {
  const support = withFilter(own, "queue", ["Support"]);
  const runner = await shown({ ...support, compare: "queue=Sales" });
  const level = outputOf(runner, "service-level-trend", "chart");
  if (level.chart !== "metric-trend") throw new Error("another chart");
  const alone = outputOf(await shown(withFilter(own, "queue", ["Sales"])), "service-level-trend", "chart");
  if (alone.chart !== "metric-trend") throw new Error("another chart");
  expect(level.spec.against).toBe("Sales");
  expect(level.rows[0]?.value).toBeCloseTo(0.6);
  expect(level.spec.previous).toEqual(alone.rows);
  expect(alone.rows.some(({ value }) => value !== null)).toBe(true);
});

test("every cell follows a filter", async () => {
  const runner = await shown(withFilter(own, "queue", ["Support"]));
  const card = outputOf(runner, "scorecard", "scorecard");
  expect(card.volume?.current).toMatchObject({ offered: 25, answered: 15, lost: 10 });
  expect(card.notFilteredBy).toEqual([]);
  const level = outputOf(runner, "service-level-trend", "chart");
  expect(level.chart === "metric-trend" && level.rows[0]?.value).toBeCloseTo(0.6);
});

test("what cannot follow a filter says so", async () => {
  const runner = await shown(withFilter(own, "agent_id", ["A1"]));
  const card = outputOf(runner, "scorecard", "scorecard");
  expect(card.notFilteredBy).toEqual(["agent_id"]);
  expect(runner.status("scorecard").notFilteredBy).toEqual(["agent_id"]);
  expect(card.volume?.current).toMatchObject({ offered: 50, answered: 35 });
  expect(card.results.find(({ value }) => value.metric === "service-level")?.value).toMatchObject({
    state: "not_by_dimension",
    value: null,
    needs: ["agent_id"],
  });
  const handled = card.results.find(({ value }) => value.metric === "average-handle-time")?.value;
  expect(handled?.n).toBe(35);
});

test("one day of data shows that day and compares it with nothing", async () => {
  const one = await withRows({ calls: rows.filter(({ call_id }) => call_id.startsWith("18-")) });
  const runner = createRunner({ sql: one, buildId: "test", cache: null, onChange: () => undefined });
  const covered = await coveredSpan(one);
  runner.set({
    document: notebook,
    view: own,
    params: defaultParams,
    settings: { weekStart: 1 },
    covered,
    dataVersion: 1,
  });
  await runner.idle();
  const card = outputOf(runner, "scorecard", "scorecard");
  expect(card.period).toMatchObject({ unit: "day", compare: null, period: { from: "2026-11-18T00:00:00" } });
  expect(card.volume).toMatchObject({ current: { offered: 10 }, previous: null });
  const trend = outputOf(runner, "disposition-trend", "chart");
  expect(trend.chart === "disposition-trend" && trend.spec.grain).toBe("hour");
  one.close();
});

test("every output exports as tables as wide as their heads", async () => {
  const runner = await shown(own);
  let tables = 0;
  for (const cell of notebook.cells) {
    const { output } = runner.status(cell.id);
    for (const table of output ? exportTables(cell, output) : []) {
      tables++;
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    }
  }
  expect(tables).toBe(6);
});
