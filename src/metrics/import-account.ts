import { records, type Sql } from "../base";
import { internalCalls, realCalls } from "./facts/calls";
import type { AskOptions } from "./types";

/** What an import's calls come to: each is one of these, or was replaced by another row of the same call. */
export const accountParts = ["inbound", "outbound", "internal", "tests", "phantom"] as const;
export type AccountPart = (typeof accountParts)[number];
export type ImportAccount = Readonly<Record<AccountPart, number>>;

const conditions: Readonly<Record<AccountPart, string>> = {
  inbound: `direction = 'inbound' AND ${realCalls}`,
  outbound: `direction = 'outbound' AND ${realCalls}`,
  internal: internalCalls,
  tests: "is_test",
  phantom: "NOT is_test AND result = 'phantom'",
};

/** How many of one import's calls are what. */
export async function importAccount(
  sql: Sql,
  importId: string,
  ask: AskOptions = {},
): Promise<ImportAccount> {
  const counts = accountParts.map((part) => `count(*) FILTER (${conditions[part]})::DOUBLE AS ${part}`);
  const table = await sql.query(
    `SELECT ${counts.join(", ")} FROM calls WHERE import_id = getvariable('import_id')`,
    { ...ask, params: { import_id: importId } },
  );
  const [row = {}] = records(table);
  return Object.fromEntries(accountParts.map((part) => [part, Number(row[part] ?? 0)])) as ImportAccount;
}
