import type { Grain } from "../../base";
import type { Scope } from "../../metrics";
import type { GrainChoice, ResolvedPeriod, RunContext } from "../types";

/** What a cell's metrics are counted over: the notebook's view as the metric layer takes it. */
export const scope = (context: RunContext): Scope => ({
  period: context.period.period,
  compare: context.period.compare,
  filters: context.filters,
  params: context.params,
});

/** Query options that every call of a cell shares. */
export const options = (context: RunContext): { readonly signal: AbortSignal } => ({
  signal: context.signal,
});

/** The grain a cell asks for, or the one that gives a chart between about 7 and 35 buckets. */
export function grainOf(choice: GrainChoice, period: ResolvedPeriod): Grain {
  if (choice !== "auto") return choice;
  if (period.days <= 2) return "hour";
  if (period.days <= 35) return "day";
  if (period.days <= 245) return "week";
  return period.days <= 1100 ? "month" : "quarter";
}
