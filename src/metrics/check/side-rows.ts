import { terms } from "../expression";
import { variantOf, type Metric, type Variant } from "../metric";
import { metricById } from "../metrics";
import type { MetricId, MetricValue } from "../types";
import type { RowPart } from "./row-list";
import { rowSets } from "./row-sets";

/** What the two sides of a number count. */
export type Side = "numerator" | "denominator";

/** One side of a number as rows: which of the formula's row sets, and which part of it. */
export interface SideRows {
  readonly index: number;
  readonly part: RowPart;
  /** The set tells hits from misses. */
  readonly hits: boolean;
  /** SQL by whose different values rows are counted; null where every row counts. */
  readonly distinct: string | null;
}

/** The rows on one side of a formula; null where it has none, as the sum above the line of a mean. */
export function sideRows(id: MetricId, variant: string, side: Side): SideRows | null {
  const metric = metricById(id);
  const sets = rowSets(metric, variantOf(metric, variant));
  const own = sets.findIndex(({ role }) => role === side);
  const index = own >= 0 ? own : sets.findIndex(({ role }) => role === "both");
  const set = sets[index];
  if (!set) return null;
  const hits = set.numerator !== null;
  const { distinct } = set;
  if (set.role !== "both" || side === "denominator") return { index, part: "counted", hits, distinct };
  return hits && set.above === undefined ? { index, part: "hits", hits, distinct } : null;
}

/** Whether what is below a formula's line leaves rows out for a reason that begins so. */
export function leavesOut(id: MetricId, variant: string, why: string): boolean {
  const metric = metricById(id);
  const side = sideRows(id, variant, "denominator");
  const set = side && rowSets(metric, variantOf(metric, variant))[side.index];
  return set?.steps.some((step) => step.id.startsWith(why)) ?? false;
}

/** Whether an expression of parts counts rows or different values among them, and sums nothing. */
const isCounted = (metric: Metric, expression: string): boolean =>
  terms(expression).every(({ name }) => {
    const part = metric.parts.find((one) => one.name === name);
    return part !== undefined && (part.value === null || part.distinct === true);
  });

function countsRows(metric: Metric, variant: Variant, side: Side): boolean {
  if (variant.kind === "custom") return metric.unit !== "currency" && metric.id !== "return-on-investment";
  if (variant.kind === "share") return true;
  if (side === "numerator") return variant.kind === "ratio" && isCounted(metric, variant.numerator);
  return variant.kind !== "ratio" || isCounted(metric, variant.denominator);
}

/** How many rows, or different values among them, a side of a number says it counts; null where it counts none. */
export function sideCount(value: MetricValue, side: Side): number | null {
  const metric = metricById(value.metric);
  if (value.value === null || !countsRows(metric, variantOf(metric, value.variant), side)) return null;
  if (sideRows(value.metric, value.variant, side) === null) return null;
  return side === "numerator" ? value.numerator : (value.denominator ?? value.n);
}
