import { adPart } from "./ad-part";
import { pick, vendor } from "../vendor";

/** Google Ads' campaign reports by day, week or month, with their title above and their totals below. */
export const googleAds = vendor({
  id: "google-ads",
  label: "Google Ads",
  kind: "spend",
  confidence: "inferred",
  signatures: [["campaign", "cost", "clicks|impr.|impressions", "day|week|month|date"]],
  columns: {
    period_start: "day|date|week|month", period_end: "week|month", source: "campaign", campaign: "campaign", part: "ad group|device|network", amount: "cost", currency: "currency code|currency",
  },
  dateOrder: "ymd",
  expressions: (col) => {
    const text = pick(col);
    const [week, month] = [text("week"), text("month")];
    const day = `CASE WHEN length(${month}) = 7 THEN ${month} || '-01' ELSE ${month} END`;
    return {
      source: "'Google Ads'",
      period_start: `coalesce(${text("day", "date", "week")}, ${day})`,
      period_end: `coalesce(CAST(TRY_CAST(${week} AS DATE) + 6 AS VARCHAR), CAST(last_day(TRY_CAST(${day} AS DATE)) AS VARCHAR))`,
      part: adPart(col, ["ad group", "keyword", "device", "network", "account"]),
    };
  },
}); // prettier-ignore
