import type { Period, Sql } from "../../src/base";
import { computeMetrics, defaultParams, metricIds, type MetricResult } from "../../src/metrics";

/** Milliseconds that counting all sixteen metrics took, run by run; `sql` is the part in which SQL ran. */
export interface BoardTimes {
  readonly total: readonly number[];
  readonly sql: readonly number[];
  /** The part in which the sums of both periods were scanned, one statement a fact. */
  readonly additive: readonly number[];
  readonly scans: number;
  /** Milliseconds and text of each statement of the last run. */
  readonly statements: readonly { readonly ms: number; readonly sql: string }[];
}

/** Whether a statement scans a fact for sums that add up; distinct counts and histograms are apart. */
const isScan = (sql: string): boolean =>
  sql.includes("GROUP BY span, key") && !sql.includes("NULL::TIMESTAMP AS key");

/** Counts the sixteen metrics with the product's metric layer, whatever answers its SQL; the first run is not timed. */
export async function board(
  sql: Sql,
  { period, compare }: { readonly period: Period; readonly compare: Period },
  runs: number,
): Promise<BoardTimes & { readonly results: readonly MetricResult[] }> {
  const scope = { period, compare, filters: {}, params: defaultParams };
  const [total, inSql, additive]: [number[], number[], number[]] = [[], [], []];
  let statements: { ms: number; sql: string }[] = [];
  let results: readonly MetricResult[] = [];
  const timed: Sql = {
    async query(text, options) {
      const start = performance.now();
      const table = await sql.query(text, options);
      statements.push({ ms: performance.now() - start, sql: text });
      return table;
    },
  };
  for (let run = -1; run < runs; run += 1) {
    statements = [];
    const start = performance.now();
    results = await computeMetrics(timed, metricIds, scope);
    if (run < 0) continue;
    total.push(performance.now() - start);
    additive.push(statements.filter((s) => isScan(s.sql)).reduce((sum, { ms }) => sum + ms, 0));
    inSql.push(statements.reduce((sum, { ms }) => sum + ms, 0));
  }
  return {
    total,
    sql: inSql,
    additive,
    scans: statements.filter((s) => isScan(s.sql)).length,
    statements,
    results,
  };
}
