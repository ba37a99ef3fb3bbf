import type { Dimension } from "../types";
import type { Fact } from "./fact";

export const spendDimensions: readonly Dimension[] = ["source", "campaign", "system_id"];

/** Money spent, a row's amount spread evenly over its days (both ends included). */
export const spendDays: Fact = {
  id: "spend_days",
  sql: `
  SELECT system_id, source, campaign, currency, spent_at::TIMESTAMP AS spent_at,
    amount / (period_end - period_start + 1) AS amount
  FROM (SELECT *, unnest(generate_series(period_start, period_end, INTERVAL 1 DAY)) AS spent_at FROM spend
        WHERE amount IS NOT NULL)`,
  date: "spent_at",
  filters: Object.fromEntries(spendDimensions.map((dimension) => [dimension, dimension])),
  source: "spend",
};
