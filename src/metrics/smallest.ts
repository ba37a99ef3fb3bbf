import type { Metric } from "./metric";

/**
 * The smallest change worth mentioning, in the unit of a value (fractions: of the value compared with). `chosen` is the
 * workspace's own size, in the metric's terms.
 */
export const smallestChange = (metric: Metric, reference: number, chosen = metric.smallest.size): number =>
  metric.smallest.by === "amount" ? chosen : chosen * Math.abs(reference);
