import { leadDimensions } from "../facts/leads";
import { metric, type Requirement } from "../metric";
import { ofLeads } from "../part";

const linked: Requirement = { column: "lead_id", of: "list_leads", known: "list_linked" };

/** Leads of a list that were dialled at all, as a share of the list; by when the leads came in. */
export const listPenetration = metric({
  id: "list-penetration",
  fact: "leads",
  population: "leads-created",
  unit: "share",
  better: "band",
  needs: ["leads", "lead_id"],
  dimensions: leadDimensions,
  params: [],
  parts: [
    ofLeads.count("list_leads", "true"),
    ofLeads.count("list_linked", "linked"),
    ofLeads.count("list_dialled", "first_attempt_s IS NOT NULL"),
    ofLeads.count("list_reached", "first_connect_s IS NOT NULL"),
  ],
  variants: [
    {
      id: "dialled",
      kind: "share",
      numerator: "list_dialled",
      denominator: "list_leads",
      requires: [linked],
    },
    {
      id: "reached",
      kind: "share",
      numerator: "list_reached",
      denominator: "list_leads",
      requires: [linked],
    },
  ],
  defaults: ["dialled"],
  extra: { untouched: "list_leads - list_dialled" },
  smallest: { by: "amount", size: 0.02 },
});
