import { carried } from "./carries";
import { groupsTogether } from "./groups";
import { metricById } from "./metrics";
import { variantOf } from "./metric";
import { daily } from "./time-groups";
import type { Dimension, MetricId } from "./types";

/** Whether a metric's formula can be told by a dimension; `uneven` are those that unanswered dials lack. */
export function carriesBy(
  id: MetricId,
  variant: string,
  dimension: Dimension,
  uneven?: ReadonlySet<Dimension>,
): boolean {
  const metric = metricById(id);
  return carried(metric, variantOf(metric, variant), uneven).includes(dimension);
}

/** Whether a metric's formula can be told by parts of the day: it adds up, and its rows have a time. */
export function hasTimes(id: MetricId, variant: string): boolean {
  const metric = metricById(id);
  const formula = variantOf(metric, variant);
  return groupsTogether(metric, formula) && !daily.has(formula.fact ?? metric.fact);
}
