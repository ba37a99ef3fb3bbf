import { vendor } from "../vendor";

/** Zoho CRM's deals (once potentials) as exported. The closing date of an open deal is a hope and is left out. */
export const zohoDeals = vendor({
  id: "zoho-deals",
  label: "Zoho CRM deals",
  kind: "deals",
  confidence: "inferred",
  signatures: [["deal name|potential name", "closing date", "stage"]],
  columns: {
    deal_id: "record id|deal id|potential id|id", lead_id: "lead id|lead.id", created_on: "created time", closed_on: "closing date", status: "stage", amount: "amount", currency: "currency",
    source: "lead source", campaign: "campaign source|campaign source.name", owner: "deal owner|potential owner", contact_key: "contact phone|phone", email: "contact email|email",
    modified_at: "modified time",
  },
}); // prettier-ignore
