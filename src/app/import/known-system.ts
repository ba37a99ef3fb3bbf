import type { Mapping } from "../../import";
import type { DatasetRecord, SystemRecord } from "../../store";
import { sampleSystem } from "./sample-system";

/** The layout a file was read with: its profile and the names of the columns that were used. */
const layout = ({ profile, columns }: Mapping): string =>
  [profile, ...new Set(columns.flatMap(({ sources }) => sources))].sort().join("\n");

/**
 * The phone system that a file most likely belongs to: the one whose latest import had the same profile and the same
 * columns. A file of another layout is another system's until the reader says otherwise: calls of one system with the
 * same id replace each other.
 */
export function knownSystem(
  mapping: Mapping,
  datasets: readonly DatasetRecord[],
  systems: readonly SystemRecord[],
): string | null {
  const own = layout(mapping);
  const [latest] = datasets
    .filter(({ systemId }) => systemId !== sampleSystem && systems.some(({ id }) => id === systemId))
    .filter(({ mappings }) => mappings.some((other) => layout(other) === own))
    .sort((a, b) => b.importedAt - a.importedAt);
  return latest?.systemId ?? null;
}
