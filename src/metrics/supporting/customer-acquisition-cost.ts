import { acquisitionCheck } from "../check/custom-money";
import type { Custom } from "../metric";
import { metric } from "../metric";
import { spendDimensions } from "../facts/spend-days";
import { noEstimate } from "../estimate";
import { perChance } from "./money-interval";
import { perUnit, revenue, spent, stored } from "./money";

const variant = (id: string, of: "attributed" | "won"): Custom => ({
  id,
  kind: "custom",
  check: acquisitionCheck(of),
  async estimate(context) {
    if (context.stored === 0) return noEstimate("not_computable", ["spend"]);
    if (!(await stored(context, "deals"))) return noEstimate("not_computable", ["deals"]);
    const { amount, currencies } = await spent(context);
    const sold = await revenue(context);
    const extra = { won: sold.won, attributed: sold.attributed };
    return perUnit(amount, sold[of], currencies, "spend", extra, perChance(amount ?? 0, sold[of]));
  },
});

/** What was spent, over customers won through a lead. */
export const customerAcquisitionCost = metric({
  id: "customer-acquisition-cost",
  fact: "spend_days",
  population: "deals-won",
  unit: "currency",
  better: "lower",
  needs: ["spend", "deals"],
  dimensions: spendDimensions,
  params: [],
  parts: [],
  variants: [variant("attributed", "attributed"), variant("all_won", "won")],
  defaults: ["attributed"],
  smallest: { by: "fraction", size: 0.05 },
});
