import { adPart } from "./ad-part";
import { pick, vendor } from "../vendor";

/** Meta's ads manager export: the currency stands in the name of the amount, and a row without a campaign is the total. */
export const metaAds = vendor({
  id: "meta-ads",
  label: "Meta Ads",
  kind: "spend",
  confidence: "inferred",
  signatures: [["amount spent", "reporting starts|day", "campaign name"]],
  columns: {
    period_start: "day|reporting starts", period_end: "day|reporting ends", source: "campaign name", campaign: "campaign name", part: "ad set name|ad name", amount: "amount spent", currency: "currency",
  },
  dateOrder: "ymd",
  expressions: (col) => {
    const text = pick(col);
    return {
      source: "'Meta Ads'",
      period_start: `CASE WHEN ${text("campaign name")} IS NULL THEN 'total' ELSE ${text("day", "reporting starts")} END`,
      part: adPart(col, ["ad set name", "ad name", "platform", "placement", "age", "gender"]),
    };
  },
}); // prettier-ignore
