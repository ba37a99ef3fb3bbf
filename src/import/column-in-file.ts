import type { Mapping } from "./types";

/** The file's own name of what a canonical column is read from; the canonical one where the file has none. */
export function columnInFile(mapping: Mapping, canonical: string): string {
  const sources = mapping.columns.find(({ target }) => target === canonical)?.sources ?? [];
  return sources.length === 0 ? canonical : sources.join(" + ");
}
