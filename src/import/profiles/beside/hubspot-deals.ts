import { pick, vendor, yes } from "../vendor";

/**
 * HubSpot's deals: labels of the records export (English, Portuguese) or the object's properties. A deal's first
 * associated contact is its lead. The stages of a portal have names of its own: where the export has "Is Closed Won",
 * that decides, else the stage's words.
 */
export const hubspotDeals = vendor({
  id: "hubspot-deals",
  label: "HubSpot deals",
  kind: "deals",
  confidence: "documented",
  signatures: [["deal name|dealname", "deal stage|dealstage"], ["nome do negócio", "etapa do negócio"]],
  columns: {
    deal_id: "record id|record id - deal|deal id|hs_object_id|id do registro", lead_id: "associated contact ids|associated contact ids (primary)|associated contact",
    created_on: "create date|createdate|data de criação", closed_on: "close date|closedate|data de fechamento", status: "deal stage|dealstage|etapa do negócio",
    amount: "amount|valor|amount in company currency", currency: "currency|deal_currency_code|moeda", source: "original source|original source type|original traffic source|hs_analytics_source",
    campaign: "utm campaign|campaign", owner: "deal owner|hubspot_owner_id", modified_at: "last modified date|hs_lastmodifieddate",
  },
  expressions: (col) => {
    const text = pick(col);
    const stage = text("deal stage", "dealstage", "etapa do negócio");
    const won = yes(text("is closed won", "hs_is_closed_won"));
    const lost = yes(text("is closed lost", "hs_is_closed_lost"));
    const closed = yes(text("is deal closed?", "hs_is_closed"));
    return {
      lead_id: `trim(split_part(${text("associated contact ids", "associated contact ids (primary)", "associated contact")}, ';', 1))`,
      status: `CASE WHEN ${won} THEN 'won' WHEN ${lost} OR (${closed} AND ${text("is closed won", "hs_is_closed_won")} IS NOT NULL) THEN 'lost' ELSE ${stage} END`,
    };
  },
}); // prettier-ignore
