import { records } from "../../base";
import { attemptsCheck } from "../check/custom-leads";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { dialledLeadDimensions, dialledLeads } from "../facts/dialled-leads";
import { leadDimensions } from "../facts/leads";
import { attempts, attemptsWithLead, byLead } from "../facts/outbound-parts";
import { kaplanMeier, medianInterval, survivalQuantile } from "../intervals/kaplan-meier";
import { mean } from "../mean";
import { metric } from "../metric";
import { ofDialledLeads, ofLeads } from "../part";
import { scopeParams, scopeSql } from "../scope-sql";

/** Attempts until half of the leads are reached; leads not reached count as still trying. */
async function toReachHalf({ sql, scope, ask }: EstimateContext): Promise<Estimate> {
  const table = await sql.query(
    `SELECT coalesce(to_connect, attempts) AS t, count(to_connect) AS events,
       count(*) FILTER (WHERE to_connect IS NULL) AS censored
     FROM (${dialledLeads.sql}) AS fact
     WHERE ${scopeSql(dialledLeads, scope.filters)}
     GROUP BY t ORDER BY t`,
    { ...ask, params: scopeParams(scope, [scope.period]) },
  );
  const times = records(table).map(({ t, events, censored }) => ({
    t: Number(t),
    events: Number(events),
    censored: Number(censored),
  }));
  const n = times.reduce((sum, time) => sum + time.events + time.censored, 0);
  if (n === 0) {
    const any = await sql.query(`SELECT 1 AS found FROM calls WHERE lead_id IS NOT NULL LIMIT 1`, ask);
    return any.rowCount > 0 ? noEstimate("none_eligible") : noEstimate("not_computable", ["lead_id"]);
  }
  const steps = kaplanMeier(times);
  const reached = times.reduce((sum, time) => sum + time.events, 0);
  const value = survivalQuantile(steps);
  const extra = { leads_reached: reached };
  if (value === null) return { ...noEstimate("not_computable", ["half_of_leads_reached"], extra), n };
  const limits = reached >= 10 ? medianInterval(steps) : { low: null, high: null };
  return { ...noEstimate("ok", [], extra), value, n, numerator: reached, denominator: n, ...limits };
}

/** How often a lead is dialled, over all attempts at it, by the day of the first. */
export const attemptsPerLead = metric({
  id: "attempts-per-lead",
  fact: "dialled_leads",
  population: "leads-dialled",
  unit: "count",
  better: "band",
  needs: ["lead_id"],
  dimensions: dialledLeadDimensions,
  params: [],
  parts: [
    attempts,
    attemptsWithLead,
    ofLeads.count("leads_created", "true"),
    ofDialledLeads.count("leads_tried", "true"),
    ofDialledLeads.count("leads_connected", "to_connect IS NOT NULL"),
    ...ofDialledLeads.moments("lead_attempts", "attempts", "true"),
    ...ofDialledLeads.moments("lead_to_connect", "to_connect", "to_connect IS NOT NULL"),
  ],
  variants: [
    mean("per_lead_dialled", "lead_attempts", {
      denominator: "leads_tried",
      requires: [byLead],
    }),
    {
      id: "median",
      kind: "quantile",
      q: 0.5,
      eligible: "leads_tried",
      requires: [byLead],
    },
    {
      id: "per_lead_created",
      kind: "ratio",
      numerator: "attempts_with_lead",
      denominator: "leads_created",
      requires: [byLead],
      fact: "leads",
      dimensions: leadDimensions,
    },
    mean("to_first_connect", "lead_to_connect", {
      denominator: "leads_connected",
      eligible: "leads_tried",
      requires: [byLead],
    }),
    { id: "to_reach_half", kind: "custom", estimate: toReachHalf, check: attemptsCheck },
  ],
  defaults: ["per_lead_dialled"],
  distribution: { fact: "dialled_leads", value: "attempts", where: "true" },
  smallest: { by: "fraction", size: 0.05 },
});
