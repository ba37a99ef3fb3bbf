import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { defaultParams, inverted, letsThrough, type Filters } from "../../src/metrics";
import {
  coveredSpan,
  createRunner,
  defaultView,
  readNotebook,
  templates,
  withFilter,
  withPeriod,
  withSelection,
  type Runner,
  type ViewState,
} from "../../src/notebook";
import { withRows } from "../metrics/relations";

// Two weeks of calls by hand: on every day from 9 to 12 one an hour for each of three queues and none.
const queues = ["Support", "Sales", "Billing", null];
const rows = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13].flatMap((day) =>
  [9, 10, 11, 12].flatMap((hour) =>
    queues.map((queue, i) => {
      const lost = (day + hour + i) % 5 === 0;
      return {
        call_id: `${String(day)}-${String(hour)}-${String(i)}`,
        started_at: `2026-11-${String(day).padStart(2, "0")} ${String(hour).padStart(2, "0")}:${String(i)}0:00`,
        direction: "inbound",
        queue,
        agent_id: lost ? null : "A1",
        contact_key: `c${String(day)}-${String(i)}`,
        result: lost ? "abandoned" : "answered",
        wait_s: 5 + ((day * hour + i) % 40),
        talk_s: lost ? null : 100 + i,
        disposition: lost ? null : i === 1 ? "deal_closed" : "interested",
      };
    }),
  ),
);
const db = await withRows({ calls: rows });
const covered = await coveredSpan(db);
afterAll(() => db.close());

const notebook = readNotebook(templates[0]?.text.en ?? "");
const own: ViewState = { ...defaultView(notebook), period: { preset: "all" }, compare: "none" };
const given = {
  document: notebook,
  params: defaultParams,
  settings: { weekStart: 1 as const },
  covered,
  dataVersion: 1,
};
const begin = (view: ViewState): Runner => {
  const runner = createRunner({ sql: db, buildId: "test", cache: null, onChange: () => undefined });
  runner.set({ ...given, view });
  return runner;
};
const outputs = (runner: Runner): unknown[] =>
  notebook.cells.map(({ id }) => {
    const { state, output, error } = runner.status(id);
    return { id, state, output, error };
  });

type Step = (view: ViewState) => ViewState;
const marks: fc.Arbitrary<Filters> = fc.oneof(
  fc.constantFrom("Support", "Sales", "(none)").map((queue) => ({ queue: [queue] })),
  fc.constantFrom("interested", "(none)").map((disposition) => ({ disposition: [disposition] })),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 9, max: 12 })).map(([weekday, hour]) => ({
    weekday: [String(weekday)],
    hour: [String(hour)],
  })),
);
const day = (n: number): string => `2026-11-${String(n).padStart(2, "0")}T00:00:00`;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(marks, fc.boolean(), fc.boolean()).map(
    ([filters, add, leaveOut]): Step =>
      (view) =>
        withSelection(view, { filters }, own, { add, leaveOut }),
  ),
  fc.constant<Step>((view) => withFilter(view, "queue", inverted(view.filters.queue ?? []))),
  fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 6 })).map(
    ([from, length]): Step =>
      (view) =>
        withPeriod(view, { from: day(from), to: day(from + length) }, own),
  ),
  fc.constant<Step>((view) => ({ ...view, filters: {} })),
);

test("after any filters, brushes and ways back every cell is as if it were asked afresh", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(steps, fc.constant("back" as const)), { maxLength: 6 }),
      async (list) => {
        const runner = begin(own);
        const past: ViewState[] = [own];
        for (const step of list) {
          if (step !== "back") past.push(step(past.at(-1) ?? own));
          else if (past.length > 1) past.pop();
          runner.set({ view: past.at(-1) ?? own });
          await Promise.resolve();
        }
        await runner.idle();
        const fresh = begin(past.at(-1) ?? own);
        await fresh.idle();
        expect(outputs(runner)).toEqual(outputs(fresh));
        runner.close();
        fresh.close();
      },
    ),
    { seed: 6, numRuns: 12 },
  );
}, 300_000);

test("what is counted is what the filters let through, call by call", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 5 }), async (list) => {
      const view = list.reduce((now, step) => step(now), own);
      const { period, filters } = view;
      const inside = rows.filter(({ started_at: at, queue, disposition }) => {
        const date = at.slice(0, 10);
        if (period.preset === "custom" && (date < period.from || date > period.to)) return false;
        return (
          letsThrough(filters.queue, queue ?? "(none)") &&
          letsThrough(filters.disposition, disposition ?? "(none)") &&
          letsThrough(filters.hour, String(Number(at.slice(11, 13)))) &&
          letsThrough(filters.weekday, String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7))
        );
      });
      const runner = begin(view);
      await runner.idle();
      const heat = notebook.cells
        .map(({ id }) => runner.status(id).output)
        .find((output) => output?.kind === "chart" && output.chart === "call-heatmap");
      if (heat?.kind !== "chart" || heat.chart !== "call-heatmap") throw new Error("no heat map");
      const drawn = heat.rows.reduce((sum, { n, daysObserved }) => sum + n * daysObserved, 0);
      expect(Math.round(drawn)).toBe(inside.length);
      runner.close();
    }),
    { seed: 6, numRuns: 25 },
  );
}, 300_000);
