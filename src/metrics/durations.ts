import type { Sql } from "../base";
import { calls, handleTime } from "./facts/calls";
import { quantile, quantileInterval, type Histogram } from "./intervals/order-statistics";
import { rowSource } from "./check/row-list";
import type { RowSource } from "./check/row-source";
import { toldRows } from "./people/row-guard";
import { mustTell } from "./people/must-tell";
import { relation } from "./scan";
import { scopeParams, scopeSql } from "./scope-sql";
import { countIf, sums } from "./sums";
import type { AskOptions, Scope } from "./types";

/** Lengths of time whose distribution can be asked for; `handle` is talk, hold and after-call work. */
export const durationColumns = [
  "wait_s",
  "ring_s",
  "talk_s",
  "hold_s",
  "wrap_s",
  "duration_s",
  "handle",
] as const;
export type DurationColumn = (typeof durationColumns)[number];

interface Definition {
  readonly value: string; // SQL, seconds
  /** SQL of the calls that the question is about, whether or not they know it. */
  readonly of: string;
  /** End of the message key `population.<population>`. */
  readonly population: string;
}

const done = "direction <> 'internal' AND NOT is_test AND result = 'answered'";
const definitions: Readonly<Record<DurationColumn, Definition>> = {
  wait_s: { value: "wait_s", of: "offered", population: "offered-inbound" },
  ring_s: { value: "ring_s", of: done, population: "calls-with-ring" },
  talk_s: { value: "talk_s", of: done, population: "calls-with-talk" },
  hold_s: { value: "hold_s", of: done, population: "calls-with-hold" },
  wrap_s: { value: "wrap_s", of: done, population: "calls-with-wrap" },
  duration_s: { value: "duration_s", of: done, population: "answered-calls" },
  handle: {
    value: handleTime,
    of: "answered",
    population: "answered-with-talk",
  },
};

/** Calls that took just so long, in seconds. */
export interface DurationRow {
  readonly value: number;
  readonly answered: number;
  readonly others: number;
}

export interface Durations {
  readonly column: DurationColumn;
  readonly population: string;
  /** Every value that occurs, ascending. */
  readonly rows: readonly DurationRow[];
  readonly n: number;
  /** Calls that the question is about but that do not say it. */
  readonly unknown: number;
  readonly median: number | null;
  readonly medianLow: number | null; // 95 %
  readonly medianHigh: number | null;
  readonly p90: number | null;
}

/** Calls that took longer than `from` (at least 0 where null) and at most `to` seconds (however long where null). */
export interface DurationSpan {
  readonly column: DurationColumn;
  readonly from: number | null;
  readonly to: number | null;
}

/** The calls of a stretch of a distribution, to be asked for page by page. */
export async function durationRows(
  sql: Sql,
  scope: Scope,
  { column, from, to }: DurationSpan,
  ask: AskOptions = {},
): Promise<RowSource> {
  const { value, of } = definitions[column];
  const seconds = `(${value})::DOUBLE`;
  const text = `SELECT * FROM ${relation(calls, false)} AS fact
    WHERE ${scopeSql(calls, scope.filters)} AND ${of}
      AND ${from === null ? `${seconds} >= 0` : `${seconds} > getvariable('longer_than')`}
      AND ${to === null ? "true" : `${seconds} <= getvariable('up_to')`}`;
  const params = {
    ...scopeParams(scope, [scope.period]),
    ...(from !== null && { longer_than: from }),
    ...(to !== null && { up_to: to }),
  };
  return toldRows(sql, scope, await rowSource(sql, { fact: "calls", sql: text, params }, ask), ask);
}

/** How long calls took: exact counts by value, and the quantiles from them. */
export async function durations(
  sql: Sql,
  column: DurationColumn,
  scope: Scope,
  ask: AskOptions = {},
): Promise<Durations> {
  const { value, of, population } = definitions[column];
  // how long customers wait is a queue's; everything else is somebody's work
  if (column !== "wait_s") await mustTell(sql, { ...scope, compare: null }, ask);
  const found = await sums(
    sql,
    {
      relation: relation(calls, false),
      fact: calls,
      where: of,
      filters: scope.filters,
      spans: [scope.period],
      keys: [`(${value})::DOUBLE`],
      measures: [countIf("result = 'answered'"), countIf("result <> 'answered'")],
      scope,
    },
    ask,
  );
  const all = found.map(({ keys: [at = null], sums: [answered, others] }) => ({
    value: at === null ? null : Number(at),
    answered: answered ?? 0,
    others: others ?? 0,
  }));
  const count = (rows: readonly Pick<DurationRow, "answered" | "others">[]): number =>
    rows.reduce((sum, { answered, others }) => sum + answered + others, 0);
  const rows = all.flatMap((row): DurationRow[] =>
    row.value === null || row.value < 0 ? [] : [{ ...row, value: row.value }],
  );
  const histogram: Histogram = rows.map((row) => [row.value, row.answered + row.others]);
  const limits = quantileInterval(histogram, 0.5);
  const n = count(rows);
  return {
    column,
    population,
    rows,
    n,
    unknown: count(all) - n,
    median: quantile(histogram, 0.5),
    medianLow: limits?.low ?? null,
    medianHigh: limits?.high ?? null,
    p90: quantile(histogram, 0.9),
  };
}
