import type { Estimate, EstimateContext } from "./estimate";
import type { RowSet } from "./check/row-set";
import type { Better, Dimension, FactId, MetricId, MetricParams, Part, Unit } from "./types";

/** How a number that asks its own questions can be checked. */
export interface Check {
  /** Which rows are behind it. */
  readonly rows: readonly RowSet[];
  /** Common table expressions and a SELECT over them with the columns `value`, `numerator` and `denominator`. */
  readonly sql: { readonly ctes: readonly (readonly [name: string, sql: string])[]; readonly select: string };
}

/**
 * A column that a formula reads. `known` and `of` are expressions of parts: how many of the rows that matter
 * carry it. Where none does, the formula is not computable; where some do not, they are the unknown share.
 */
export interface Requirement {
  readonly column: string;
  readonly of: string;
  readonly known: string;
  /** The rows without it are measured zeros or "not applicable", not unknowns: one known value is enough. */
  readonly any?: true;
  /** The rows without it stay in the denominator and count as a no. */
  readonly asNo?: true;
}

/** Where the single values of a duration are, for medians and quantiles. */
export interface Distribution {
  readonly fact: FactId;
  readonly value: string; // SQL, seconds
  readonly where: string; // SQL condition
}

interface VariantBase {
  readonly id: string;
  /** Where it differs from the metric's. */
  readonly unit?: Unit;
  readonly better?: Better;
  readonly fact?: FactId;
  readonly dimensions?: readonly Dimension[];
  /** The formula that this one stands in for once opening hours are set. */
  readonly openOf?: string;
}

/**
 * A ratio of sums. `squares` (the sum of squares of the numerator's values) makes it a mean with a t interval. The
 * chance of a `ratio` lies in its units (an agent's day, a lead): its interval is a bootstrap over the values of `per`.
 */
export interface Formula extends VariantBase {
  readonly kind: "share" | "mean" | "ratio";
  /** SQL columns of the fact, comma separated, that tell a ratio's units apart. */
  readonly per?: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly squares?: string;
  /** The numerator sums logarithms: the value is the geometric mean. */
  readonly log?: true;
  /** Rows the question is about, known or not; the denominator where it is absent. */
  readonly eligible?: string;
  readonly immature?: string;
  readonly requires?: readonly Requirement[];
  /** Further figures that only this formula has, as expressions of parts. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A quantile of the metric's distribution. */
export interface Quantile extends VariantBase {
  readonly kind: "quantile";
  readonly q: number;
  /** Where it is another than the metric's. */
  readonly distribution?: Distribution;
  readonly requires?: readonly Requirement[];
  readonly eligible: string;
}

/** Anything that is neither a ratio of sums nor a quantile; it asks its own questions. */
export interface Custom extends VariantBase {
  readonly kind: "custom";
  readonly estimate: (context: EstimateContext) => Promise<Estimate>;
  /** The same once more, for a person to check. */
  readonly check: Check;
}

/** How many there were, with a Poisson interval that is widened where days vary more than chance. */
export interface Count extends VariantBase {
  readonly kind: "count";
  readonly numerator: string;
  readonly requires?: readonly Requirement[];
}

export type Variant = Formula | Quantile | Count | Custom;

/** A metric as a supervisor could read it (design.md 7). */
export interface Metric {
  readonly id: MetricId;
  readonly fact: FactId;
  readonly population: string; // message key `population.<population>`
  readonly unit: Unit;
  readonly better: Better;
  /** Columns its default formula cannot do without. */
  readonly needs: readonly string[];
  /** What its whole denominator carries: it can be filtered and grouped by these only. */
  readonly dimensions: readonly Dimension[];
  readonly params: readonly (keyof MetricParams)[];
  readonly parts: readonly Part[];
  readonly variants: readonly Variant[];
  /** Tried in this order; the first that the data can compute is shown. */
  readonly defaults: readonly string[];
  readonly distribution?: Distribution;
  /** Further figures by name, as expressions of parts. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Calls of one day share its luck: periods are compared on the variation between days. */
  readonly clustered?: true;
  /** Smallest change worth mentioning: in the unit, or as a fraction of the earlier value. */
  readonly smallest: { readonly by: "amount" | "fraction"; readonly size: number };
}

/** Checks a metric's record when the module is loaded, and returns it. */
export function metric(record: Metric): Metric {
  const ids = new Set(record.variants.map((variant) => variant.id));
  if (ids.size !== record.variants.length) throw new Error(`variant twice in ${record.id}`);
  for (const id of record.defaults)
    if (!ids.has(id)) throw new Error(`unknown variant of ${record.id}: ${id}`);
  return record;
}

/** The variant with this id. */
export function variantOf(record: Metric, id: string): Variant {
  const found = record.variants.find((variant) => variant.id === id);
  if (!found) throw new Error(`unknown variant of ${record.id}: ${id}`);
  return found;
}
