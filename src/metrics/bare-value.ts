import { noEstimate } from "./estimate";
import type { MetricId, MetricValue } from "./types";

/** A value of which only its metric, formula and amount are known: no rows, no interval. */
export const bareValue = (metric: MetricId, variant: string, value: number | null): MetricValue => ({
  ...noEstimate("ok"),
  metric,
  variant,
  value,
  currency: null,
  params: {},
});
