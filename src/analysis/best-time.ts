import type { Sql, Weekday } from "../base";
import {
  callsFact,
  countIf,
  mustTell,
  scopeSql,
  sums,
  wilson,
  type AskOptions,
  type Scope,
} from "../metrics";

export interface TimeCell {
  readonly hour: number;
  /** Null where weekdays are taken together. */
  readonly weekday: Weekday | null;
  readonly attempts: number;
  /** Those of them at leads: the others are at numbers of no lead, of which no attempt is known to be the first. */
  readonly atLeads: number;
  readonly connects: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Share over that of all attempts. */
  readonly lift: number;
}

export interface BestTime {
  readonly cells: readonly TimeCell[];
  /** Chi-squared of the cells against the share of all, and its degrees of freedom. */
  readonly chiSquared: number;
  readonly df: number;
}

export interface BestTimeOptions extends AskOptions {
  readonly byWeekday?: boolean;
  /** Later attempts are selected: those left over are harder. Only the first at each lead unless this is false. */
  readonly firstAttempts?: boolean;
}

/** SQL of all attempts, each lead's own numbered (`k`) over all that is stored. */
const numberedSql = `
  SELECT *, row_number() OVER (PARTITION BY lead_id ORDER BY started_at, call_id) AS k
  FROM (${callsFact.sql}) WHERE attempt`;

/** The same within a scope. */
export const numberedAttemptsSql = (scope: Scope): string => `
  SELECT * FROM (${numberedSql}) AS fact
  WHERE ${scopeSql(callsFact, scope.filters)}`;

/** SQL that keeps first attempts: later ones are at those who are harder to reach. */
export const firstAttempt = "(lead_id IS NULL OR k = 1)";

/** When people pick up: connect rates by local hour, best first by the lower end of their interval. */
export async function bestTime(
  sql: Sql,
  scope: Scope,
  { byWeekday = false, firstAttempts = true, ...options }: BestTimeOptions = {},
): Promise<BestTime> {
  await mustTell(sql, scope, options);
  const only = firstAttempts ? firstAttempt : "true";
  const found = await sums(
    sql,
    {
      relation: `(${numberedSql})`,
      fact: callsFact,
      where: only,
      filters: scope.filters,
      spans: [scope.period],
      keys: ["hour(started_local)", ...(byWeekday ? ["isodow(started_local)"] : [])],
      measures: [countIf(), countIf("lead_id IS NOT NULL"), countIf("connect")],
      scope,
    },
    options,
  );
  const rows = found.map(({ keys: [hour, weekday = null], sums: [attempts, atLeads, connects] }) => ({
    hour: Number(hour),
    weekday: weekday === null ? null : (Number(weekday) as Weekday),
    attempts: attempts ?? 0,
    atLeads: atLeads ?? 0,
    connects: connects ?? 0,
  }));
  const sum = (name: "attempts" | "connects"): number => rows.reduce((n, row) => n + row[name], 0);
  const overall = sum("connects") / sum("attempts");
  const cells = rows.map((row): TimeCell => {
    const { attempts, connects } = row;
    const { low, high } = wilson(connects, attempts) ?? { low: 0, high: 1 };
    const share = connects / attempts;
    return {
      ...row,
      share,
      low,
      high,
      lift: overall > 0 ? share / overall : 0,
    };
  });
  cells.sort((a, b) => b.low - a.low || a.hour - b.hour || (a.weekday ?? 0) - (b.weekday ?? 0));
  const chance = overall * (1 - overall);
  const chiSquared =
    chance > 0 ? cells.reduce((x, c) => x + (c.attempts * (c.share - overall) ** 2) / chance, 0) : 0;
  return { cells, chiSquared, df: Math.max(0, cells.length - 1) };
}
