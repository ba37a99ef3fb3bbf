import { respondersCheck, survivalCheck } from "../check/custom-leads";
import { leadDimensions } from "../facts/leads";
import { mean } from "../mean";
import { metric, type Custom, type Formula, type Requirement } from "../metric";
import { ofLeads } from "../part";
import { respondersInBusinessHours, survival } from "./lead-response";

const within = "getvariable('lead_within_s')";
const linked: Requirement = { column: "lead_id", of: "leads", known: "leads_linked" };
const share = (id: string, numerator: string, young: string): Formula => ({
  id,
  kind: "share",
  unit: "share",
  better: "higher",
  numerator,
  denominator: `leads - ${young}`,
  eligible: "leads",
  immature: young,
  requires: [linked],
});

const median = (id: string, ...of: Parameters<typeof survival>): Custom => ({
  id,
  kind: "custom",
  estimate: survival(...of),
  check: survivalCheck(...of),
});
const responders = (id: string, of: "median" | "mean"): Custom => ({
  id,
  kind: "custom",
  estimate: respondersInBusinessHours(of),
  check: respondersCheck(of),
});

/** Time from a lead's creation to the first attempt to call it; leads not called yet count as still waiting. */
export const leadResponseTime = metric({
  id: "lead-response-time",
  fact: "leads",
  population: "leads-created",
  unit: "s",
  better: "lower",
  needs: ["leads", "lead_id"],
  dimensions: leadDimensions,
  params: ["lead_within_s", "business_open_min", "business_close_min"],
  parts: [
    ofLeads.count("leads", "true"),
    ofLeads.count("leads_linked", "linked"),
    ofLeads.count("leads_responded", "first_attempt_s IS NOT NULL"),
    ...ofLeads.moments("response", "first_attempt_s", "first_attempt_s IS NOT NULL"),
    ofLeads.count("leads_young_5min", "coverage_left_s < 300"),
    ofLeads.count("leads_within_5min", "coverage_left_s >= 300 AND first_attempt_s <= 300"),
    ofLeads.count("leads_young", `coverage_left_s < ${within}`),
    ofLeads.count("leads_within", `coverage_left_s >= ${within} AND first_attempt_s <= ${within}`),
    ofLeads.count("leads_connected_within", `coverage_left_s >= ${within} AND first_connect_s <= ${within}`),
  ],
  variants: [
    median("km_median", "first_attempt_s", "wall_clock"),
    median("km_median_connect", "first_connect_s", "wall_clock"),
    { ...median("km_median_business", "first_attempt_s", "business"), openOf: "km_median" },
    responders("business_hours", "median"),
    responders("business_hours_mean", "mean"),
    mean("mean_responders", "response", {
      denominator: "leads_responded",
      eligible: "leads",
      requires: [linked],
    }),
    { id: "median_responders", kind: "quantile", q: 0.5, eligible: "leads", requires: [linked] },
    { id: "p90_responders", kind: "quantile", q: 0.9, eligible: "leads", requires: [linked] },
    {
      id: "median_connect_responders",
      kind: "quantile",
      q: 0.5,
      eligible: "leads",
      requires: [linked],
      distribution: { fact: "leads", value: "first_connect_s", where: "first_connect_s IS NOT NULL" },
    },
    share("within_5min", "leads_within_5min", "leads_young_5min"),
    share("within", "leads_within", "leads_young"),
    share("within_connect", "leads_connected_within", "leads_young"),
  ],
  defaults: ["km_median"],
  distribution: { fact: "leads", value: "first_attempt_s", where: "first_attempt_s IS NOT NULL" },
  smallest: { by: "fraction", size: 0.1 },
});
