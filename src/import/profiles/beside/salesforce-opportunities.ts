import { pick, vendor, yes } from "../vendor";

/**
 * Salesforce's opportunities: a report's labels or the object's fields. The close date of an open opportunity is a hope
 * and is left out; the flags Won and Closed decide where a report has them, else the stage's words.
 */
export const salesforceOpportunities = vendor({
  id: "salesforce-opportunities",
  label: "Salesforce opportunities",
  kind: "deals",
  confidence: "inferred",
  signatures: [["opportunity name|opportunity id", "stage", "close date"], ["StageName", "CloseDate"]],
  columns: {
    deal_id: "opportunity id|Id", lead_id: "lead id|converted lead id", created_on: "created date|create date|CreatedDate", closed_on: "close date|CloseDate", status: "stage|StageName",
    amount: "amount|Amount", currency: "amount currency|opportunity currency|CurrencyIsoCode|currency", source: "lead source|LeadSource",
    campaign: "primary campaign source|campaign name|Campaign.Name", owner: "opportunity owner|Owner.Name|OwnerId", contact_key: "phone|contact: phone|primary contact phone",
    email: "email|contact: email|primary contact email", modified_at: "last modified date|LastModifiedDate",
  },
  expressions: (col) => {
    const text = pick(col);
    const [won, closed] = [text("won", "IsWon"), text("closed", "IsClosed")];
    return {
      status: `CASE WHEN ${yes(won)} THEN 'won' WHEN ${yes(closed)} AND ${won} IS NOT NULL THEN 'lost' ELSE ${text("stage", "StageName")} END`,
    };
  },
}); // prettier-ignore
