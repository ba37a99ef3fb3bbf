import type { Grain, Period } from "../../base";
import {
  computeMetrics,
  metricTrend,
  type ComputeOptions,
  type MetricId,
  type MetricResult,
  type MetricTrendRow,
} from "../../metrics";
import type { AskContext } from "../ask-context";
import { choices, options, plainScope, scope } from "./scope";

/** One metric's result, by the formula that the cell names or the metric's own. */
export async function oneMetric(
  { metric, variant }: { readonly metric: MetricId; readonly variant: string | null },
  context: AskContext,
  more: ComputeOptions = {},
): Promise<MetricResult> {
  const [result] = await computeMetrics(context.sql, [metric], scope(context), {
    ...choices(context),
    ...more,
    ...(variant !== null && { variants: { [metric]: variant } }),
  });
  if (!result) throw new Error(`no result for metric: ${metric}`);
  return result;
}

/** A result's development in a period, by the same formula as the result itself. */
export const trendOf = (
  { value: { metric, variant } }: MetricResult,
  context: AskContext,
  period: Period,
  grain: Grain,
): Promise<MetricTrendRow[]> =>
  metricTrend(context.sql, metric, { ...plainScope(context), period, compare: null }, grain, {
    ...options(context),
    weekStart: context.settings.weekStart,
    variant,
  });
