import type { Sql } from "../base";
import { callsFact, mustTell, scopeSql, type AskOptions, type Scope } from "../metrics";
import { ask } from "./ask";

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** Of the attempts that ended so and were followed by another. */
  readonly share: number;
}

/** What the next attempt at a lead ended in, by what the one before did; `(none)` is uncoded. */
export async function transitions(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<Transition[]> {
  await mustTell(sql, scope, options);
  const rows = await ask(
    sql,
    `WITH attempts AS (
       SELECT coalesce(disposition, '(none)') AS code,
         lead(coalesce(disposition, '(none)')) OVER (PARTITION BY lead_id ORDER BY started_at, call_id) AS following
       FROM (${callsFact.sql}) AS fact
       WHERE attempt AND lead_id IS NOT NULL AND ${scopeSql(callsFact, scope.filters)}
     )
     SELECT code, following, count(*) AS n, (count(*) / sum(count(*)) OVER (PARTITION BY code))::DOUBLE AS share
     FROM attempts WHERE following IS NOT NULL GROUP BY code, following ORDER BY code, following`,
    scope,
    options,
  );
  return rows.map(({ code, following, n, share }) => ({
    from: String(code),
    to: String(following),
    n: Number(n),
    share: Number(share),
  }));
}
