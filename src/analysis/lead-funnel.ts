import type { Sql } from "../base";
import { wilson, type AskOptions, type Scope, mustTell } from "../metrics";
import { ask } from "./ask";
import { leadJourneySql, leadSteps, stepNeeds, type LeadStep } from "./lead-journey";

/** One step of the funnel. Numbers are null where the data cannot tell, which is not 0. */
export interface FunnelRow {
  readonly step: LeadStep;
  readonly n: number | null;
  /** Share of the last step before that can be told, with its interval; null for the first. */
  readonly ofPrevious: number | null;
  readonly previousLow: number | null;
  readonly previousHigh: number | null;
  /** Share of all leads, with its interval. */
  readonly ofFirst: number | null;
  readonly firstLow: number | null;
  readonly firstHigh: number | null;
  /** Median seconds from arrival to this step, over the leads that came so far. */
  readonly medianS: number | null;
  /** What is missing, as `needs.<key>`. */
  readonly needs: string | null;
}

export interface LeadFunnel {
  readonly rows: readonly FunnelRow[];
  /** Leads that bought although nobody is known to have spoken to them; not in any step after the first. */
  readonly boughtUnreached: number;
}

/** How far the leads of a period have come so far, each counted at every step up to its last. */
export async function leadFunnel(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<LeadFunnel> {
  await mustTell(sql, scope, options);
  const needs = await stepNeeds(sql, options);
  const later = leadSteps.slice(1);
  const [found = {}] = needs.leads
    ? []
    : await ask(
        sql,
        `SELECT count(*) AS leads, count(*) FILTER (WHERE bought_s IS NOT NULL AND reached_s IS NULL) AS unreached,
           ${later.map((step) => `count(${step}_s) AS ${step}, quantile_cont(${step}_s, 0.5)::DOUBLE AS ${step}_median`).join(", ")}
         FROM (${leadJourneySql(scope)})`,
        scope,
        options,
      );
  const first = Number(found.leads ?? 0);
  let before = first;
  const rows = leadSteps.map((step): FunnelRow => {
    if (needs[step] !== null) return { ...untold, step, needs: needs[step] };
    const n = Number(found[step] ?? 0);
    const previous = step === "leads" ? null : wilson(n, before);
    const whole = step === "leads" ? null : wilson(n, first);
    const median = found[`${step}_median`];
    const row: FunnelRow = {
      step,
      n,
      ofPrevious: step === "leads" || before === 0 ? null : n / before,
      previousLow: previous?.low ?? null,
      previousHigh: previous?.high ?? null,
      ofFirst: first === 0 ? null : n / first,
      firstLow: whole?.low ?? null,
      firstHigh: whole?.high ?? null,
      medianS: typeof median === "number" ? median : null,
      needs: null,
    };
    before = n;
    return row;
  });
  return { rows, boughtUnreached: needs.won === null ? Number(found.unreached ?? 0) : 0 };
}

const untold = {
  n: null,
  ofPrevious: null,
  previousLow: null,
  previousHigh: null,
  ofFirst: null,
  firstLow: null,
  firstHigh: null,
  medianS: null,
};
