import { naturalKey, type Kind } from "../base";
import type { DataState, SegmentRecord, SupersededRecord } from "../store";
import { unite, withoutRows } from "./dead-rows";
import type { Moved } from "./join-small";
import type { Replaced, Rows } from "./supersede";
import type { Workshop } from "./write-rows";

/** A call written down in two exports starts within two days of itself, whatever clock each was read with. */
export const margin = 2 * 86_400_000;

interface Wanted {
  readonly kind: Kind;
  readonly systemId: string;
  readonly added: readonly SegmentRecord[];
  /** Segments whose rows are among those of an added one. */
  readonly moved: ReadonlyMap<string, Moved>;
}

/** The stored segments, in the trash or not, that may hold rows with the same keys as the added ones. */
export async function storedRows(shop: Workshop, state: DataState, wanted: Wanted): Promise<readonly Rows[]> {
  const { kind, systemId, added, moved } = wanted;
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
      !moved.has(segment.id) &&
      segment.importIds.some((id) => imports.has(id)) &&
      near(segment)
    )
      rows.push({ segmentId: segment.id, relation: `${await shop.segments.alias(segment)}.${kind}` });
  return rows;
}

/**
 * The lists to store: those of a segment whose rows have moved, as rows of the new one, and the newly found ones, united
 * with what is known of the same segment and import.
 */
export function supersededRecords(
  state: DataState,
  moved: ReadonlyMap<string, Moved>,
  found: readonly Replaced[],
): readonly SupersededRecord[] {
  const lists = new Map<string, SupersededRecord>();
  const put = ({ segmentId, byImport, ranges }: Replaced): void => {
    const id = `${segmentId}/${byImport}`;
    const before = lists.get(id)?.ranges ?? state.superseded.find((s) => s.id === id)?.ranges ?? [];
    lists.set(id, { id, segmentId, byImport, ranges: unite([before, ranges]) });
  };
  for (const list of state.superseded) {
    const place = moved.get(list.segmentId);
    if (!place) continue;
    const ranges = withoutRows(list.ranges, place.removed).map((row) => row + place.offset);
    if (ranges.length > 0) put({ ...list, segmentId: place.to, ranges });
  }
  for (const list of found) put(list);
  return [...lists.values()];
}
