import type { Period, Sql, Weekday } from "../../../../src/base";
import type { DispositionTrendRow, HeatRow } from "../../../../src/charts";
import {
  callsFact,
  defaultParams,
  primaryCode,
  realCalls,
  scopeParams,
  spanSql,
} from "../../../../src/metrics";

/** Calls of a queue. */
export interface QueueCount {
  readonly group: string;
  readonly n: number;
}

/** What the three charts that follow show. */
export interface Answers {
  readonly trend: readonly DispositionTrendRow[];
  readonly heat: readonly HeatRow[];
  readonly queues: readonly QueueCount[];
}
export type Follower = keyof Answers;
export const followers: readonly Follower[] = ["trend", "heat", "queues"];

/** What each chart groups calls by: SQL of its columns, by name. Its figure is the number of calls. */
export const keys: Readonly<Record<Follower, Readonly<Record<string, string>>>> = {
  trend: { bucket: `date_trunc('week', ${callsFact.date})`, code: primaryCode },
  heat: { weekday: `isodow(${callsFact.date})`, hour: `hour(${callsFact.date})` },
  queues: { queue: "coalesce(queue, '(none)')" },
};

/** The same calls for every chart. */
export const counted = realCalls;

/** A row of counts by a chart's keys, as whoever answers names them. */
export type CountRow = Readonly<Record<string, unknown>>;

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
const day = 86_400_000;

/** Days of each weekday (ISO) that a period touches. */
function weekdays({ from, to }: Period): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); at < Date.parse(`${to}Z`); at += day) {
    const weekday = new Date(at).getUTCDay() || 7;
    days.set(weekday, (days.get(weekday) ?? 0) + 1);
  }
  return days;
}

const text = (value: unknown): string => (typeof value === "string" ? value : String(value));

/** Counts as each chart's rows over a period. */
export const rowsOf: {
  readonly [F in Follower]: (counts: readonly CountRow[], period: Period) => Answers[F];
} = {
  trend: (counts) =>
    counts
      .map(({ bucket, code, n }) => ({ bucket: iso(Number(bucket)), code: text(code), n: Number(n) }))
      .sort((a, b) => (a.bucket === b.bucket ? (a.code < b.code ? -1 : 1) : a.bucket < b.bucket ? -1 : 1)),
  heat: (counts, period) => {
    const byCell = new Map(
      counts.map((row) => [Number(row["weekday"]) * 24 + Number(row["hour"]), Number(row["n"])]),
    );
    return [...weekdays(period)]
      .sort(([a], [b]) => a - b)
      .flatMap(([weekday, daysObserved]) =>
        Array.from({ length: 24 }, (_, hour) => ({
          weekday: weekday as Weekday,
          hour,
          n: (byCell.get(weekday * 24 + hour) ?? 0) / daysObserved,
          daysObserved,
        })),
      );
  },
  queues: (counts) =>
    counts
      .map(({ queue, n }) => ({ group: text(queue), n: Number(n) }))
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
};

/** One DuckDB query for one chart over one period. */
export async function countsOf(sql: Sql, chart: Follower, period: Period): Promise<readonly CountRow[]> {
  const columns = Object.entries(keys[chart]).map(([name, column]) => `${column} AS ${name}`);
  const {
    names,
    columns: values,
    rowCount,
  } = await sql.query(
    `SELECT ${columns.join(", ")}, count(*) AS n FROM calls
     WHERE ${counted} AND ${spanSql(callsFact.date, 0)} GROUP BY ALL`,
    { params: scopeParams({ period, compare: null, filters: {}, params: defaultParams }, [period]) },
  );
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, values[column]?.[row]])),
  );
}
