import { revenueCheck } from "../check/custom-money";
import type { Custom } from "../metric";
import { metric } from "../metric";
import { spendDimensions } from "../facts/spend-days";
import { noEstimate } from "../estimate";
import { broughtIn, largestShare } from "./money-interval";
import { callCount, perUnit, revenue } from "./money";

const variant = (id: string, where: string): Custom => ({
  id,
  kind: "custom",
  check: revenueCheck(where),
  async estimate(context) {
    if (context.stored === 0) return noEstimate("not_computable", ["deals"]);
    const sold = await revenue(context);
    const calls = await callCount(context, where);
    const extra = {
      revenue: sold.amount,
      attributed_share: sold.all > 0 ? (sold.amount ?? 0) / sold.all : null,
      largest_share: largestShare(sold.amounts),
    };
    if (sold.won > 0 && sold.attributed === 0) return noEstimate("not_computable", ["deal_lead_id"], extra);
    const total = broughtIn(sold.amounts);
    const interval = total && { low: total.low / calls, high: total.high / calls };
    return perUnit(sold.won === 0 ? 0 : sold.amount, calls, sold.currencies, "amount", extra, interval);
  },
});

/** What deals won through a lead brought in, over the calls of the period. */
export const revenuePerCall = metric({
  id: "revenue-per-call",
  fact: "deals",
  population: "sales-attempts",
  unit: "currency",
  better: "higher",
  needs: ["deals"],
  dimensions: spendDimensions,
  params: [],
  parts: [],
  variants: [variant("per_connect", "connect"), variant("per_attempt", "attempt")],
  defaults: ["per_connect"],
  smallest: { by: "fraction", size: 0.05 },
});
