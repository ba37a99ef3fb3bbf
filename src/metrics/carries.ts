import type { Metric, Variant } from "./metric";
import { filtered } from "./scope-sql";
import type { Dimension, Filters } from "./types";

/** What a variant's whole denominator carries. */
export const carried = (metric: Metric, variant: Variant): readonly Dimension[] =>
  variant.dimensions ?? metric.dimensions;

/** The dimensions of the filters in force that a variant's denominator does not carry. */
export const notCarried = (metric: Metric, variant: Variant, filters: Filters): Dimension[] =>
  filtered(filters).filter((dimension) => !carried(metric, variant).includes(dimension));

export const carriesFilters = (metric: Metric, variant: Variant, filters: Filters): boolean =>
  notCarried(metric, variant, filters).length === 0;
