import type { Dimension, Filters, FilterValues } from "./types";

/** The values that a filter names, whether it keeps them or leaves them out. */
export const namedIn = (filter: FilterValues | undefined): readonly string[] =>
  filter === undefined ? [] : "not" in filter ? filter.not : filter;

/** True for a filter that lets everything through but what it names. */
export const isInverted = (filter: FilterValues | undefined): boolean =>
  filter !== undefined && "not" in filter && filter.not.length > 0;

/** The values that alone are let through; none where all are, or all but some. */
export const onlyIn = (filter: FilterValues | undefined): readonly string[] =>
  filter === undefined || "not" in filter ? [] : filter;

/** True for a value that gets through a filter; everything gets through where none is set. */
export function letsThrough(filter: FilterValues | undefined, value: string): boolean {
  const named = namedIn(filter);
  return named.length === 0 || named.includes(value) !== isInverted(filter);
}

/** A filter that names these values, of the same sense as another one. */
export const likewise = (filter: FilterValues | undefined, values: readonly string[]): FilterValues =>
  isInverted(filter) ? { not: values } : values;

/** Everything but what a filter lets through. */
export const inverted = (filter: FilterValues): FilterValues =>
  "not" in filter ? filter.not : { not: filter };

/** What both of two filters let through; a value that nothing has where that is nothing. */
export function bothFilters(a: FilterValues | undefined, b: FilterValues | undefined): FilterValues {
  if (namedIn(a).length === 0) return b ?? [];
  if (namedIn(b).length === 0) return a ?? [];
  if (isInverted(a) && isInverted(b)) return { not: [...new Set([...namedIn(a), ...namedIn(b)])] };
  const [kept, other] = isInverted(a) ? [b, a] : [a, b];
  const common = onlyIn(kept).filter((value) => letsThrough(other, value));
  return common.length > 0 ? common : ["\u0000"];
}

/** True when two filters of a dimension let the same through; the order of their values means nothing. */
export function sameFilter(a: FilterValues | undefined, b: FilterValues | undefined): boolean {
  const [left, right] = [namedIn(a), namedIn(b)];
  return (
    isInverted(a) === isInverted(b) &&
    left.length === right.length &&
    left.every((value) => right.includes(value))
  );
}

/** The dimensions that a filter narrows. */
export const filtered = (filters: Filters): Dimension[] =>
  (Object.keys(filters) as Dimension[]).filter((dimension) => namedIn(filters[dimension]).length > 0);
