import type { Mapping } from "../types";

const families = {
  directions: ["direction"],
  results: ["result", "result_code"],
  dispositions: ["disposition", "disposition_code", "tags", "tag_codes"],
} as const;

/** A mapping as it may be stored: without the codes of columns that are kept in no form. */
export function keptMapping(mapping: Mapping): Mapping {
  const hidden = new Set([...mapping.dropped, ...(mapping.masked ?? [])]);
  if (hidden.size === 0) return mapping;
  const kept = (family: keyof typeof families): Readonly<Record<string, string>> => {
    const targets: readonly string[] = families[family];
    const sources = mapping.columns
      .filter(({ target }) => targets.includes(target))
      .flatMap(({ sources: all }) => all);
    return sources.some((source) => hidden.has(source)) ? {} : mapping[family];
  };
  return {
    ...mapping,
    directions: kept("directions"),
    results: kept("results"),
    dispositions: kept("dispositions"),
  };
}
