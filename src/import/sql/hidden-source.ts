import { type Mask, masked } from "../privacy/mask";
import { headerName } from "../map/header-names";
import { synonyms } from "../map/synonyms";
import type { Mapping } from "../types";

const numbers = new Set(
  ["contact_key", "company_number", "from", "to"].flatMap((target) => synonyms[target] ?? []),
);

/** How a masked column is written: by its last digits where it holds telephone numbers, else as a hash. */
const maskOf = (name: string, { columns }: Mapping): Mask =>
  columns.some(
    ({ target, sources }) =>
      (target === "contact_key" || target === "company_number") && sources.includes(name),
  ) || numbers.has(headerName(name).name)
    ? "digits"
    : "hash";

/**
 * SQL for a source whose masked columns are masked and whose dropped ones are empty, whatever reads them later. As
 * written they go on as `o<i>`, which identity alone reads.
 */
export function hiddenSource(
  source: string,
  header: readonly string[],
  mapping: Mapping,
  hidden: readonly number[],
): string {
  const at = hidden.filter((index) => index >= 0);
  if (at.length === 0) return source;
  const replaced = at.map((index) => {
    const name = header[index] ?? "";
    const value = mapping.dropped.includes(name)
      ? "NULL::VARCHAR"
      : masked(`c${index}`, maskOf(name, mapping));
    return `${value} AS c${index}`;
  });
  return `SELECT * REPLACE (${replaced.join(", ")}), ${at.map((index) => `c${index} AS o${index}`).join(", ")} FROM (${source})`;
}
