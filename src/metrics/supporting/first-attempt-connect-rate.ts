import { dialledLeadDimensions } from "../facts/dialled-leads";
import { attempts, attemptsWithLead, byLead } from "../facts/outbound-parts";
import { metric } from "../metric";
import { ofDialledLeads } from "../part";

/** Leads reached at the first attempt, as a share of leads dialled, by the day of that attempt. */
export const firstAttemptConnectRate = metric({
  id: "first-attempt-connect-rate",
  fact: "dialled_leads",
  population: "leads-dialled",
  unit: "share",
  better: "higher",
  needs: ["lead_id", "result"],
  dimensions: dialledLeadDimensions,
  params: [],
  parts: [
    attempts,
    attemptsWithLead,
    ofDialledLeads.count("leads_tried", "true"),
    ofDialledLeads.count("leads_first", "first_result = 'answered'"),
    ofDialledLeads.count("leads_tried_dialable", "first_result <> 'failed'"),
  ],
  variants: [
    {
      id: "first",
      kind: "share",
      numerator: "leads_first",
      denominator: "leads_tried",
      requires: [byLead],
    },
    {
      id: "excl_failed",
      kind: "share",
      numerator: "leads_first",
      denominator: "leads_tried_dialable",
      eligible: "leads_tried",
      requires: [byLead],
    },
  ],
  defaults: ["first"],
  smallest: { by: "amount", size: 0.02 },
});
