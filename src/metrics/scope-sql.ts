import type { Params, Period } from "../base";
import type { Fact } from "./facts/fact";
import { queueLimitParams } from "./queue-limits";
import type { Dimension, Filters, Scope } from "./types";

/** How NULL is written in filters and menus. */
export const none = "(none)";

/** The dimensions that a filter narrows. */
export const filtered = (filters: Filters): Dimension[] =>
  (Object.keys(filters) as Dimension[]).filter((dimension) => (filters[dimension]?.length ?? 0) > 0);

/** SQL that keeps the rows of the filters that reach a fact. */
export function filterSql(fact: Fact, filters: Filters): string {
  const conditions = filtered(filters).flatMap((dimension) => {
    const column = fact.filters[dimension];
    if (column === undefined) return [];
    return [`list_contains(getvariable('f_${dimension}'), coalesce(${column}, '${none}'))`];
  });
  return conditions.length > 0 ? conditions.join(" AND ") : "true";
}

/** SQL that is true inside the n-th of the periods given to `scopeParams`. */
export const spanSql = (date: string, index: number): string =>
  `(${date} >= getvariable('from_${index}')::TIMESTAMP AND ${date} < getvariable('to_${index}')::TIMESTAMP)`;

/** Every variable that the metrics' SQL reads: periods, filters, thresholds and windows. */
export function scopeParams(scope: Scope, spans: readonly Period[]): Params {
  return {
    ...Object.fromEntries(
      spans.flatMap(({ from, to }, i) => [
        [`from_${i}`, from],
        [`to_${i}`, to],
      ]),
    ),
    ...Object.fromEntries(
      filtered(scope.filters).map((dimension) => [`f_${dimension}`, scope.filters[dimension] ?? []]),
    ),
    ...scope.params,
    ...queueLimitParams(scope),
  };
}

/**
 * SQL that is true inside any of `count` periods. The range around them all is said first: an OR alone would keep
 * DuckDB from skipping the blocks outside.
 */
export function spansSql(date: string, count: number): string {
  if (count === 1) return spanSql(date, 0);
  const ends = (name: string): string =>
    Array.from({ length: count }, (_, i) => `getvariable('${name}_${i}')::TIMESTAMP`).join(", ");
  const any = Array.from({ length: count }, (_, i) => spanSql(date, i)).join(" OR ");
  return `${date} >= least(${ends("from")}) AND ${date} < greatest(${ends("to")}) AND (${any})`;
}
