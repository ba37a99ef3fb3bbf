import type { Params, Sql, Weekday } from "../base";
import {
  leadsFact,
  rowSource,
  scopeParams,
  scopeSql,
  toldRows,
  type AskOptions,
  type RowSource,
  type Scope,
} from "../metrics";
import { cohortWeekSql } from "./lead-cohorts";
import { leadJourneySql, type LeadStep } from "./lead-journey";
import { responseColumn, type ResponseEvent } from "./response-curve";

/** Which leads of a period a number counts. */
export type LeadsOf =
  /** Those that came to a step so far. */
  | { readonly came: LeadStep }
  /** Those of one week that came to a step within the days that every cohort is given. */
  | { readonly came: LeadStep; readonly week: string; readonly weekStart: Weekday }
  /** Those that had their first attempt or conversation within so many seconds. */
  | { readonly event: ResponseEvent; readonly within: number }
  /** Those that bought although nobody is known to have spoken to them. */
  | { readonly unreached: true };

const inner = ["place", "told_s", "met_s", "bought_s", "leads_s", "dialled_s", "reached_s", "interested_s", "appointment_s", "won_s"]; // prettier-ignore

function whereOf(of: LeadsOf): { readonly where: string; readonly params: Params } {
  if ("unreached" in of) return { where: "bought_s IS NOT NULL AND reached_s IS NULL", params: {} };
  if ("event" in of)
    return {
      where: `${responseColumn[of.event]} <= getvariable('lead_within')`,
      params: { lead_within: of.within },
    };
  const came = `${of.came}_s IS NOT NULL`;
  if (!("week" in of)) return { where: came, params: {} };
  const inTime = of.came === "leads" ? "true" : `${of.came}_s <= getvariable('conversion_days') * 86400`;
  return {
    where: `${inTime} AND ${cohortWeekSql(of.weekStart)} = getvariable('lead_week')`,
    params: { lead_week: of.week },
  };
}

/** The leads behind a number, to be asked for page by page: the predicate that it was counted by. */
export async function leadRows(
  sql: Sql,
  scope: Scope,
  of: LeadsOf,
  ask: AskOptions = {},
): Promise<RowSource> {
  const { where, params: own } = whereOf(of);
  const text =
    "event" in of
      ? `SELECT * FROM (${leadsFact.sql}) AS fact WHERE ${scopeSql(leadsFact, scope.filters)} AND ${where}`
      : `SELECT * EXCLUDE (${inner.join(", ")}) FROM (${leadJourneySql(scope)}) AS journey WHERE ${where}`;
  const params = { ...scopeParams(scope, [scope.period]), ...own };
  return toldRows(sql, scope, await rowSource(sql, { fact: "leads", sql: text, params }, ask), ask);
}
