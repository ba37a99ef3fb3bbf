import { costPerLeadCheck } from "../check/custom-money";
import type { Custom } from "../metric";
import { metric } from "../metric";
import { spendDimensions } from "../facts/spend-days";
import { noEstimate } from "../estimate";
import { perChance } from "./money-interval";
import { leadCount, perUnit, spent, stored } from "./money";

const variant = (id: string, where: string): Custom => ({
  id,
  kind: "custom",
  check: costPerLeadCheck(where),
  async estimate(context) {
    if (context.stored === 0) return noEstimate("not_computable", ["spend"]);
    if (!(await stored(context, "leads"))) return noEstimate("not_computable", ["leads"]);
    const { amount, currencies } = await spent(context);
    const n = await leadCount(context, where);
    return perUnit(amount, n, currencies, "spend", {}, perChance(amount ?? 0, n));
  },
});

/** What was spent, over leads that came in. */
export const costPerLead = metric({
  id: "cost-per-lead",
  fact: "spend_days",
  population: "leads-created",
  unit: "currency",
  better: "lower",
  needs: ["spend", "leads"],
  dimensions: spendDimensions,
  params: [],
  parts: [],
  variants: [variant("per_created", "true"), variant("per_reached", "first_connect_s IS NOT NULL")],
  defaults: ["per_created"],
  smallest: { by: "fraction", size: 0.05 },
});
