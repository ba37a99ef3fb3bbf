import type { Sql } from "../base";
import {
  callsFact,
  kaplanMeier,
  medianInterval,
  scopeSql,
  survivalQuantile,
  type AskOptions,
  type Scope,
} from "../metrics";
import { ask } from "./ask";

export interface Patience {
  readonly steps: ReturnType<typeof kaplanMeier>;
  readonly n: number;
  readonly abandons: number;
  /** Seconds by which half would have hung up; often not reached. */
  readonly median_s: number | null;
  readonly low_s: number | null;
  readonly high_s: number | null;
  /** Total wait over abandons: the mean patience if hanging up were equally likely at any time. */
  readonly mean_s: number | null;
}

/**
 * How long callers are willing to wait: hanging up is the event, being answered (or leaving the queue another way)
 * ends the watching. The mean wait of those who hung up is not it.
 */
export async function patience(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<Patience> {
  const rows = await ask(
    sql,
    `SELECT wait_s AS t, count(*) FILTER (WHERE abandoned) AS events, count(*) FILTER (WHERE NOT abandoned) AS censored
     FROM (${callsFact.sql}) AS fact
     WHERE offered AND wait_s >= 0 AND ${scopeSql(callsFact, scope.filters)}
     GROUP BY t ORDER BY t`,
    scope,
    options,
  );
  const times = rows.map(({ t, events, censored }) => ({
    t: Number(t),
    events: Number(events),
    censored: Number(censored),
  }));
  const steps = kaplanMeier(times);
  const abandons = times.reduce((sum, { events }) => sum + events, 0);
  const limits = abandons >= 10 ? medianInterval(steps) : { low: null, high: null };
  const waited = times.reduce((sum, { t, events, censored }) => sum + t * (events + censored), 0);
  return {
    steps,
    n: times.reduce((sum, { events, censored }) => sum + events + censored, 0),
    abandons,
    median_s: survivalQuantile(steps),
    low_s: limits.low,
    high_s: limits.high,
    mean_s: abandons > 0 ? waited / abandons : null,
  };
}
