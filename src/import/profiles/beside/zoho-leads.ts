import { pick, vendor } from "../vendor";

/** Zoho CRM's leads module as exported. */
export const zohoLeads = vendor({
  id: "zoho-leads",
  label: "Zoho CRM leads",
  kind: "leads",
  confidence: "inferred",
  signatures: [["lead owner", "created time", "lead status|lead source"]],
  not: ["deal name", "closing date"],
  columns: {
    lead_id: "record id|lead id|id", created_at: "created time", source: "lead source", campaign: "campaign|campaign source", owner: "lead owner", contact_key: "phone|mobile", email: "email",
    deal_id: "converted deal.id|converted deal id", modified_at: "modified time",
  },
  expressions: (col) => ({ contact_key: pick(col)("phone", "mobile") }),
}); // prettier-ignore
