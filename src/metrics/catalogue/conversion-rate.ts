import { attemptDimensions, connectDimensions, offeredDimensions } from "../facts/calls";
import { coded, counting } from "../facts/codes";
import { dialledLeadDimensions } from "../facts/dialled-leads";
import { leadDimensions } from "../facts/leads";
import {
  attempts,
  attemptsWithLead,
  byLead,
  codedConnects,
  coding,
  connects,
  leadsDialled,
  rightParty,
} from "../facts/outbound-parts";
import { metric } from "../metric";
import { inbound, ofDialledLeads, ofLeads, outbound } from "../part";

const sale = `attempt AND ${counting("sale")}`;
const inboundCall = "direction = 'inbound' AND NOT is_test AND result <> 'phantom'";
const days = "getvariable('conversion_days') * 86400";

/** Conversations that ended in what was wanted (a deal, an appointment, a demo), as a share of conversations. */
export const conversionRate = metric({
  id: "conversion-rate",
  fact: "calls",
  population: "sales-attempts",
  unit: "share",
  better: "higher",
  needs: ["result", "disposition"],
  dimensions: connectDimensions.filter((d) => d !== "disposition" && d !== "reason"),
  params: ["conversion_days"],
  parts: [
    attempts,
    connects,
    codedConnects,
    attemptsWithLead,
    leadsDialled,
    outbound.count("conversions", "attempt AND converts"),
    rightParty,
    outbound.count("final_sales", sale),
    outbound.distinct("leads_sold", "lead_id", sale),
    inbound.count("inbound_calls", inboundCall),
    inbound.count("inbound_coded", `${inboundCall} AND ${coded}`),
    inbound.count("inbound_conversions", `${inboundCall} AND ${counting("conversion")}`),
    ofDialledLeads.count("cohort", "true"),
    ofDialledLeads.count("cohort_immature", `coverage_left_s < ${days}`),
    ofDialledLeads.count("cohort_mature", `coverage_left_s >= ${days}`),
    ofDialledLeads.count("cohort_converted", `coverage_left_s >= ${days} AND converted_s <= ${days}`),
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
      requires: [coding, byLead],
      dimensions: attemptDimensions,
    },
    {
      id: "per_lead_created",
      kind: "share",
      numerator: "leads_converted",
      denominator: "leads_created",
      requires: [coding, byLead],
      dimensions: leadDimensions,
    },
    {
      id: "final_sale_per_connect",
      kind: "share",
      numerator: "final_sales",
      denominator: "connects",
      requires: [coding],
    },
    {
      id: "final_sale_per_attempt",
      kind: "share",
      numerator: "final_sales",
      denominator: "attempts",
      requires: [coding],
      dimensions: attemptDimensions,
    },
    {
      id: "final_sale_per_lead_dialled",
      kind: "share",
      numerator: "leads_sold",
      denominator: "leads_dialled",
      eligible: "attempts",
      requires: [coding, byLead],
      dimensions: attemptDimensions,
    },
    {
      id: "per_right_party",
      kind: "share",
      numerator: "conversions",
      denominator: "right_party",
      eligible: "connects",
      requires: [coding],
    },
    {
      id: "within_days",
      kind: "share",
      fact: "dialled_leads",
      numerator: "cohort_converted",
      denominator: "cohort_mature",
      eligible: "cohort",
      immature: "cohort_immature",
      requires: [coding, byLead],
      dimensions: dialledLeadDimensions,
    },
    {
      id: "inbound",
      kind: "share",
      numerator: "inbound_conversions",
      denominator: "inbound_calls",
      requires: [
        { column: "disposition", of: "inbound_calls", known: "inbound_coded", any: true, asNo: true },
      ],
      dimensions: offeredDimensions,
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
