import type { Sql } from "../base";
import { rowSource } from "./check/row-list";
import type { RowSource } from "./check/row-source";
import { toldRows } from "./people/row-guard";
import { scopeParams, scopeSql } from "./scope-sql";
import { wonDeals } from "./supporting/money";
import type { AskOptions, Scope } from "./types";

/** Deals won that no lead or call led to, or that were led to but name no campaign or source. */
export type LooseDeals = { readonly unjoined: true } | { readonly without: "campaign" | "source" };

/** Deals whose money is in no row of a table of money, to be asked for page by page. */
export async function looseDeals(
  sql: Sql,
  scope: Scope,
  of: LooseDeals,
  ask: AskOptions = {},
): Promise<RowSource> {
  const loose = "unjoined" in of ? "NOT attributed" : `attributed AND ${of.without} IS NULL`;
  const text = `SELECT * EXCLUDE (closed_at) FROM (${wonDeals.sql}) AS fact
    WHERE ${scopeSql(wonDeals, scope.filters)} AND ${loose}`;
  const params = scopeParams(scope, [scope.period]);
  return toldRows(sql, scope, await rowSource(sql, { fact: "deals", sql: text, params }, ask), ask);
}
