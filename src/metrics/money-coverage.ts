import { records, type Cell, type Sql } from "../base";
import { calls } from "./facts/calls";
import type { Fact } from "./facts/fact";
import { leads } from "./facts/leads";
import { spendDays } from "./facts/spend-days";
import { none, scopeParams, scopeSql } from "./scope-sql";
import { wonDeals } from "./supporting/money";
import type { AskOptions, Scope } from "./types";

/** What is missing before the money of campaigns or sources is whole. */
export interface MoneyCoverage {
  /** Campaigns or sources that had leads, attempts or deals in the period, and those of them without any spend stored. */
  readonly groups: number;
  readonly withoutSpend: readonly string[];
  /** Whether any spend or deal is stored at all. */
  readonly spendStored: boolean;
  readonly dealsStored: boolean;
  /** Deals won in the period, those that no lead or call led to, and those led to that name no campaign or source. */
  readonly won: number;
  readonly unjoined: number;
  readonly unnamed: number;
  /** Spend of the period that names no campaign or source, as a share of all of it; null without spend. */
  readonly unnamedSpend: number | null;
}

/** What is missing before the money by campaign or source is whole, in the period and under the filters of a scope. */
export async function moneyCoverage(
  sql: Sql,
  by: "campaign" | "source",
  scope: Scope,
  ask: AskOptions = {},
): Promise<MoneyCoverage> {
  const rowsOf = (fact: Fact, more = "true"): string =>
    `FROM (${fact.sql}) AS fact WHERE ${scopeSql(fact, scope.filters)} AND ${more}`;
  const table = await sql.query(
    `WITH seen AS (
       SELECT ${by} AS name ${rowsOf(leads)} UNION SELECT ${by} ${rowsOf(calls, "attempt")}
       UNION SELECT ${by} ${rowsOf(wonDeals, "attributed")}
     ),
     paid AS (SELECT coalesce(${by}, '${none}') AS name, sum(amount)::DOUBLE AS amount ${rowsOf(spendDays)} GROUP BY 1),
     won AS (SELECT attributed, ${by} AS name ${rowsOf(wonDeals)})
     SELECT (SELECT count(*) FROM seen WHERE name IS NOT NULL) AS groups,
       (SELECT list(name ORDER BY name) FROM seen WHERE name IS NOT NULL AND name NOT IN (SELECT name FROM paid)) AS bare,
       EXISTS (SELECT 1 FROM spend) AS spend_stored, EXISTS (SELECT 1 FROM deals) AS deals_stored,
       (SELECT count(*) FROM won) AS won, (SELECT count(*) FROM won WHERE NOT attributed) AS unjoined,
       (SELECT count(*) FROM won WHERE attributed AND name IS NULL) AS unnamed,
       (SELECT coalesce(sum(amount) FILTER (WHERE name = '${none}'), 0) / nullif(sum(amount), 0) FROM paid) AS unnamed_spend`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const row: Readonly<Record<string, Cell>> = records(table)[0] ?? {};
  return {
    groups: Number(row.groups),
    withoutSpend: Array.isArray(row.bare) ? row.bare.map(String) : [],
    spendStored: row.spend_stored === true,
    dealsStored: row.deals_stored === true,
    won: Number(row.won),
    unjoined: Number(row.unjoined),
    unnamed: Number(row.unnamed),
    unnamedSpend: typeof row.unnamed_spend === "number" ? row.unnamed_spend : null,
  };
}
