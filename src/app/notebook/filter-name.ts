import type { Weekday } from "../../base";
import {
  filtered,
  isInverted,
  namedIn,
  type Dimension,
  type Filters,
  type FilterValues,
} from "../../metrics";
import type { Words } from "../words";
import { valueName } from "./value-name";

/** A value as a filter has it: kept, or left out. */
export function oneName(words: Words, dimension: Dimension, value: string, leftOut: boolean): string {
  const name = valueName(words, dimension, value);
  return leftOut ? words.t("filters.not", { value: name }) : name;
}

/** A stretch of values as a filter has it: hours to the end of the last one, days of the week from one to another. */
export function runName(
  words: Words,
  dimension: Dimension,
  run: readonly string[],
  leftOut: boolean,
): string {
  const [first = "", last = first] = [run[0], run.at(-1)];
  if (run.length < 2) return oneName(words, dimension, first, leftOut);
  const { t, f } = words;
  const ends =
    dimension === "hour"
      ? { from: f.hour(Number(first)), to: f.hour(Number(last) + 1) }
      : { from: f.weekday(Number(first) as Weekday), to: f.weekday(Number(last) as Weekday) };
  const span = t("brush.span", ends);
  return leftOut ? t("filters.not", { value: span }) : span;
}

/** A dimension's filter in words, its values set apart from the text around. */
export function filterName(words: Words, dimension: Dimension, filter: FilterValues): string {
  const names = namedIn(filter).map((value) => `\u2068${valueName(words, dimension, value)}\u2069`);
  const list = names.join(", ");
  const said = isInverted(filter) ? words.t("filters.not", { value: list }) : list;
  return `${words.maybe(`dimension.${dimension}`)}: ${said}`;
}

/** All filters in force in words; empty where there are none. */
export const filtersText = (words: Words, filters: Filters): string =>
  words.f.list(filtered(filters).map((dimension) => filterName(words, dimension, filters[dimension] ?? [])));
