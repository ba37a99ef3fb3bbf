import type { Sql } from "../base";
import {
  kaplanMeier,
  leadsFact,
  scopeSql,
  survivalLimits,
  survivalQuantile,
  type AskOptions,
  type Scope,
  mustTell,
} from "../metrics";
import { ask } from "./ask";

/** What is waited for: the first attempt at a lead, or the first conversation. */
export const responseEvents = ["attempt", "connect"] as const;
export type ResponseEvent = (typeof responseEvents)[number];

/** The share of leads that had it within `t` seconds of their arrival, those still waiting counted as such. */
export interface ResponsePoint {
  readonly event: ResponseEvent;
  readonly t: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** How many leads had it by then. */
  readonly had: number;
}

export interface ResponseSummary {
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
  /** Shares of all leads. */
  readonly within5min: number;
  readonly within1h: number;
}

export interface ResponseCurve {
  readonly points: readonly ResponsePoint[];
  /** Leads that came in. */
  readonly n: number;
  /** By event: how many had it, and the seconds by which half and nine tenths did; null where so many did not yet. */
  readonly summary: Readonly<Record<ResponseEvent, ResponseSummary>>;
  /** What is missing, as `needs.<key>`; null where it can be told. */
  readonly needs: string | null;
}

const none: ResponseSummary = { n: 0, median: null, p90: null, within5min: 0, within1h: 0 };
/** Points nearer to each other than this could not be told apart on paper. */
const leastStep = 0.0005;
/** The column of leads that says after how many seconds it was. */
export const responseColumn: Readonly<Record<ResponseEvent, string>> = {
  attempt: "first_attempt_s",
  connect: "first_connect_s",
};

/** How fast leads are called and reached: one minus the survival curve, with Greenwood's interval. */
export async function responseCurve(
  sql: Sql,
  scope: Scope,
  options: AskOptions = {},
): Promise<ResponseCurve> {
  await mustTell(sql, scope, options);
  const stored = await sql.query(
    `SELECT count(*)::DOUBLE, count(first_attempt_s)::DOUBLE FROM (${leadsFact.sql})`,
    options,
  );
  const [all, called] = stored.columns.map((values) => Number(values[0] ?? 0));
  const nothing = { points: [], n: 0, summary: { attempt: none, connect: none } };
  if (!all) return { ...nothing, needs: "leads" };
  if (!called) return { ...nothing, needs: "lead_id" };
  const points: ResponsePoint[] = [];
  const summary: Record<ResponseEvent, ResponseSummary> = { attempt: none, connect: none };
  let n = 0;
  for (const event of responseEvents) {
    const rows = await ask(
      sql,
      `SELECT coalesce(${responseColumn[event]}, greatest(0, coverage_left_s)) AS t, count(${responseColumn[event]}) AS events,
         count(*) FILTER (WHERE ${responseColumn[event]} IS NULL) AS censored
       FROM (${leadsFact.sql}) AS fact WHERE ${scopeSql(leadsFact, scope.filters)}
       GROUP BY t HAVING t IS NOT NULL ORDER BY t`,
      scope,
      options,
    );
    const times = rows.map((row) => ({
      t: Number(row.t),
      events: Number(row.events),
      censored: Number(row.censored),
    }));
    n = times.reduce((sum, time) => sum + time.events + time.censored, 0);
    const steps = kaplanMeier(times);
    let kept = -1;
    let had = 0;
    const hadBy = new Map(times.map((time) => [time.t, (had += time.events)]));
    for (const step of steps) {
      const share = 1 - step.survival;
      if (share - kept < leastStep && step !== steps.at(-1)) continue;
      kept = share;
      const { low, high } = survivalLimits(step);
      points.push({ event, t: step.t, share, low: 1 - high, high: 1 - low, had: hadBy.get(step.t) ?? had });
    }
    summary[event] = {
      n: times.reduce((sum, time) => sum + time.events, 0),
      median: survivalQuantile(steps),
      p90: survivalQuantile(steps, 0.9),
      within5min: within(steps, 300),
      within1h: within(steps, 3600),
    };
  }
  return { points, n, summary, needs: null };
}

/** The share that had it within so many seconds. */
const within = (
  steps: readonly { readonly t: number; readonly survival: number }[],
  seconds: number,
): number => 1 - (steps.findLast(({ t }) => t <= seconds)?.survival ?? 1);
