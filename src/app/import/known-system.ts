import type { Mapping } from "../../import";
import type { DatasetRecord, SystemRecord } from "../../store";
import { sampleSystem } from "./sample-system";

/** The names of the columns that were used. */
const used = ({ columns }: Mapping): ReadonlySet<string> =>
  new Set(columns.flatMap(({ sources }) => sources));

/** The layout a file was read with: its profile and the names of the columns that were used. */
const layout = (mapping: Mapping): string => [mapping.profile, ...used(mapping)].sort().join("\n");

/** Whether one layout is the other with columns added: all names of the shorter one are in both. */
function grown(one: Mapping, other: Mapping): boolean {
  const [few, many] = [used(one), used(other)].sort((a, b) => a.size - b.size);
  return few !== undefined && many !== undefined && [...few].every((name) => many.has(name));
}

/**
 * Whether a file of rows beside calls is another export of what an earlier one came from: a CRM's or an advertiser's
 * whatever columns were chosen, any other table if columns were only added or left away.
 */
const alike = (mapping: Mapping, other: Mapping): boolean =>
  other.profile === mapping.profile &&
  other.kind === mapping.kind &&
  (!/^(generic|dialbook)/.test(mapping.profile) || grown(mapping, other));

/**
 * The system that a file most likely belongs to: the one whose latest import had the same profile and the same columns.
 * A call log of another layout is another system's until the reader says otherwise: calls of one system with the same
 * id replace each other. Of CRMs people export what columns they like, and seldom have two: theirs is the only one of
 * that profile, so that no deal counts twice.
 */
export function knownSystem(
  mapping: Mapping,
  datasets: readonly DatasetRecord[],
  systems: readonly SystemRecord[],
): string | null {
  const own = layout(mapping);
  const theirs = datasets
    .filter(({ systemId }) => systemId !== sampleSystem && systems.some(({ id }) => id === systemId))
    .sort((a, b) => b.importedAt - a.importedAt);
  const having = (test: (other: Mapping) => boolean) => theirs.filter(({ mappings }) => mappings.some(test));
  const [latest] = having((other) => layout(other) === own);
  if (latest || mapping.kind === "calls" || mapping.kind === "legs") return latest?.systemId ?? null;
  const [only, ...others] = new Set(having((other) => alike(mapping, other)).map(({ systemId }) => systemId));
  return only !== undefined && others.length === 0 ? only : null;
}
