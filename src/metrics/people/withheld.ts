import { carried } from "../carries";
import type { Metric, Variant } from "../metric";
import type { MetricValue } from "../types";

/** Whether people can be judged by a formula: an agent can carry all that it counts. */
export const isOfPeople = (metric: Metric, variant: Variant): boolean =>
  carried(metric, variant).includes("agent_id");

/** A value that is not told. Nothing of it is left, its n and its shares included. */
export const withheld = ({ unknown: _, ...value }: MetricValue): MetricValue => ({
  ...value,
  state: "not_computable",
  needs: ["people"],
  value: null,
  numerator: null,
  denominator: null,
  n: 0,
  low: null,
  high: null,
  unknownShare: 0,
  immature: 0,
  extra: {},
  currency: null,
});

/** Groups with those withheld that are not told; what has no eligible rows is no group. */
export const toldGroups = <G extends { readonly group: string; readonly value: MetricValue }>(
  groups: readonly G[],
  hidden: (group: string) => boolean,
): G[] =>
  groups
    .map((one) => (hidden(one.group) ? { ...one, value: withheld(one.value) } : one))
    .filter(({ value }) => value.state !== "none_eligible");

export const isWithheld = ({ state, needs }: MetricValue): boolean =>
  state === "not_computable" && needs.includes("people");
