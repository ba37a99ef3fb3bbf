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

/** SQL of a join that brings a code's meaning as `<alias>.value`. */
export const lookup = (name: string, alias: string, on: string): string =>
  `LEFT JOIN (SELECT unnest(getvariable('imp_${name}_from')) AS code, unnest(getvariable('imp_${name}_to')) AS value) ${alias} ON ${alias}.code = ${on}`;

/**
 * SQL for the disposition that a code means, NULL when it means none. For codes inside lists: ten times faster than
 * looking them up in a MAP, which is built anew for every element.
 */
export const meaningOf = (code: string): string =>
  `getvariable('imp_disposition_to')[list_position(getvariable('imp_disposition_from'), lower(${code}))]`;
