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

/** The counted rows that do not say what is asked, and count as a no; null where there are none. */
export function uncodedDrill(value: MetricValue, scope: Scope): DrillNumber | null {
  const said = value.extra.uncoded ?? 0;
  const { metric, variant } = value;
  if (value.value === null || said <= 0 || !sideRows(metric, variant, "denominator")) return null;
  return {
    name: `${metric}.${variant}.uncoded`,
    said,
    distinct: null,
    drill: { kind: "metric", metric, variant, scope, side: "denominator", part: "as_no" },
  };
}

/** Both sides of a metric's number, those that count rows. */
export const metricDrills = (value: MetricValue, scope: Scope, time?: TimeOf): readonly DrillNumber[] =>
  sides.flatMap((side) => metricDrill(value, scope, side, time) ?? []);
