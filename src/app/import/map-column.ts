import type { ColumnMapping, Mapping } from "../../import";

/** What a file's column is read as: a canonical column, `-` when it is kept in no form, or nothing. */
export const targetOf = (mapping: Mapping, header: string): string =>
  mapping.dropped.includes(header)
    ? "-"
    : (mapping.columns.find(({ sources }) => sources.includes(header))?.target ?? "");

/** The mapping with one column read as something else; what held that place before is freed. */
export function mapColumn(mapping: Mapping, header: string, target: string): Mapping {
  const dropped = mapping.dropped.filter((name) => name !== header);
  const others = mapping.columns
    .map((column): ColumnMapping => ({
      ...column,
      sources: column.sources.filter((name) => name !== header),
    }))
    .filter((column) => column.sources.length > 0 && column.target !== target);
  if (target === "") return { ...mapping, columns: others, dropped };
  if (target === "-") return { ...mapping, columns: others, dropped: [...dropped, header] };
  return { ...mapping, columns: [...others, { target, sources: [header] }], dropped };
}
