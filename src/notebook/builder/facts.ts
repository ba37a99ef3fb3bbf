import {
  computeMetrics,
  knownValues,
  everyMetric,
  unevenDimensions,
  type AskOptions,
  type Dimension,
  type KnownValues,
  type MetricId,
  type MetricValue,
  type Sql,
} from "../../metrics";
import { chosenVariants, plainScope } from "../cells/scope";
import type { AskContext } from "../ask-context";

/** What the calls that are looked at can tell: everything that makes sense to be drawn of them. */
export interface BuilderFacts extends KnownValues {
  /** Each metric's value by the formula in force. */
  readonly metrics: ReadonlyMap<MetricId, MetricValue>;
  /** Dimensions of people that the workspace does not show. */
  readonly hidden: readonly string[];
  /** Dimensions that only answered dials carry. */
  readonly uneven: ReadonlySet<Dimension>;
}

const people: readonly Dimension[] = ["agent_id", "team", "skill"];

/** Asks what the calls of a view can tell. */
export async function builderFacts(
  sql: Sql,
  looked: Pick<AskContext, "period" | "filters" | "params" | "settings">,
  ask: AskOptions = {},
): Promise<BuilderFacts> {
  const scope = { ...plainScope(looked), compare: null };
  const { rules, people: policy } = looked.settings;
  const known = await knownValues(sql, scope, ask);
  const uneven = await unevenDimensions(sql, scope, [scope.period], people, ask);
  const results = await computeMetrics(sql, everyMetric, scope, {
    ...ask,
    benchmarks: [],
    ...(rules && { variants: chosenVariants(rules, looked.filters) }),
  });
  return {
    ...known,
    hidden: policy?.hidden ?? [],
    uneven,
    metrics: new Map(results.map(({ value }) => [value.metric, value])),
  };
}

/** How a dimension spreads; `none` where the calls do not have it at all. */
export const spreadOf = ({ spread }: KnownValues, dimension: Dimension): "none" | "one" | "many" =>
  spread[dimension] ?? "none";
