import type { Params, Period } from "../base";
import type { Fact } from "./facts/fact";
import { queueLimitParams } from "./queue-limits";
import { filtered, isInverted, namedIn } from "./filters";
import type { Dimension, Filters, Scope } from "./types";

/** How NULL is written in filters and menus. */
export const none = "(none)";

/** Dimensions whose values are numbers in the data; filters hold them as text like all others. */
const numbers: readonly Dimension[] = ["weekday", "hour"];

/** SQL that keeps the rows of the filters that reach a fact. */
export function filterSql(fact: Pick<Fact, "filters">, filters: Filters): string {
  const conditions = filtered(filters).flatMap((dimension) => {
    const column = fact.filters[dimension];
    if (column === undefined) return [];
    const has = numbers.includes(dimension)
      ? `list_contains(CAST(getvariable('f_${dimension}') AS BIGINT[]), ${column})`
      : `list_contains(getvariable('f_${dimension}'), coalesce(${column}, '${none}'))`;
    return [isInverted(filters[dimension]) ? `NOT ${has}` : has];
  });
  return conditions.length > 0 ? conditions.join(" AND ") : "true";
}

/** SQL of a dimension's values as filters and groups write them. */
export const valueSql = (dimension: Dimension, column: string): string =>
  numbers.includes(dimension) ? `CAST(${column} AS VARCHAR)` : `coalesce(${column}, '${none}')`;

/** SQL that is true inside the n-th of the periods given to `scopeParams`. */
export const spanSql = (date: string, index: number): string =>
  `(${date} >= getvariable('from_${index}')::TIMESTAMP AND ${date} < getvariable('to_${index}')::TIMESTAMP)`;

/** SQL that keeps the rows of a fact in the first period, as far as the filters reach it. */
export const scopeSql = (fact: Pick<Fact, "date" | "filters">, filters: Filters): string =>
  `${spanSql(fact.date, 0)} AND ${filterSql(fact, filters)}`;

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
      filtered(scope.filters).map((dimension) => [`f_${dimension}`, namedIn(scope.filters[dimension])]),
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
