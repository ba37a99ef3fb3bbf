import type { Sql } from "../../src/base";
import { onlyIn, type Filters, type MetricParams } from "../../src/metrics";
import {
  createRunner,
  plainScope,
  defaultView,
  readNotebook,
  type Cell,
  type CellOutput,
  type ResultCache,
  type RunContext,
  type Runner,
  type RunnerInput,
} from "../../src/notebook";

// What the runner decides is tested with runs that the test itself ends; run-duckdb.test.ts uses the real ones.

export const params: MetricParams = {
  target_s: 20,
  short_abandon_s: 5,
  repeat_window_days: 7,
  follow_up_days: 3,
  lead_within_s: 3600,
  velocity_window_days: 365,
  business_open_min: 540,
  business_close_min: 1020,
  conversation_s: 60,
  conversion_days: 30,
  callback_within_s: 1800,
  return_within_s: 86_400,
  service_share: 0.8,
  shared_calls_per_day: 20,
};
export const sql: Sql = { query: () => Promise.reject(new Error("the tests' runs ask nothing")) };
export const document = readNotebook(
  ["heat", "trend", "shares"]
    .map((id) =>
      id === "shares"
        ? "```dispositions #shares\n```"
        : `\`\`\`chart #${id}\nchart: ${id === "heat" ? "call-heatmap" : "disposition-trend"}\n\`\`\``,
    )
    .join("\n"),
);
export const start: RunnerInput = {
  document,
  view: defaultView(document),
  params,
  settings: { weekStart: 1 },
  covered: { from: "2026-06-01T08:00:00", to: "2026-11-22T18:00:00" },
  dataVersion: 1,
  visible: "all",
  ready: true,
};

export interface Run {
  readonly id: string;
  readonly context: RunContext;
  end(): void;
  fail(error: unknown): void;
}

/** A runner whose runs are ended by hand; its outputs say for which view they were made. */
export function bench(
  cache: ResultCache | null = null,
  stopped: Set<string> = new Set(),
): {
  runner: Runner;
  open: Run[];
  begun: string[];
  seen: string[];
} {
  const open: Run[] = [];
  const begun: string[] = [];
  const seen: string[] = [];
  const run = (cell: Cell, context: RunContext): Promise<CellOutput> => {
    begun.push(cell.id);
    return new Promise((resolve, reject) => {
      const done = (act: () => void) => () => {
        open.splice(
          open.findIndex((each) => each === entry),
          1,
        );
        act();
      };
      const entry: Run = {
        id: cell.id,
        context,
        end: done(() => {
          resolve(output(context));
        }),
        fail: (error) => {
          done(() => {
            reject(error as Error);
          })();
        },
      };
      open.push(entry);
    });
  };
  const runner = createRunner({ sql, buildId: "test", cache, stopped, onChange: (id) => seen.push(id), run });
  return { runner, open, begun, seen };
}

export const measureOf = ({ queue }: Filters) => (onlyIn(queue).length === 1 ? "share" : "count");
export const output = ({ period, filters, ...rest }: RunContext): CellOutput => ({
  kind: "chart",
  chart: "call-heatmap",
  ...{ period, scope: plainScope({ ...rest, period, filters }) },
  notFilteredBy: [],
  rows: [],
  spec: { weekStart: 1, measure: measureOf(filters), period: period.period },
  result: null,
});
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
export const states = (runner: Runner): string =>
  document.cells.map(({ id }) => runner.status(id).state).join(" ");
export async function finish({ open, runner }: { open: Run[]; runner: Runner }): Promise<void> {
  for (await settle(); open.length > 0; await settle()) open[0]?.end();
  await runner.idle();
}
