import { records, type Cell, type Params, type Period, type Sql } from "../base";
import type { Fact } from "./facts/fact";
import { filterSql, scopeParams, spansSql, spanSql } from "./scope-sql";
import type { AskOptions, Filters, Scope } from "./types";

/** SQL of an aggregate over rows: one that adds up, or one whose largest is the largest of its parts. */
interface Additive {
  readonly is: "sum" | "max";
  readonly sql: string;
}

/** How many different values the rows that meet a condition have: it adds up over values, if not over days. */
export interface Different {
  readonly is: "distinct";
  readonly sql: string;
  /** The same in two: what is told apart, and the condition. */
  readonly value: string;
  readonly where: string;
}
export type Measure = Additive | Different;

/** A measure that counts the rows that meet an SQL condition; all of them without one. */
export const countIf = (where?: string): Additive => ({
  is: "sum",
  sql: where === undefined ? "count(*)" : `count(*) FILTER (WHERE ${where})`,
});

/**
 * A question whose answers add up over rows: whoever has the sums of every day, and of every value of a filter, knows
 * the answer for any period and any choice of these values.
 */
export interface SumQuestion {
  /** The rows, as a SELECT in brackets. */
  readonly relation: string;
  readonly fact: Pick<Fact, "date" | "filters">;
  /** SQL condition of the rows that are meant, whatever the period and the filters. */
  readonly where: string;
  readonly filters: Filters;
  /** Answered each for itself; they may overlap. */
  readonly spans: readonly Period[];
  /** SQL of what the answers are told apart by. */
  readonly keys: readonly string[];
  readonly measures: readonly Measure[];
  /** Where its thresholds come from. */
  readonly scope: Scope;
  /** Variables that say something of each day of the periods and nothing of the periods themselves. */
  readonly around?: (sql: Sql, spans: readonly Period[]) => Params | Promise<Params>;
}

/** The sums of one period and one combination of keys. */
export interface SumRow {
  readonly span: number;
  readonly keys: readonly Cell[];
  /** By measure; null where a largest is of nothing. */
  readonly sums: readonly (number | null)[];
}

/** Something that answers such questions without the engine. */
export interface Summing extends Sql {
  sums(question: SumQuestion): readonly SumRow[] | Promise<readonly SumRow[]>;
}

const isSumming = (sql: Sql): sql is Summing => "sums" in sql;

/** The variables of a question over periods and filters. */
export const sumParams = async (
  { scope, around }: SumQuestion,
  sql: Sql,
  spans: readonly Period[],
  filters: Filters,
): Promise<Params> => ({
  ...scopeParams({ ...scope, filters }, spans),
  ...(await around?.(sql, spans)),
});

const overlap = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

/** The answers in order of the periods and their keys; combinations without rows are absent. */
export async function sums(
  sql: Sql,
  question: SumQuestion,
  ask: AskOptions = {},
): Promise<readonly SumRow[]> {
  if (isSumming(sql)) return sql.sums(question);
  const { spans } = question;
  if (!spans.some((a, i) => spans.slice(i + 1).some((b) => overlap(a, b)))) return asked(sql, question, ask);
  const rows: SumRow[] = [];
  for (const [span, period] of spans.entries())
    for (const row of await asked(sql, { ...question, spans: [period] }, ask)) rows.push({ ...row, span });
  return rows;
}

async function asked(sql: Sql, question: SumQuestion, ask: AskOptions): Promise<SumRow[]> {
  const { relation, fact, where, filters, spans, keys, measures } = question;
  const cases = spans.map((_, i) => `WHEN ${spanSql(fact.date, i)} THEN ${i}`).join(" ");
  const columns = [
    `(CASE ${cases} END)::INTEGER AS span`,
    ...keys.map((key, i) => `${key} AS key_${i}`),
    ...measures.map((measure, i) => `(${measure.sql})::DOUBLE AS sum_${i}`),
  ];
  const by = ["span", ...keys.map((_, i) => `key_${i}`)].join(", ");
  const table = await sql.query(
    `SELECT ${columns.join(",\n    ")}
  FROM ${relation} AS fact
  WHERE ${spansSql(fact.date, spans.length)} AND ${filterSql(fact, filters)} AND (${where})
  GROUP BY ${by} ORDER BY ${by}`,
    { ...ask, params: await sumParams(question, sql, spans, filters) },
  );
  return records(table).map((row) => ({
    span: Number(row.span),
    keys: keys.map((_, i) => row[`key_${i}`] ?? null),
    sums: measures.map(({ is }, i) => {
      const value = row[`sum_${i}`] ?? null;
      return value === null && is === "max" ? null : Number(value ?? 0);
    }),
  }));
}
