import { pick, vendor } from "../vendor";

/** HubSpot's contacts as leads: the records export's labels or the object's properties. */
export const hubspotContacts = vendor({
  id: "hubspot-contacts",
  label: "HubSpot contacts",
  kind: "leads",
  confidence: "documented",
  signatures: [
    ["record id|record id - contact|contact id|hs_object_id", "lifecycle stage|lifecyclestage|lead status|hs_lead_status", "create date|createdate"],
  ],
  not: ["deal name", "dealname"],
  columns: {
    lead_id: "record id|record id - contact|contact id|hs_object_id", created_at: "create date|createdate",
    source: "original source|original source type|original traffic source|hs_analytics_source", campaign: "utm campaign|hs_analytics_first_touch_converting_campaign|campaign",
    owner: "contact owner|hubspot_owner_id", contact_key: "phone number|phone|mobile phone number|mobilephone", email: "email",
    deal_id: "associated deal ids|associated deal", modified_at: "last modified date|lastmodifieddate",
  },
  expressions: (col) => {
    const text = pick(col);
    return {
      contact_key: text("phone number", "phone", "mobile phone number", "mobilephone"),
      deal_id: `split_part(${text("associated deal ids", "associated deal")}, ';', 1)`,
    };
  },
}); // prettier-ignore
