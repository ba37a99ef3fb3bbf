import type { Dimension, Scope } from "../metrics";
import type { ResolvedPeriod } from "./output-base";

/**
 * What the groups of a scope are held against: the same groups in the period before, or another queue's or team's in
 * the same days. Null where nothing like it is compared with, or the other side is one of the groups itself.
 */
export function besideScope(
  scope: Scope,
  dimension: Dimension | null,
  { other }: Pick<ResolvedPeriod, "other">,
): Scope | null {
  if (scope.compare) return { ...scope, period: scope.compare };
  const filters = other?.filters;
  if (!filters || (dimension !== null && dimension in filters)) return null;
  return { ...scope, filters: { ...scope.filters, ...filters } };
}
