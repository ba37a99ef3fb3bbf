import type { Sql } from "../base";
import {
  callsFact,
  countIf,
  mustTell,
  scopeSql,
  sums,
  wilson,
  type AskOptions,
  type Scope,
} from "../metrics";

export interface ReachStep {
  readonly attempt: number;
  /** Leads not reached before that got this attempt. */
  readonly atRisk: number;
  readonly reached: number;
  readonly hazard: number;
  readonly low: number;
  readonly high: number;
  /** Share reached by this attempt, if those not tried so often had done as those who were. */
  readonly cumulative: number;
}

/**
 * SQL of the attempts of a scope at leads not reached before, each lead's own numbered (`k`) over all that is stored:
 * a lead dialled or reached before the period is neither new nor unreached in it. `first` is the one that reached it.
 */
export const reachSql = (scope: Scope): string => `
  SELECT * FROM (${toReachSql}) AS fact
  WHERE ${scopeSql(callsFact, scope.filters)}`;

const toReachSql = `
  WITH attempts AS (
    SELECT *, row_number() OVER (PARTITION BY lead_id ORDER BY started_at, call_id) AS k
    FROM (${callsFact.sql}) AS fact
    WHERE attempt AND lead_id IS NOT NULL
  ), firsts AS (SELECT lead_id, min(k) FILTER (WHERE connect) AS first FROM attempts GROUP BY lead_id)
  SELECT * FROM attempts JOIN firsts USING (lead_id) WHERE first IS NULL OR k <= first`;

/** Whether one more attempt is worth it: the chance to reach at the k-th attempt those not reached before. */
export async function reachFunnel(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<ReachStep[]> {
  await mustTell(sql, scope, options);
  const rows = await sums(
    sql,
    {
      relation: `(${toReachSql})`,
      fact: callsFact,
      where: "true",
      filters: scope.filters,
      spans: [scope.period],
      keys: ["k"],
      measures: [countIf(), countIf("k = first")],
      scope,
    },
    options,
  );
  let missed = 1;
  return rows.map(({ keys: [k], sums: [all, some] }) => {
    const [atRisk, reached] = [all ?? 0, some ?? 0];
    missed *= 1 - reached / atRisk;
    const { low, high } = wilson(reached, atRisk) ?? { low: 0, high: 1 };
    return {
      attempt: Number(k),
      atRisk,
      reached,
      hazard: reached / atRisk,
      low,
      high,
      cumulative: 1 - missed,
    };
  });
}
