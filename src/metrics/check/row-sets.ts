import type { Metric, Variant } from "../metric";
import { countRows, formulaRows, quantileRows } from "./formula-rows";
import type { RowSet } from "./row-set";

/** The rows behind a variant's number: one list, or one for each side of a ratio of different things. */
export function rowSets(metric: Metric, variant: Variant): readonly RowSet[] {
  if (variant.kind === "custom") return variant.check.rows;
  if (variant.kind === "quantile") return quantileRows(metric, variant);
  return variant.kind === "count" ? countRows(metric, variant) : formulaRows(metric, variant);
}
