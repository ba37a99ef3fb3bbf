import { sideCount, sideRows, type MetricValue, type Scope, type Side, type TimeOf } from "../../metrics";
import type { DrillNumber } from "./drill";

const sides: readonly Side[] = ["numerator", "denominator"];

/** A side of a metric's number as what it opens; null where it counts no rows there, or there is no number. */
export function metricDrill(value: MetricValue, scope: Scope, side: Side, time?: TimeOf): DrillNumber | null {
  const said = sideCount(value, side);
  if (said === null) return null;
  const { metric, variant } = value;
  return {
    name: `${metric}.${variant}.${side}`,
    said,
    distinct: sideRows(metric, variant, side)?.distinct ?? null,
    drill: { kind: "metric", metric, variant, scope, side, ...(time && { time }) },
  };
}

/** Both sides of a metric's number, those that count rows. */
export const metricDrills = (value: MetricValue, scope: Scope, time?: TimeOf): readonly DrillNumber[] =>
  sides.flatMap((side) => metricDrill(value, scope, side, time) ?? []);
