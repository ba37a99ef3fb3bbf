import type { ParamValue } from "../../base";
import { codeKey } from "../map/codes";

/** Variables that hold a map of codes: two lists of equal length, codes and meanings. */
export function codeLists(name: string, map: Readonly<Record<string, string>>): Record<string, ParamValue> {
  const entries = Object.entries(map).filter(([, value]) => value !== "");
  return {
    [`imp_${name}_from`]: entries.map(([key]) => codeKey(key)),
    [`imp_${name}_to`]: entries.map(([, value]) => value),
  };
}

/**
 * SQL for what a code means, NULL when it means nothing. A position in a list: the lists are short, and joins with them
 * cost three times as much, a MAP, which is built anew for every row, thirty times.
 */
export const meaningOf = (name: "direction" | "result" | "disposition", code: string): string =>
  `getvariable('imp_${name}_to')[list_position(getvariable('imp_${name}_from'), lower(${code}))]`;
