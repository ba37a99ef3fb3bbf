import { records, type Cell, type Sql } from "../../base";
import { noEstimate, type Estimate } from "../estimate";
import { calls } from "../facts/calls";
import { leads } from "../facts/leads";
import { spendDays } from "../facts/spend-days";
import type { Fact } from "../facts/fact";
import { scopeParams, scopeSql } from "../scope-sql";
import type { Interval } from "../intervals/wilson";
import type { AskOptions, Scope } from "../types";

/** Deals with the source and campaign of their lead, the last one of its id, else their own; whether a lead or call led to them. */
export const wonDeals: Fact = {
  id: "deals",
  sql: `
  SELECT d.* REPLACE (coalesce(l.source, d.source) AS source, coalesce(l.campaign, d.campaign) AS campaign),
    d.closed_on::TIMESTAMP AS closed_at, d.lead_id IS NOT NULL OR coalesce(d.link IN ('id', 'number', 'email'), false) AS attributed
  FROM deals_linked AS d LEFT JOIN (
    SELECT lead_id, source, campaign FROM leads
    QUALIFY row_number() OVER (PARTITION BY lead_id ORDER BY created_at DESC, system_id) = 1
  ) AS l USING (lead_id)
  WHERE d.status = 'won'`,
  date: "closed_at",
  filters: { source: "source", campaign: "campaign", system_id: "system_id" },
  source: "deals",
};

interface Question {
  readonly sql: Sql;
  readonly scope: Scope;
  readonly ask: AskOptions;
}

async function one(
  { sql, scope, ask }: Question,
  fact: Fact,
  columns: string,
): Promise<Readonly<Record<string, Cell>>> {
  const table = await sql.query(
    `SELECT ${columns} FROM (${fact.sql}) AS fact
     WHERE ${scopeSql(fact, scope.filters)}`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  return records(table)[0] ?? {};
}

const currencies = (row: Readonly<Record<string, Cell>>): string[] =>
  Array.isArray(row.currencies) ? row.currencies.filter((c) => c !== null).map(String) : [];
/** Amounts that name no currency are of a currency of their own, called `?`: what is not known is not added up. */
const unnamed = "?";
const listed = `list(DISTINCT coalesce(currency, '${unnamed}')) FILTER (WHERE amount IS NOT NULL) AS currencies`;

export interface Money {
  /** Null where no row says anything: not the same as 0. */
  readonly amount: number | null;
  readonly currencies: readonly string[];
}

export interface Spent extends Money {
  /** Days and rows of spending. */
  readonly n: number;
}

/** What was spent in the period. */
export async function spent(question: Question): Promise<Spent> {
  const row = await one(question, spendDays, `count(*) AS n, sum(amount)::DOUBLE AS amount, ${listed}`);
  return {
    amount: row.amount === null ? null : Number(row.amount),
    currencies: currencies(row),
    n: Number(row.n),
  };
}

export interface Revenue extends Money {
  /** Deals won, those that came from a lead, and the money of all. */
  readonly won: number;
  readonly attributed: number;
  readonly all: number;
  /** The amounts of deals with a lead. */
  readonly amounts: readonly number[];
}

/** What deals won in the period brought in; the amount is that of deals with a lead. */
export async function revenue(question: Question): Promise<Revenue> {
  const row = await one(
    question,
    wonDeals,
    `count(*) AS won, count(*) FILTER (attributed) AS attributed, sum(amount)::DOUBLE AS everything,
     (sum(amount) FILTER (WHERE attributed))::DOUBLE AS amount,
     list(amount::DOUBLE ORDER BY deal_id) FILTER (WHERE attributed AND amount IS NOT NULL) AS amounts,
     ${listed}`,
  );
  return {
    amount: row.amount === null ? null : Number(row.amount),
    all: Number(row.everything ?? 0),
    won: Number(row.won),
    attributed: Number(row.attributed),
    amounts: Array.isArray(row.amounts) ? row.amounts.map(Number) : [],
    currencies: currencies(row).length > 0 ? currencies(row) : await usualCurrency(question),
  };
}

/** The currency of all stored deals where they have but one, so that even a zero names it. */
async function usualCurrency({ sql, ask }: Question): Promise<string[]> {
  const found = currencies(records(await sql.query(`SELECT ${listed} FROM (${wonDeals.sql})`, ask))[0] ?? {});
  return found.length === 1 ? found : [];
}

/** How many calls of the period meet a condition over the calls fact. */
export async function callCount(question: Question, where: string): Promise<number> {
  return Number((await one(question, calls, `count(*) FILTER (WHERE ${where}) AS n`)).n ?? 0);
}

export async function leadCount(question: Question, where = "true"): Promise<number> {
  return Number((await one(question, leads, `count(*) FILTER (WHERE ${where}) AS n`)).n ?? 0);
}

/** Whether a stored relation has any row at all. */
export async function stored(
  { sql, ask }: Question,
  relation: "spend" | "deals" | "leads",
): Promise<boolean> {
  return (await sql.query(`SELECT 1 AS found FROM ${relation} LIMIT 1`, ask)).rowCount > 0;
}

/** An amount of one currency over a count; the interval says how far chance reaches, where enough is known. */
export function perUnit(
  amount: number | null,
  n: number,
  found: readonly string[],
  missing: string,
  extra: Estimate["extra"] = {},
  interval: Interval | null = null,
): Estimate {
  const all = [...new Set(found)];
  if (amount === null) return noEstimate("not_computable", [missing], extra);
  if (all.length > 1) return noEstimate("not_computable", ["one_currency"], extra);
  if (n <= 0) return noEstimate("none_eligible", [], extra);
  const [currency] = all;
  return {
    ...noEstimate("ok", [], extra),
    value: amount / n,
    numerator: amount,
    denominator: n,
    n,
    ...(interval ?? {}),
    ...(currency === undefined || currency === unnamed ? {} : { currency }),
  };
}
