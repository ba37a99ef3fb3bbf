import type { Sql } from "../../src/base";
import {
  computeMetrics,
  defaultParams,
  type ComputeOptions,
  type MetricId,
  type MetricResult,
  type MetricValue,
  type Scope,
} from "../../src/metrics";

/** A scope over a period, with the default thresholds and no comparison. */
export const scopeOf = (from: string, to: string, more: Partial<Scope> = {}): Scope => ({
  period: { from, to },
  compare: null,
  filters: {},
  params: defaultParams,
  ...more,
});

export async function result(
  sql: Sql,
  id: MetricId,
  scope: Scope,
  options?: ComputeOptions,
): Promise<MetricResult> {
  const [found] = await computeMetrics(sql, [id], scope, options);
  if (!found) throw new Error(`no result: ${id}`);
  return found;
}

/** One variant's value. */
export const value = async (sql: Sql, id: MetricId, scope: Scope, variant?: string): Promise<MetricValue> =>
  (await result(sql, id, scope, variant === undefined ? {} : { variants: { [id]: variant } })).value;
