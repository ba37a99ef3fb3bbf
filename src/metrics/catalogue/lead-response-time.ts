import { records } from "../../base";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { businessSeconds } from "../facts/business-time";
import { leadDimensions, leads } from "../facts/leads";
import { kaplanMeier, medianInterval, survivalQuantile, type Times } from "../intervals/kaplan-meier";
import { quantile, quantileInterval, type Histogram } from "../intervals/order-statistics";
import { metric } from "../metric";
import { ofLeads } from "../part";
import { filterSql, scopeParams, spanSql } from "../scope-sql";

const within = "getvariable('lead_within_s')";

async function times({ sql, scope, ask }: EstimateContext, seconds: string): Promise<Times[]> {
  const table = await sql.query(
    `SELECT coalesce(${seconds}, coverage_left_s) AS t, count(${seconds}) AS events,
       count(*) FILTER (WHERE ${seconds} IS NULL) AS censored
     FROM (${leads.sql}) WHERE ${spanSql(leads.date, 0)} AND ${filterSql(leads, scope.filters)}
     GROUP BY 1 HAVING t IS NOT NULL ORDER BY 1`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  return records(table).map((row) => ({
    t: Number(row.t),
    events: Number(row.events),
    censored: Number(row.censored),
  }));
}

const share = (all: readonly Times[], seconds: number): number => {
  const [near, total] = all.reduce(
    ([a, b], time) => [a + (time.t <= seconds ? time.events : 0), b + time.events + time.censored],
    [0, 0],
  );
  return near / total;
};

/** Whether any stored lead was ever seen to be called: without links every lead would look forgotten. */
async function linked({ sql, ask }: EstimateContext, seconds: string): Promise<boolean> {
  const table = await sql.query(`SELECT count(${seconds}) AS n FROM (${leads.sql})`, ask);
  return Number(table.columns[0]?.[0] ?? 0) > 0;
}

const survival =
  (seconds: string) =>
  async (context: EstimateContext): Promise<Estimate> => {
    if (context.stored === 0) return noEstimate("not_computable", ["leads"]);
    const all = await times(context, seconds);
    const n = all.reduce((sum, time) => sum + time.events + time.censored, 0);
    if (n === 0) return noEstimate("none_eligible");
    const steps = kaplanMeier(all);
    const responders: Histogram = all.filter((time) => time.events > 0).map((time) => [time.t, time.events]);
    const responded = responders.reduce((sum, [, k]) => sum + k, 0);
    if (responded === 0 && !(await linked(context, seconds)))
      return noEstimate("not_computable", ["lead_id"]);
    const value = survivalQuantile(steps);
    const interval = responded >= 10 ? medianInterval(steps) : { low: null, high: null };
    const extra = {
      within_5min: share(all, 300),
      within_1h: share(all, 3600),
      within_target: share(all, context.scope.params.lead_within_s),
      responded,
      never: n - responded,
      mean: responded > 0 ? responders.reduce((sum, [t, k]) => sum + t * k, 0) / responded : null,
      median_responders: quantile(responders, 0.5),
    };
    if (value === null) return { ...noEstimate("not_computable", ["half_of_leads"], extra), n };
    return { ...noEstimate("ok", [], extra), value, n, numerator: responded, denominator: n, ...interval };
  };

async function businessHours(context: EstimateContext): Promise<Estimate> {
  if (context.stored === 0) return noEstimate("not_computable", ["leads"]);
  const { sql, scope, ask } = context;
  const spent = `${businessSeconds("created_local + first_attempt_s * INTERVAL 1 SECOND")} - ${businessSeconds("created_local")}`;
  const table = await sql.query(
    `SELECT (${spent})::DOUBLE AS t, count(*) AS n FROM (${leads.sql})
     WHERE first_attempt_s IS NOT NULL AND ${spanSql(leads.date, 0)} AND ${filterSql(leads, scope.filters)}
     GROUP BY 1 ORDER BY 1`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const histogram: Histogram = records(table).map((row) => [Number(row.t), Number(row.n)]);
  const n = histogram.reduce((sum, [, k]) => sum + k, 0);
  if (n === 0) return noEstimate("none_eligible");
  const total = histogram.reduce((sum, [t, k]) => sum + t * k, 0);
  const interval = quantileInterval(histogram, 0.5) ?? { low: null, high: null };
  const extra = { mean: total / n, max: histogram.at(-1)?.[0] ?? null };
  return { ...noEstimate("ok", [], extra), value: quantile(histogram, 0.5), n, denominator: n, ...interval };
}

/** Time from a lead's creation to the first attempt to call it; leads not called yet count as still waiting. */
export const leadResponseTime = metric({
  id: "lead-response-time",
  fact: "leads",
  population: "leads-created",
  unit: "s",
  better: "lower",
  needs: ["leads", "lead_id"],
  dimensions: leadDimensions,
  params: ["lead_within_s"],
  parts: [
    ofLeads.count("leads", "true"),
    ofLeads.count("leads_responded", "first_attempt_s IS NOT NULL"),
    ...ofLeads.moments("response", "first_attempt_s", "first_attempt_s IS NOT NULL"),
    ofLeads.count("leads_young_5min", "coverage_left_s < 300"),
    ofLeads.count("leads_within_5min", "coverage_left_s >= 300 AND first_attempt_s <= 300"),
    ofLeads.count("leads_young", `coverage_left_s < ${within}`),
    ofLeads.count("leads_within", `coverage_left_s >= ${within} AND first_attempt_s <= ${within}`),
  ],
  variants: [
    { id: "km_median", kind: "custom", estimate: survival("first_attempt_s") },
    { id: "km_median_connect", kind: "custom", estimate: survival("first_connect_s") },
    { id: "business_hours", kind: "custom", estimate: businessHours },
    {
      id: "mean_responders",
      kind: "mean",
      numerator: "response_sum",
      squares: "response_squares",
      denominator: "leads_responded",
      eligible: "leads",
    },
    { id: "median_responders", kind: "quantile", q: 0.5, eligible: "leads" },
    {
      id: "within_5min",
      kind: "share",
      unit: "share",
      better: "higher",
      numerator: "leads_within_5min",
      denominator: "leads - leads_young_5min",
      eligible: "leads",
      immature: "leads_young_5min",
    },
    {
      id: "within",
      kind: "share",
      unit: "share",
      better: "higher",
      numerator: "leads_within",
      denominator: "leads - leads_young",
      eligible: "leads",
      immature: "leads_young",
    },
  ],
  defaults: ["km_median"],
  distribution: { fact: "leads", value: "first_attempt_s", where: "first_attempt_s IS NOT NULL" },
  smallest: { by: "fraction", size: 0.1 },
});
