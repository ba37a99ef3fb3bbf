import { attemptDimensions, connectDimensions } from "../facts/calls";
import { leadDimensions } from "../facts/leads";
import { attempts, attemptsWithLead, codedConnects, connects, leadsDialled } from "../facts/outbound-parts";
import { metric, type Requirement } from "../metric";
import { ofLeads, outbound } from "../part";

const coding: Requirement = { column: "disposition", of: "connects", known: "coded_connects" };
const byLead: Requirement = { column: "lead_id", of: "attempts", known: "attempts_with_lead" };

/** Conversations that ended in what was wanted (a deal, an appointment, a demo), as a share of conversations. */
export const conversionRate = metric({
  id: "conversion-rate",
  fact: "calls",
  population: "sales-attempts",
  unit: "share",
  better: "higher",
  needs: ["result", "disposition"],
  dimensions: connectDimensions.filter((d) => d !== "disposition" && d !== "reason"),
  params: [],
  parts: [
    attempts,
    connects,
    codedConnects,
    attemptsWithLead,
    leadsDialled,
    outbound.count("conversions", "attempt AND converts"),
    outbound.count(
      "final_sales",
      "attempt AND (coalesce(list_contains(tags, 'deal_closed'), false) OR coalesce(disposition = 'deal_closed', false))",
    ),
    outbound.distinct("leads_converted", "lead_id", "attempt AND converts"),
    ofLeads.count("leads_created", "true"),
  ],
  variants: [
    {
      id: "per_connect",
      kind: "share",
      numerator: "conversions",
      denominator: "connects",
      requires: [coding],
    },
    {
      id: "per_attempt",
      kind: "share",
      numerator: "conversions",
      denominator: "attempts",
      requires: [coding],
      dimensions: attemptDimensions,
    },
    {
      id: "per_lead_dialled",
      kind: "share",
      numerator: "leads_converted",
      denominator: "leads_dialled",
      eligible: "attempts",
      requires: [coding, { ...byLead, any: true }],
      dimensions: attemptDimensions,
    },
    {
      id: "per_lead_created",
      kind: "share",
      numerator: "leads_converted",
      denominator: "leads_created",
      requires: [coding, { ...byLead, any: true }],
      dimensions: leadDimensions,
    },
    {
      id: "final_sale_per_connect",
      kind: "share",
      numerator: "final_sales",
      denominator: "connects",
      requires: [coding],
    },
  ],
  defaults: ["per_connect"],
  extra: {
    per_attempt: "conversions / attempts",
    per_lead_dialled: "leads_converted / leads_dialled",
    conversions: "conversions",
  },
  smallest: { by: "amount", size: 0.01 },
});
