import { vendor } from "../vendor";

/** Salesforce's leads: a report's labels or the object's fields. The opportunity of a converted lead ties it to a deal. */
export const salesforceLeads = vendor({
  id: "salesforce-leads",
  label: "Salesforce leads",
  kind: "leads",
  confidence: "inferred",
  signatures: [["lead status", "lead owner", "create date|created date"], ["LeadSource", "Status", "CreatedDate", "Company"]],
  not: ["created time", "opportunity name"],
  columns: {
    lead_id: "lead id|Id", created_at: "create date|created date|CreatedDate", source: "lead source|LeadSource", campaign: "campaign name|primary campaign|Campaign.Name",
    owner: "lead owner|Owner.Name|OwnerId", contact_key: "phone|Phone|mobile|MobilePhone", email: "email", deal_id: "converted opportunity id|ConvertedOpportunityId|opportunity id",
    modified_at: "last modified date|last modified|LastModifiedDate",
  },
}); // prettier-ignore
