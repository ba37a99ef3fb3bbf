import { returnCheck, revenueSumCheck, spendSumCheck } from "../check/custom-money";
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

/** The money itself, of one currency, over the deals or the days that it is of. */
const sum = (amount: number | null, n: number, found: readonly string[], missing: string): Estimate => {
  const all = perUnit(amount, 1, found, missing);
  return all.value === null ? all : { ...all, n, denominator: n };
};

/** What deals won through a lead or call brought in. */
async function broughtBack(context: EstimateContext): Promise<Estimate> {
  if (!(await stored(context, "deals"))) return noEstimate("not_computable", ["deals"]);
  const sold = await revenue(context);
  if (sold.won > 0 && sold.attributed === 0) return noEstimate("not_computable", ["deal_lead_id"]);
  if (sold.attributed === 0) return noEstimate("none_eligible");
  const found = sum(sold.amount, sold.attributed, sold.currencies, "amount");
  return found.value === null ? found : { ...found, ...(broughtIn(sold.amounts) ?? {}) };
}

/** What was paid out. */
async function paidOut(context: EstimateContext): Promise<Estimate> {
  if (context.stored === 0) return noEstimate("not_computable", ["spend"]);
  const cost = await spent(context);
  return cost.n === 0 ? noEstimate("none_eligible") : sum(cost.amount, cost.n, cost.currencies, "spend");
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
  variants: [
    { id: "attributed", kind: "custom", estimate: roi, check: returnCheck },
    { id: "revenue", kind: "custom", unit: "currency", estimate: broughtBack, check: revenueSumCheck },
    {
      id: "spend",
      kind: "custom",
      unit: "currency",
      better: "band",
      estimate: paidOut,
      check: spendSumCheck,
    },
  ],
  defaults: ["attributed"],
  smallest: { by: "amount", size: 0.05 },
});
