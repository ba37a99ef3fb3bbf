import { schema } from "../../base";
import { profileOf } from "../profiles/find";
import type { Mapping } from "../types";
import { Written } from "./columns";

/** Columns of a file that no canonical column is made of, whatever is kept of them: neither mapped nor in any SQL. */
export function unusedColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  mapping: Mapping,
): readonly string[] {
  const written = new Written(
    header,
    { ...mapping, dropped: [], masked: [] },
    profileOf(mapping.profile),
    sample,
  );
  const known = new Set([...schema[mapping.kind].map(({ name }) => name), "tag_codes", "callback_of"]);
  for (const { target } of mapping.columns) if (known.has(target)) written.sides(target);
  return header.filter((_, i) => !written.columns.used.has(i));
}
