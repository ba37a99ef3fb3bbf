import { catalogueOf, dispositionMacros, dispositionMapSql, type Sql } from "../base";
import { layoutMeanings } from "../import";
import type { DataState } from "../store";
import type { ViewDefinition } from "./types";
import { shownDayMacro, thinDaysSql, type PeopleGuard } from "./people-guard";
import { baseViews, deadTables, keptCalls, schemaName, windowedViews, type AliasOf } from "./views";

/** The codes that people said, or layouts know, to say nothing of what came of a call. */
const silentCodes = (state: DataState) =>
  state.systems.flatMap(({ id, codes = {} }) => {
    const usual = state.datasets
      .filter(({ systemId }) => systemId === id)
      .flatMap(({ mappings }) => mappings);
    return Object.entries({ ...layoutMeanings(usual), ...codes }).flatMap(([code, to]) =>
      to === "" ? [{ system: id, code }] : [],
    );
  });

/**
 * Makes every relation of one data version over its attached segments, then the views of higher layers in their order,
 * and makes unqualified names mean them.
 */
export async function buildVersion(
  sql: Sql,
  state: DataState,
  aliasOf: AliasOf,
  views: readonly ViewDefinition[],
  guard: PeopleGuard | null = null,
): Promise<void> {
  const schema = schemaName(state.version);
  await sql.query(`CREATE SCHEMA ${schema}`);
  for (const statement of deadTables(state)) await sql.query(statement);
  if (guard) {
    const { columns } = await sql.query(thinDaysSql(keptCalls(state, aliasOf), guard));
    await sql.query(shownDayMacro(schema, (columns[0] ?? []).map(String), guard));
    await sql.query(`SET search_path = '${schema}'`); // the views read the macro by its bare name
  }
  for (const statement of baseViews(state, aliasOf, guard)) await sql.query(statement);
  const catalogue = catalogueOf(state.categories ?? []);
  for (const statement of dispositionMacros(catalogue, { schema, silent: silentCodes(state) }))
    await sql.query(statement);
  await sql.query(`CREATE VIEW ${schema}.disposition_map AS ${dispositionMapSql(catalogue)}`);
  const { columns } = await sql.query(`SELECT system_id, to_at FROM ${schema}.coverage`);
  const [systems = [], ends = []] = columns;
  const map = new Map(systems.map((system, i) => [String(system), Math.ceil(Number(ends[i]))]));
  for (const statement of windowedViews(state, aliasOf, map, guard)) await sql.query(statement);
  await sql.query(`SET search_path = '${schema}'`);
  for (const { name, sql: definition } of views)
    await sql.query(`CREATE VIEW ${schema}.${name} AS ${definition}`);
}
