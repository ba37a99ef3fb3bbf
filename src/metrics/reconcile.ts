import type { Sql } from "../base";
import { hasHours } from "./calendars";
import { gather, reads } from "./gather";
import { partsOf } from "./expression";
import type { Metric, Variant } from "./metric";
import { metricById } from "./metrics";
import type { AskOptions, MetricId, MetricParams, MetricValue, Scope } from "./types";
import { valueOf } from "./value";

/** A formula with thresholds, and how near it comes to the figure that was typed. */
export interface Candidate {
  readonly value: MetricValue;
  /** The typed figure minus this value. */
  readonly difference: number;
  /** Equal in all digits that were typed. */
  readonly exact: boolean;
  /**
   * How many rows more (or fewer) than the number shown now it has above and below the line; null where the two do not
   * count the same thing, as calls and half-hours.
   */
  readonly rows: { readonly numerator: number; readonly denominator: number } | null;
}

export interface ReconcileOptions extends AskOptions {
  /** The figure as typed, in the metric's own unit, and half of its last digit. */
  readonly typed: number;
  readonly tolerance: number;
  /** The number shown now. */
  readonly shown: MetricValue;
  readonly most?: number;
}

/** Thresholds that phone systems commonly use. */
const tried: Readonly<Partial<Record<keyof MetricParams, readonly number[]>>> = {
  target_s: [5, 10, 15, 20, 25, 30, 40, 45, 60, 90, 120],
  short_abandon_s: [0, 2, 3, 5, 8, 10, 15, 20, 30],
  repeat_window_days: [1, 2, 3, 5, 7, 14, 30],
  follow_up_days: [1, 2, 3, 5, 7],
  lead_within_s: [300, 900, 1800, 3600, 7200, 86_400],
  callback_within_s: [900, 1800, 3600, 7200, 86_400],
  return_within_s: [3600, 7200, 14_400, 86_400],
};

/** The thresholds that a variant's parts read; those that ask their own questions are tried with the ones in force. */
function paramsRead(metric: Metric, variant: Variant): (keyof MetricParams)[] {
  if (variant.kind === "custom") return [];
  const names = new Set(reads(variant));
  const text = metric.parts
    .filter(({ name }) => names.has(name))
    .map(({ sql }) => sql)
    .join("\n");
  return metric.params.filter((name) => tried[name] && text.includes(`getvariable('${name}')`));
}

/** Every choice of thresholds for some parameters. */
function grid(names: readonly (keyof MetricParams)[], current: MetricParams): Partial<MetricParams>[] {
  return names.reduce<Partial<MetricParams>[]>(
    (sets, name) =>
      sets.flatMap((set) =>
        [...new Set([current[name], ...(tried[name] ?? [])])].map((size) => ({ ...set, [name]: size })),
      ),
    [{}],
  );
}

/**
 * Which formula and thresholds give a figure that a phone system shows: the nearest first. Formulas without the calls
 * outside opening hours are tried beside those with them.
 */
export async function reconcile(
  sql: Sql,
  id: MetricId,
  scope: Scope,
  { typed, tolerance, shown, most = 8, ...ask }: ReconcileOptions,
): Promise<readonly Candidate[]> {
  const metric = metricById(id);
  const unitOf = (variant: Variant | undefined) => variant?.unit ?? metric.unit;
  const shownOf = metric.variants.find(({ id: own }) => own === shown.variant);
  const unit = unitOf(shownOf);
  const variants = metric.variants.filter((variant) => unitOf(variant) === unit);
  const groups = new Map<string, { names: (keyof MetricParams)[]; variants: Variant[] }>();
  for (const variant of variants) {
    const names = paramsRead(metric, variant);
    const key = names.join(" ");
    groups.set(key, { names, variants: [...(groups.get(key)?.variants ?? []), variant] });
  }
  const found: Candidate[] = [];
  for (const group of groups.values())
    for (const params of grid(group.names, scope.params)) {
      // queues' own limits would hide the ones that are tried
      const asked = { ...scope, compare: null, params: { ...scope.params, ...params }, queueParams: {} };
      for (const [of, own] of sides(metric, group.variants, asked)) {
        if (own.length === 0) continue;
        const chosen = own.map((variant) => ({ metric, requested: variant.id }));
        const data = await gather(sql, chosen, of, [scope.period], ask);
        for (const variant of own) {
          const value = await valueOf(data, metric, variant, 0);
          if (value.value === null) continue;
          const alike =
            shownOf !== undefined && unitCounted(metric, variant) === unitCounted(metric, shownOf);
          found.push(candidate(value, typed, tolerance, alike ? shown : null));
        }
      }
    }
  const changed = ({ value }: Candidate): number =>
    Object.entries(value.params).filter(([name, size]) => scope.params[name as keyof MetricParams] !== size)
      .length;
  // of those that give the figure as typed, what a person has today says more than a digit nobody typed
  const nearest = found.sort((a, b) => {
    if (a.exact !== b.exact) return a.exact ? -1 : 1;
    const [changes, size] = [changed(a) - changed(b), Math.abs(a.difference) - Math.abs(b.difference)];
    return a.exact ? changes || size : size || changes;
  });
  // other thresholds that count the very same rows say nothing new
  const seen = new Set<string>();
  return nearest
    .filter(({ value: { variant, value, numerator, denominator } }) => {
      const key = JSON.stringify([variant, value, numerator, denominator]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, most);
}

/** Formulas that opening hours would replace are asked for as if there were none; the others as they are. */
function sides(
  metric: Metric,
  variants: readonly Variant[],
  scope: Scope,
): readonly (readonly [Scope, readonly Variant[]])[] {
  const twin = ({ id }: Variant): boolean =>
    metric.variants.some(({ openOf, fact }) => openOf === id && fact === "open_calls");
  const usable = variants.filter(({ fact }) => fact !== "open_calls" || hasHours(scope));
  return [
    [{ ...scope, calendars: null }, usable.filter(twin)],
    [scope, usable.filter((variant) => !twin(variant))],
  ];
}

const sideOfLine = (metric: Metric, expression: string): string =>
  [
    ...new Set(
      partsOf(expression).map((name) => {
        const part = metric.parts.find((one) => one.name === name);
        if (!part) return name;
        const fact = part.fact === "open_calls" ? "inbound_calls" : part.fact;
        return part.value === null ? fact : `${fact}: ${part.value}`;
      }),
    ),
  ].join(" + ");

/** What a variant counts above and below the line: rows of a fact, or different values of a column. */
function unitCounted(metric: Metric, variant: Variant): string {
  if (variant.kind === "custom") return variant.id;
  if (variant.kind === "quantile") return sideOfLine(metric, variant.eligible);
  const below = variant.kind === "count" ? "" : sideOfLine(metric, variant.denominator);
  return `${sideOfLine(metric, variant.numerator)} / ${below}`;
}

function candidate(
  value: MetricValue,
  typed: number,
  tolerance: number,
  shown: MetricValue | null,
): Candidate {
  const difference = typed - (value.value ?? 0);
  const known = [value.numerator, value.denominator, shown?.numerator ?? null, shown?.denominator ?? null];
  return {
    value,
    difference,
    exact: Math.abs(difference) <= tolerance * (1 + 1e-9),
    rows: known.includes(null)
      ? null
      : {
          numerator: (value.numerator ?? 0) - (shown?.numerator ?? 0),
          denominator: (value.denominator ?? 0) - (shown?.denominator ?? 0),
        },
  };
}
