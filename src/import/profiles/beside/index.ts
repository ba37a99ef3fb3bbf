import type { Profile } from "../../types";
import { genericAgentTime } from "./generic-agent-time";
import { genericDeals } from "./generic-deals";
import { genericDnc } from "./generic-dnc";
import { genericHolidays } from "./generic-holidays";
import { genericLeads } from "./generic-leads";
import { genericSpend } from "./generic-spend";
import { genericSurveys } from "./generic-surveys";
import { googleAds } from "./google-ads";
import { hubspotContacts } from "./hubspot-contacts";
import { hubspotDeals } from "./hubspot-deals";
import { metaAds } from "./meta-ads";
import { salesforceLeads } from "./salesforce-leads";
import { salesforceOpportunities } from "./salesforce-opportunities";
import { zohoDeals } from "./zoho-deals";
import { zohoLeads } from "./zoho-leads";

/** Layouts of what stands beside calls: CRMs and advertising by name, then any table of a kind. */
export const besideProfiles: readonly Profile[] = [
  hubspotContacts,
  hubspotDeals,
  salesforceLeads,
  salesforceOpportunities,
  zohoLeads,
  zohoDeals,
  googleAds,
  metaAds,
  genericLeads,
  genericDeals,
  genericSurveys,
  genericSpend,
  genericAgentTime,
  genericDnc,
  genericHolidays,
];
