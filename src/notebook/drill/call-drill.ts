import { namedIn, type CallPopulation, type Filters, type Scope } from "../../metrics";
import type { DrillNumber } from "./drill";

/** A count of calls of a population as what it opens. */
export const callDrill = (
  population: CallPopulation,
  scope: Scope,
  said: number,
  of: { readonly within?: Filters; readonly tag?: string } = {},
): DrillNumber => ({
  name: [
    population,
    ...Object.values(of.within ?? {}).flatMap(namedIn),
    ...(of.tag === undefined ? [] : [of.tag]),
  ].join(" "),
  said,
  distinct: null,
  drill: {
    kind: "calls",
    population,
    scope,
    within: of.within ?? {},
    ...(of.tag !== undefined && { tag: of.tag }),
  },
});
