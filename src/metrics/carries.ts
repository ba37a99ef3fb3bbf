import { attemptDimensions } from "./facts/calls";
import { dialledLeadDimensions } from "./facts/dialled-leads";
import type { Metric, Variant } from "./metric";
import { filtered } from "./filters";
import type { Dimension, Filters } from "./types";

const nothing: ReadonlySet<Dimension> = new Set();

/** The lists of those denominators that hold dials nobody answered. */
const ofDials: readonly (readonly Dimension[])[] = [attemptDimensions, dialledLeadDimensions];

/**
 * What a variant's whole denominator carries. `uneven` are the dimensions that these calls' unanswered dials lack
 * (`unevenDimensions`): by those, only dials that somebody answered would be counted.
 */
export function carried(metric: Metric, variant: Variant, uneven = nothing): readonly Dimension[] {
  const all = variant.dimensions ?? metric.dimensions;
  return uneven.size > 0 && ofDials.includes(all) ? all.filter((d) => !uneven.has(d)) : all;
}

/** The dimensions of the filters in force that a variant's denominator does not carry. */
export const notCarried = (
  metric: Metric,
  variant: Variant,
  filters: Filters,
  uneven = nothing,
): Dimension[] =>
  filtered(filters).filter((dimension) => !carried(metric, variant, uneven).includes(dimension));

export const carriesFilters = (
  metric: Metric,
  variant: Variant,
  filters: Filters,
  uneven = nothing,
): boolean => notCarried(metric, variant, filters, uneven).length === 0;
