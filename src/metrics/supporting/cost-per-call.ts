import { costPerCallCheck } from "../check/custom-money";
import type { Custom } from "../metric";
import { metric } from "../metric";
import { spendDimensions } from "../facts/spend-days";
import { noEstimate } from "../estimate";
import { perChance } from "./money-interval";
import { callCount, perUnit, spent } from "./money";

const variant = (id: string, where: string): Custom => ({
  id,
  kind: "custom",
  check: costPerCallCheck(where),
  async estimate(context) {
    if (context.stored === 0) return noEstimate("not_computable", ["spend"]);
    const { amount, currencies } = await spent(context);
    const n = await callCount(context, where);
    return perUnit(amount, n, currencies, "spend", {}, perChance(amount ?? 0, n));
  },
});

/** What was spent, over calls. Spending on marketing and running costs are different things: the source tells. */
export const costPerCall = metric({
  id: "cost-per-call",
  fact: "spend_days",
  population: "inbound",
  unit: "currency",
  better: "lower",
  needs: ["spend"],
  dimensions: spendDimensions,
  params: [],
  parts: [],
  variants: [
    variant("per_inbound", "direction = 'inbound' AND NOT is_test AND result <> 'phantom'"),
    variant("per_answered", "answered"),
    variant("per_attempt", "attempt"),
    variant("per_connect", "connect"),
  ],
  defaults: ["per_inbound"],
  smallest: { by: "fraction", size: 0.05 },
});
