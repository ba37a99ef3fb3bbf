import type { Period } from "../../base";
import { filtered, type Dimension, type Filters, type Scope } from "../../metrics";

/** A value that nothing has: what is left of two filters without a value in common. */
const nobody = "\u0000";

const both = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const common = a.filter((value) => b.includes(value));
  return common.length > 0 ? common : [nobody];
};

/** A scope within what a mark selects: the days that both have, and the values that both let through. */
export function narrowedScope(
  scope: Scope,
  selection: { readonly filters: Filters; readonly period?: Period },
): Scope {
  const filters: Partial<Record<Dimension, readonly string[]>> = { ...scope.filters };
  for (const dimension of filtered(selection.filters)) {
    const [own, asked] = [scope.filters[dimension] ?? [], selection.filters[dimension] ?? []];
    filters[dimension] = own.length === 0 ? asked : both(own, asked);
  }
  const { from, to } = selection.period ?? scope.period;
  const period = {
    from: from > scope.period.from ? from : scope.period.from,
    to: to < scope.period.to ? to : scope.period.to,
  };
  return { ...scope, compare: null, filters, period };
}
