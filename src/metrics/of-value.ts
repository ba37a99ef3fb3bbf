import type { Better, MetricValue, Unit } from "./types";
import { metricById } from "./metrics";
import type { Variant } from "./metric";

/** A formula of a metric, by their names. */
type Formula = Pick<MetricValue, "metric" | "variant">;

const variantIn = ({ metric, variant }: Formula): Variant | undefined =>
  metricById(metric).variants.find(({ id }) => id === variant);

/** The unit of a formula's values: the metric's where it has none of its own. */
export const unitOf = (of: Formula): Unit => variantIn(of)?.unit ?? metricById(of.metric).unit;

/** Which values of a formula are good: as the metric says where it says nothing of its own. */
export const betterOf = (of: Formula): Better => variantIn(of)?.better ?? metricById(of.metric).better;

/** Whether a formula's value is a plain number of something: it is what it was counted over. */
export const isCount = (of: Formula): boolean => variantIn(of)?.kind === "count";

/** Whether a formula counts the calls of opening hours only. */
export const isInHours = (of: Formula): boolean => variantIn(of)?.fact === "open_calls";
