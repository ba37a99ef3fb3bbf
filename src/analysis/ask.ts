import { records, type Cell, type Sql } from "../base";
import { scopeParams, type AskOptions, type Scope } from "../metrics";

/** The rows of a question inside a scope. */
export async function ask(
  sql: Sql,
  statement: string,
  scope: Scope,
  options: AskOptions,
): Promise<Readonly<Record<string, Cell>>[]> {
  return records(await sql.query(statement, { ...options, params: scopeParams(scope, [scope.period]) }));
}
