import type { Period } from "../../base";
import {
  bothFilters,
  filtered,
  type Dimension,
  type Filters,
  type FilterValues,
  type Scope,
} from "../../metrics";

/** A scope within what a mark selects: the days that both have, and the values that both let through. */
export function narrowedScope(
  scope: Scope,
  selection: { readonly filters: Filters; readonly period?: Period },
): Scope {
  const filters: Partial<Record<Dimension, FilterValues>> = { ...scope.filters };
  for (const dimension of filtered(selection.filters))
    filters[dimension] = bothFilters(scope.filters[dimension], selection.filters[dimension]);
  const { from, to } = selection.period ?? scope.period;
  const period = {
    from: from > scope.period.from ? from : scope.period.from,
    to: to < scope.period.to ? to : scope.period.to,
  };
  return { ...scope, compare: null, filters, period };
}
