import { dispositions, literal, type Sql } from "../base";
import { callsFact, mustTell, scopeSql, type AskOptions, type Scope } from "../metrics";
import { ask } from "./ask";

export interface LeadOutcome {
  readonly code: string;
  readonly leads: number;
}

/** Leads by the code of their last attempt; `(none)` is uncoded. */
export async function lastOutcomes(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<LeadOutcome[]> {
  await mustTell(sql, scope, options);
  const rows = await ask(
    sql,
    `SELECT coalesce(disposition, '(none)') AS code, count(*) AS n FROM (
       SELECT * FROM (${callsFact.sql}) AS fact
       WHERE attempt AND lead_id IS NOT NULL AND ${scopeSql(callsFact, scope.filters)}
       QUALIFY row_number() OVER (PARTITION BY lead_id ORDER BY started_at DESC, call_id DESC) = 1)
     GROUP BY code ORDER BY n DESC, code`,
    scope,
    options,
  );
  return rows.map(({ code, n }) => ({ code: String(code), leads: Number(n) }));
}

/** Codes that cannot both be true of one call. */
const contradictions: readonly (readonly [string, string])[] = [
  ["interested", "not_interested"],
  ["do_not_call", "appointment_scheduled"],
  ["do_not_call", "demo_booked"],
  ["do_not_call", "callback_requested"],
  ["no_answer", "interested"],
  ["wrong_number", "deal_closed"],
];

/** SQL that is true for calls whose codes contradict each other; never NULL. */
export const contradictionSql = `(${contradictions
  .map(
    (pair) =>
      `coalesce(list_has_all(list_append(tags, disposition), [${pair.map(literal).join(", ")}]), false)`,
  )
  .join(" OR ")})`;

export interface Contradiction {
  readonly system: string;
  readonly callId: string;
  readonly codes: readonly [string, string];
}

/** Calls whose codes contradict each other, for the list of doubtful data. */
export async function contradictoryCodes(
  sql: Sql,
  scope: Scope,
  options: AskOptions = {},
): Promise<Contradiction[]> {
  await mustTell(sql, scope, options);
  const known = new Set(dispositions.map(({ code }) => code));
  const found: Contradiction[] = [];
  for (const [a, b] of contradictions.filter((pair) => pair.every((code) => known.has(code)))) {
    const rows = await ask(
      sql,
      `SELECT system_id, call_id FROM (${callsFact.sql}) AS fact
       WHERE list_has_all(list_append(tags, disposition), [${literal(a)}, ${literal(b)}])
         AND ${scopeSql(callsFact, scope.filters)} ORDER BY started_at, call_id`,
      scope,
      options,
    );
    for (const { system_id, call_id } of rows)
      found.push({ system: String(system_id), callId: String(call_id), codes: [a, b] });
  }
  return found;
}
