import { weekSql, type Sql, type Weekday } from "../base";
import { mustTell, wilson, type AskOptions, type Scope } from "../metrics";
import { ask } from "./ask";
import { leadJourneySql, leadSteps, stepNeeds, type LeadStep } from "./lead-journey";

/** How many of a week's leads came to a step within the days that every cohort is given. */
export interface CohortCell {
  readonly step: LeadStep;
  /** Null where the data cannot tell. */
  readonly n: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Cohort {
  /** First day of the week in which the leads came, `YYYY-MM-DDT00:00:00`. */
  readonly week: string;
  readonly leads: number;
  /** One a step after the first. */
  readonly cells: readonly CohortCell[];
  /** Whole days that the youngest of its leads has been followed. */
  readonly followedDays: number;
  /** Some of its leads have not had all the days yet: its shares can still rise. */
  readonly young: boolean;
}

export interface LeadCohorts {
  readonly cohorts: readonly Cohort[];
  /** Days that every cohort is given: the workspace's window for conversions. */
  readonly days: number;
  /** The latest step's needs, as `needs.<key>`, by step; null where it can be told. */
  readonly needs: Readonly<Record<LeadStep, string | null>>;
}

/** SQL text of the week in which a lead came in, by the workspace's first day. */
export const cohortWeekSql = (weekStart: Weekday): string =>
  `strftime(${weekSql("created_local", weekStart)}, '%Y-%m-%dT00:00:00')`;

/**
 * Leads by the week they came in, and how far each week's came within the same number of days: counted to today, older
 * weeks would look better only because they had longer.
 */
export async function leadCohorts(
  sql: Sql,
  scope: Scope,
  { weekStart, ...options }: AskOptions & { readonly weekStart: Weekday },
): Promise<LeadCohorts> {
  await mustTell(sql, scope, options);
  const needs = await stepNeeds(sql, options);
  const days = scope.params.conversion_days;
  if (needs.leads !== null) return { cohorts: [], days, needs };
  const later = leadSteps.slice(1);
  const inTime = (step: LeadStep): string =>
    `count(*) FILTER (WHERE ${step}_s <= getvariable('conversion_days') * 86400) AS ${step}`;
  const rows = await ask(
    sql,
    `SELECT ${cohortWeekSql(weekStart)} AS week, count(*) AS leads,
       min(coverage_left_s)::DOUBLE AS left_s, ${later.map(inTime).join(", ")}
     FROM (${leadJourneySql(scope)}) GROUP BY week ORDER BY week`,
    scope,
    options,
  );
  const cohorts = rows.map((row): Cohort => {
    const leads = Number(row.leads);
    const left = Math.max(0, Number(row.left_s ?? 0));
    const cells = later.map((step): CohortCell => {
      if (needs[step] !== null) return { step, n: null, share: null, low: null, high: null };
      const n = Number(row[step]);
      const { low, high } = wilson(n, leads) ?? { low: null, high: null };
      return { step, n, share: n / leads, low, high };
    });
    return {
      week: String(row.week),
      leads,
      cells,
      followedDays: Math.floor(left / 86_400),
      young: left < days * 86_400,
    };
  });
  return { cohorts, days, needs };
}
