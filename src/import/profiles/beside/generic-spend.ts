import { general } from "./general";

/** What was spent on marketing or running the centre, by day or period. */
export const genericSpend = general({
  kind: "spend",
  label: "Spend",
  columns: {
    period_start: "day|date|period start|start date|from|reporting starts|week|month|اليوم|من تاريخ|تاريخ البداية|التاريخ", period_end: "period end|end date|to|until|reporting ends|إلى تاريخ|تاريخ النهاية", source: "source|channel|platform|network|vendor|category|المصدر|القناة|المنصة",
    campaign: "campaign|campaign name|الحملة|اسم الحملة", part: "ad group|ad set|ad set name|item|description|المجموعة الإعلانية|البند", amount: "cost|spend|spent|amount spent|ad spend|total cost|media cost|التكلفة|الإنفاق|المبلغ المنفق|المصروف|amount|المبلغ", currency: "currency|currency code|العملة",
  },
  needs: [["period_start", "amount"]],
  tells: /^(total |media |ad )?(cost|spend|spent)\b|amount spent|التكلفة|الانفاق|المنفق|المصروف/,
}); // prettier-ignore
