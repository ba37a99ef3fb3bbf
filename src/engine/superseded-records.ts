import { naturalKey, type Kind } from "../base";
import type { DataState, SegmentRecord, SupersededRecord } from "../store";
import { unite } from "./dead-rows";
import type { Replaced, Rows } from "./supersede";
import type { Workshop } from "./write-rows";

/** A call written down in two exports starts within two days of itself, whatever clock each was read with. */
const margin = 2 * 86_400_000;

interface Wanted {
  readonly kind: Kind;
  readonly systemId: string;
  readonly added: readonly SegmentRecord[];
  /** Segments replaced by one that begins with the same rows. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The stored segments, in the trash or not, that may hold rows with the same keys as the added ones. */
export async function storedRows(shop: Workshop, state: DataState, wanted: Wanted): Promise<readonly Rows[]> {
  const { kind, systemId, added, renamed } = wanted;
  const imports = new Set(state.datasets.filter((d) => d.systemId === systemId).map((d) => d.id));
  const mine = added.filter((s) => s.kind === kind);
  const dated = kind === "calls" || kind === "legs";
  const from = Math.min(...mine.map((s) => s.minStart ?? -Infinity)) - margin;
  const to = Math.max(...mine.map((s) => s.maxStart ?? Infinity)) + margin;
  const near = (s: SegmentRecord): boolean =>
    !dated || ((s.minStart ?? from) <= to && (s.maxStart ?? to) >= from);
  const rows: Rows[] = [];
  for (const segment of state.segments)
    if (
      segment.kind === kind &&
      segment.role === "rows" &&
      naturalKey[kind].every((name) => segment.columns.includes(name)) &&
      !renamed.has(segment.id) &&
      segment.importIds.some((id) => imports.has(id)) &&
      near(segment)
    )
      rows.push({ segmentId: segment.id, relation: `${await shop.segments.alias(segment)}.${kind}` });
  return rows;
}

/**
 * The lists to store: those of a segment that was replaced by one beginning with the same rows, under its new name,
 * and the newly found ones, united with what is known of the same segment and import.
 */
export function supersededRecords(
  state: DataState,
  renamed: ReadonlyMap<string, string>,
  found: readonly Replaced[],
): readonly SupersededRecord[] {
  const lists = new Map<string, SupersededRecord>();
  const put = ({ segmentId, byImport, ranges }: Replaced): void => {
    const id = `${segmentId}/${byImport}`;
    const before = lists.get(id)?.ranges ?? state.superseded.find((s) => s.id === id)?.ranges ?? [];
    lists.set(id, { id, segmentId, byImport, ranges: unite([before, ranges]) });
  };
  for (const list of state.superseded) {
    const to = renamed.get(list.segmentId);
    if (to !== undefined) put({ ...list, segmentId: to });
  }
  for (const list of found) put(list);
  return [...lists.values()];
}
