import { weekSql, type Cell, type Grain, type Period, type Sql, type Weekday } from "../base";
import type { Bag } from "./expression";
import { factOf } from "./facts/facts";
import type { Fact } from "./facts/fact";
import { openHoursParams } from "./facts/open-calls";
import { byQueueSql } from "./queue-limits";
import { sums, type Measure } from "./sums";
import type { AskOptions, FactId, Part, Scope } from "./types";

/** The parts of one bucket of one period. `bucket` is its start in local epoch milliseconds; null: the whole period. */
export interface ScanRow {
  readonly span: number;
  readonly bucket: number | null;
  readonly bag: Bag;
}

/** SQL for the start of the bucket that a local time is in. */
export function bucketSql(date: string, grain: Grain, weekStart: Weekday = 1): string {
  if (grain === "day") return `${date}::DATE::TIMESTAMP`;
  if (grain === "week") return `${weekSql(date, weekStart)}::TIMESTAMP`;
  return `date_trunc('${grain}', ${date})::TIMESTAMP`;
}

/** SQL text of a bucket's start, as rows of trends write it. */
export const bucketKeySql = (date: string, grain: Grain, weekStart: Weekday = 1): string =>
  `strftime(${bucketSql(date, grain, weekStart)}, '%Y-%m-%dT%H:%M:%S')`;

/** A fact's rows, with the window columns only where they are asked for. */
export const relation = (fact: Fact, windowed: boolean): string =>
  `(${windowed ? (fact.windowedSql ?? fact.sql) : fact.sql})`;

const overlap = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

export interface Question {
  readonly sql: Sql;
  readonly scope: Scope;
  readonly spans: readonly Period[];
  readonly ask: AskOptions;
  /** Numbers that are no person's, by system, contact and day (`sharedContacts`). */
  readonly shared: (sql: Sql, spans: readonly Period[]) => Promise<readonly string[]>;
}

function measureOf({ sql, where, value, distinct }: Part, scope: Scope): Measure {
  const own = byQueueSql(sql, scope);
  if (!distinct || value === null) return { is: "sum", sql: own };
  return { is: "distinct", sql: own, value, where: byQueueSql(where, scope) };
}

/** The parts of a fact's rows by period and by any SQL expression. */
export async function aggregate(
  { sql, scope, spans, ask, shared }: Question,
  id: FactId,
  parts: readonly Part[],
  key: string,
): Promise<{ readonly span: number; readonly key: Cell; readonly bag: Bag }[]> {
  const fact = factOf(id);
  const rows = await sums(
    sql,
    {
      relation: relation(
        fact,
        parts.some((part) => part.windowed),
      ),
      fact,
      where: "true",
      filters: scope.filters,
      spans,
      keys: [key],
      measures: parts.map((part) => measureOf(part, scope)),
      scope,
      around: async (engine, of) => ({
        ...(id === "open_calls" ? openHoursParams(scope, of) : {}),
        shared_contacts: await shared(engine, of),
      }),
    },
    ask,
  );
  return rows.map(({ span, keys, sums: found }) => {
    const bag: Record<string, number> = {};
    parts.forEach(({ name }, i) => (bag[name] = found[i] ?? 0));
    return { span, key: keys[0] ?? null, bag };
  });
}

async function byBucket(
  question: Question,
  id: FactId,
  parts: readonly Part[],
  bucket: string,
): Promise<ScanRow[]> {
  const rows = await aggregate(question, id, parts, bucket);
  return rows.map(({ span, key, bag }) => ({ span, bag, bucket: key === null ? null : Number(key) }));
}

/**
 * The additive parts of one fact in one scan, by period and bucket. Periods that overlap are scanned apart, since a
 * row can be counted once only in a scan.
 */
export async function scan(
  question: Question,
  fact: FactId,
  parts: readonly Part[],
  grain: Grain = "day",
  weekStart: Weekday = 1,
): Promise<ScanRow[]> {
  const additive = parts.filter((part) => part.fact === fact && !part.distinct);
  if (additive.length === 0) return [];
  const bucket = bucketSql(factOf(fact).date, grain, weekStart);
  const [first, second] = question.spans;
  if (!first || !second || !overlap(first, second)) return byBucket(question, fact, additive, bucket);
  const rows: ScanRow[] = [];
  for (const [index, span] of question.spans.entries()) {
    const part = await byBucket({ ...question, spans: [span] }, fact, additive, bucket);
    rows.push(...part.map((row) => ({ ...row, span: index })));
  }
  return rows;
}

/** The distinct counts of one fact over whole periods, which do not add up. */
export async function scanDistinct(
  question: Question,
  fact: FactId,
  parts: readonly Part[],
): Promise<ScanRow[]> {
  const whole = parts.filter((part) => part.fact === fact && part.distinct);
  if (whole.length === 0) return [];
  const rows: ScanRow[] = [];
  for (const [index, span] of question.spans.entries()) {
    const answer = await byBucket({ ...question, spans: [span] }, fact, whole, "NULL::TIMESTAMP");
    rows.push(...answer.map((row) => ({ ...row, span: index })));
  }
  return rows;
}

/** The sum of several buckets' parts; parts that no row had are 0. */
export function addUp(rows: readonly ScanRow[], parts: readonly Part[]): Bag {
  const bag: Record<string, number> = {};
  for (const { name } of parts) bag[name] = 0;
  for (const row of rows) for (const name in row.bag) bag[name] = (bag[name] ?? 0) + (row.bag[name] ?? 0);
  return bag;
}
