import type { Period } from "../../base";
import { namedIn, type Filters, type Scope, type Side } from "../../metrics";
import type { Drill, MarkPopulation } from "../../notebook";
import { narrowedScope } from "./narrowed-scope";

/** The rows of a population within what a mark selects; `side` is of a metric's ratio. */
export function drillOf(
  population: MarkPopulation,
  scope: Scope,
  selection: { readonly filters: Filters; readonly period?: Period },
  side: Side,
): Drill {
  if ("metric" in population)
    return { kind: "metric", ...population, side, scope: narrowedScope(scope, selection) };
  const { period } = selection;
  if ("coded" in population) {
    // what came of a call is its primary code here, as the chart counts it
    const { disposition, ...filters } = selection.filters;
    const code = disposition === undefined ? null : namedIn(disposition);
    return {
      kind: "disposition",
      scope: narrowedScope(scope, { filters, ...(period && { period }) }),
      cut: { population: population.coded, code, by: null, group: null },
    };
  }
  const { calls, tag } = population;
  return {
    kind: "calls",
    population: calls,
    scope: narrowedScope(scope, { filters: {}, ...(period && { period }) }),
    within: selection.filters,
    ...(tag !== undefined && { tag }),
  };
}
