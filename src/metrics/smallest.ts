import type { Metric } from "./metric";

/** The smallest change worth mentioning, in the unit of a value (fractions: of the value compared with). */
export const smallestChange = (metric: Metric, reference: number): number =>
  metric.smallest.by === "amount" ? metric.smallest.size : metric.smallest.size * Math.abs(reference);
