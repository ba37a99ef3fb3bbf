import { openSeconds, records } from "../../base";
import { calendarsOf } from "../calendars";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { leads } from "../facts/leads";
import { kaplanMeier, medianInterval, survivalQuantile, type Times } from "../intervals/kaplan-meier";
import { quantile, quantileInterval, type Histogram } from "../intervals/order-statistics";
import { scopeParams, scopeSql } from "../scope-sql";

type Event = "first_attempt_s" | "first_connect_s";

/** How long a lead waited: until the event, or until the data ends. */
interface Wait {
  readonly t: number;
  readonly event: boolean;
  readonly n: number;
}

async function wallClock({ sql, scope, ask }: EstimateContext, event: Event): Promise<Wait[]> {
  const table = await sql.query(
    `SELECT coalesce(${event}, coverage_left_s) AS t, ${event} IS NOT NULL AS event, count(*) AS n
     FROM (${leads.sql}) WHERE ${scopeSql(leads, scope.filters)}
     GROUP BY ALL HAVING t IS NOT NULL`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  return records(table).map((row) => ({ t: Number(row.t), event: row.event === true, n: Number(row.n) }));
}

/** The same in seconds of the workspace's opening hours: a lead of Friday night does not wait over the weekend. */
async function businessHours({ sql, scope, ask }: EstimateContext, event: Event): Promise<Wait[]> {
  const table = await sql.query(
    `SELECT created_local, coalesce(${event}, coverage_left_s) AS t, ${event} IS NOT NULL AS event, count(*) AS n
     FROM (${leads.sql}) WHERE ${scopeSql(leads, scope.filters)}
     GROUP BY ALL HAVING t IS NOT NULL`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const { standard } = calendarsOf(scope);
  return records(table).map((row) => {
    const at = Number(row.created_local);
    const t = openSeconds(standard, at, at + Number(row.t) * 1000);
    return { t, event: row.event === true, n: Number(row.n) };
  });
}

/** By time, ascending, with events and censored of one time together. */
function times(waits: readonly Wait[]): Times[] {
  const found = new Map<number, { events: number; censored: number }>();
  for (const { t, event, n } of waits) {
    const at = found.get(t) ?? { events: 0, censored: 0 };
    found.set(t, { events: at.events + (event ? n : 0), censored: at.censored + (event ? 0 : n) });
  }
  return [...found].sort(([a], [b]) => a - b).map(([t, counts]) => ({ t, ...counts }));
}

const share = (waits: readonly Wait[], seconds: number): number => {
  const all = waits.reduce((sum, { n }) => sum + n, 0);
  return waits.reduce((sum, { t, event, n }) => sum + (event && t <= seconds ? n : 0), 0) / all;
};

/** Whether any stored lead was ever seen to be called: without links every lead would look forgotten. */
async function linked({ sql, ask }: EstimateContext, event: Event): Promise<boolean> {
  const table = await sql.query(`SELECT count(${event}) AS n FROM (${leads.sql})`, ask);
  return Number(table.columns[0]?.[0] ?? 0) > 0;
}

/** Leads that share the second of their creation with another: a list imported in bulk has no response time. */
async function bulk({ sql, scope, ask }: EstimateContext): Promise<number | null> {
  const table = await sql.query(
    `SELECT (sum(n) FILTER (WHERE n > 1) / sum(n))::DOUBLE AS share FROM (
       SELECT count(*) AS n FROM (${leads.sql}) WHERE ${scopeSql(leads, scope.filters)}
       GROUP BY date_trunc('second', created_local))`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const found = table.columns[0]?.[0];
  return typeof found === "number" ? found : 0;
}

/** The time by which half of the leads had their event; those still waiting count as such. */
export const survival =
  (event: Event, hours: "wall_clock" | "business") =>
  async (context: EstimateContext): Promise<Estimate> => {
    if (context.stored === 0) return noEstimate("not_computable", ["leads"]);
    const waits = await (hours === "business" ? businessHours : wallClock)(context, event);
    const n = waits.reduce((sum, wait) => sum + wait.n, 0);
    if (n === 0) return noEstimate("none_eligible");
    const all = times(waits);
    const steps = kaplanMeier(all);
    const responders: Histogram = all.filter((time) => time.events > 0).map((time) => [time.t, time.events]);
    const responded = responders.reduce((sum, [, k]) => sum + k, 0);
    if (responded === 0 && !(await linked(context, event))) return noEstimate("not_computable", ["lead_id"]);
    const value = survivalQuantile(steps);
    const interval = responded >= 10 ? medianInterval(steps) : { low: null, high: null };
    const extra = {
      within_5min: share(waits, 300),
      within_1h: share(waits, 3600),
      within_target: share(waits, context.scope.params.lead_within_s),
      responded,
      never: n - responded,
      mean: responded > 0 ? responders.reduce((sum, [t, k]) => sum + t * k, 0) / responded : null,
      median_responders: quantile(responders, 0.5),
      same_second: await bulk(context),
    };
    if (value === null) return { ...noEstimate("not_computable", ["half_of_leads"], extra), n };
    return { ...noEstimate("ok", [], extra), value, n, numerator: responded, denominator: n, ...interval };
  };

/** Median or mean of the opening hours between a lead and the first call to it, over leads that were called. */
export const respondersInBusinessHours =
  (of: "median" | "mean") =>
  async (context: EstimateContext): Promise<Estimate> => {
    if (context.stored === 0) return noEstimate("not_computable", ["leads"]);
    const waits = (await businessHours(context, "first_attempt_s")).filter(({ event }) => event);
    const histogram: Histogram = times(waits).map(({ t, events }) => [t, events]);
    const n = histogram.reduce((sum, [, k]) => sum + k, 0);
    if (n === 0 && !(await linked(context, "first_attempt_s")))
      return noEstimate("not_computable", ["lead_id"]);
    if (n === 0) return noEstimate("none_eligible");
    const mean = histogram.reduce((sum, [t, k]) => sum + t * k, 0) / n;
    const extra = { mean, max: histogram.at(-1)?.[0] ?? null };
    const limits = of === "median" ? quantileInterval(histogram, 0.5) : null;
    const value = of === "median" ? quantile(histogram, 0.5) : mean;
    const interval = limits ?? { low: null, high: null };
    return { ...noEstimate("ok", [], extra), value, n, denominator: n, ...interval };
  };
