import { returnCheck } from "../check/custom-money";
import { metric } from "../metric";
import { spendDimensions } from "../facts/spend-days";
import { noEstimate, type Estimate, type EstimateContext } from "../estimate";
import { broughtIn, largestShare } from "./money-interval";
import { perUnit, revenue, spent, stored } from "./money";

async function roi(context: EstimateContext): Promise<Estimate> {
  if (context.stored === 0) return noEstimate("not_computable", ["spend"]);
  if (!(await stored(context, "deals"))) return noEstimate("not_computable", ["deals"]);
  const [cost, sold] = [await spent(context), await revenue(context)];
  const extra = {
    revenue: sold.amount,
    spend: cost.amount,
    attributed_share: sold.all > 0 ? (sold.amount ?? 0) / sold.all : null,
    largest_share: largestShare(sold.amounts),
  };
  if (cost.amount === null) return noEstimate("not_computable", ["spend"], extra);
  if (sold.won > 0 && sold.attributed === 0) return noEstimate("not_computable", ["deal_lead_id"], extra);
  const earned = sold.attributed === 0 ? 0 : sold.amount;
  const all = [...cost.currencies, ...sold.currencies];
  const spend = cost.amount;
  const total = broughtIn(sold.amounts);
  const interval = total && { low: (total.low - spend) / spend, high: (total.high - spend) / spend };
  const above = earned === null ? null : earned - spend;
  const found = perUnit(above, spend, all, "amount", extra, interval);
  return { ...found, n: found.value === null ? 0 : sold.attributed };
}

/** What came back above what was spent, as a share of what was spent: 4 is four times the money on top. */
export const returnOnInvestment = metric({
  id: "return-on-investment",
  fact: "spend_days",
  population: "deals-won",
  unit: "share",
  better: "higher",
  needs: ["spend", "deals"],
  dimensions: spendDimensions,
  params: [],
  parts: [],
  variants: [{ id: "attributed", kind: "custom", estimate: roi, check: returnCheck }],
  defaults: ["attributed"],
  smallest: { by: "amount", size: 0.05 },
});
