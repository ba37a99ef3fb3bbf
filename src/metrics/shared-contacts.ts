import type { Period, Sql } from "../base";
import { spansSql, scopeParams } from "./scope-sql";
import type { AskOptions, Scope } from "./types";

/** SQL: what tells a contact's calls of one day apart from all others. */
export const contactDay = "(system_id || chr(31) || contact_key || chr(31) || started_local::DATE::VARCHAR)";

/** SQL that is true for a call from a number that called too often that day to be one person's. */
export const fromShared = `(len(getvariable('shared_contacts')) > 0 AND coalesce(list_contains(getvariable('shared_contacts'), ${contactDay}), false))`;

/**
 * The numbers that called more often on one day than a person would (a switchboard, a robot): whether "the same
 * contact called again" cannot be told for them (metrics.md 3.4).
 */
export async function sharedContacts(
  sql: Sql,
  scope: Scope,
  spans: readonly Period[],
  ask: AskOptions,
): Promise<string[]> {
  const table = await sql.query(
    `SELECT ${contactDay} AS contact_day FROM calls
     WHERE direction = 'inbound' AND NOT is_test AND contact_key IS NOT NULL
       AND ${spansSql("started_local", spans.length)}
     GROUP BY contact_day HAVING count(*) > getvariable('shared_calls_per_day')`,
    { ...ask, params: scopeParams(scope, spans) },
  );
  return (table.columns[0] ?? []).map(String);
}
