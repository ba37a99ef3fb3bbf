import { schema } from "../../base";
import type { ColumnMapping, Mapping } from "../../import";

/** What a file's column is read as: a canonical column, or nothing. */
export const targetOf = (mapping: Mapping, header: string): string =>
  mapping.columns.find(({ sources }) => sources.includes(header))?.target ?? "";

/** The mapping with one column read as something else; what held that place before is freed. */
export function mapColumn(mapping: Mapping, header: string, target: string): Mapping {
  const others = mapping.columns
    .map((column): ColumnMapping => ({
      ...column,
      sources: column.sources.filter((name) => name !== header),
    }))
    .filter((column) => column.sources.length > 0 && column.target !== target);
  const columns = target === "" ? others : [...others, { target, sources: [header] }];
  const next = { ...mapping, columns };
  return keepOf(next, header) === "masked" && !canMask(next, header)
    ? keepColumn(next, header, "kept")
    : next;
}

export const keeps = ["kept", "masked", "dropped"] as const;
/** How a column's values are kept: as they are, as a keyed hash (telephone numbers with their last digits), or not. */
export type Keep = (typeof keeps)[number];

export const keepOf = (mapping: Mapping, header: string): Keep =>
  mapping.dropped.includes(header) ? "dropped" : mapping.masked?.includes(header) ? "masked" : "kept";

export function keepColumn(mapping: Mapping, header: string, keep: Keep): Mapping {
  const without = (list: readonly string[]): readonly string[] => list.filter((name) => name !== header);
  return {
    ...mapping,
    dropped: keep === "dropped" ? [...without(mapping.dropped), header] : without(mapping.dropped),
    masked: keep === "masked" ? [...without(mapping.masked ?? []), header] : without(mapping.masked ?? []),
  };
}

/** Codes are read by what is written: masked they would mean nothing. */
const codes = new Set([
  "direction",
  "result",
  "result_code",
  "disposition",
  "disposition_code",
  "hangup_party",
]);

/** Whether a masked column still makes sense: names, numbers and texts that nothing is read from. */
export function canMask(mapping: Mapping, header: string): boolean {
  const target = targetOf(mapping, header);
  if (target === "") return true;
  const column = schema[mapping.kind].find(({ name }) => name === target);
  // a flag is read below its mask
  if (column?.type === "BOOLEAN") return true;
  return column?.type === "VARCHAR" && !codes.has(target) && target !== "status";
}

/** Whether rows can do without a column. */
export const canDrop = (mapping: Mapping, header: string): boolean =>
  schema[mapping.kind].find(({ name }) => name === targetOf(mapping, header))?.required !== true ||
  ["call_id", "result", "is_test"].includes(targetOf(mapping, header));
