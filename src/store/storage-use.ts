import { cacheBytes } from "./cache";
import type { Context } from "./context";
import { state } from "./state";
import type { DatasetRecord, SegmentRecord, StorageUse } from "./types";
import { read } from "./write";

/**
 * What the workspace takes on this device, in bytes, counted by ourselves: `estimate()` rounds, and in Chromium its
 * quota is no headroom.
 */
export async function storageUse(context: Context): Promise<StorageUse> {
  const { db } = context;
  const data = await state(context, true);
  const [waiting, texts, cached, persisted, originUsage] = [
    await read(db, ["pending"], () => db.pending.toArray()),
    await read(db, ["notebooks", "notebookVersions"], async () => [
      ...(await db.notebooks.toArray()),
      ...(await db.notebookVersions.toArray()),
    ]),
    await cacheBytes(context),
    await persistedHere(),
    await usageHere(),
  ];
  const notebookChars = texts.reduce((sum, row) => sum + (row.value.text.length || 0), 0);
  const byDataset: Record<string, number> = Object.fromEntries(data.datasets.map((d) => [d.id, 0]));
  for (const segment of data.segments)
    for (const [id, share] of sharesOf(segment, data.datasets))
      byDataset[id] = (byDataset[id] ?? 0) + share * segment.bytes;
  for (const id of Object.keys(byDataset)) byDataset[id] = Math.round(byDataset[id] ?? 0);
  const segmentBytes = data.segments.reduce((sum, s) => sum + s.bytes, 0);
  const pendingBytes = waiting.reduce((sum, row) => sum + row.value.segment.bytes, 0);
  return {
    ownBytes: segmentBytes + pendingBytes + notebookChars * 2 + cached,
    byDataset,
    cacheBytes: cached,
    persisted,
    originUsage,
  };
}

/** A joined segment's bytes are divided among its imports by their rows. */
function sharesOf(
  segment: SegmentRecord,
  datasets: readonly DatasetRecord[],
): readonly (readonly [string, number])[] {
  const weights = segment.importIds.map((id) => {
    const rows = datasets.find((d) => d.id === id)?.rows[segment.kind] ?? 0;
    return [id, rows || 1] as const;
  });
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return weights.map(([id, weight]) => [id, weight / total] as const);
}

type MaybeStorage = Partial<StorageManager> | undefined;
const storageHere = (): MaybeStorage =>
  typeof navigator === "undefined" ? undefined : (navigator.storage as MaybeStorage);

const persistedHere = (): Promise<boolean | null> =>
  storageHere()
    ?.persisted?.()
    .catch(() => null) ?? Promise.resolve(null);

const usageHere = (): Promise<number | null> =>
  storageHere()
    ?.estimate?.()
    .then(
      (estimate) => estimate.usage ?? null,
      () => null,
    ) ?? Promise.resolve(null);

/**
 * Asks the browser not to evict this origin. Nothing waits for the answer: Firefox keeps it pending until the person
 * decides. `storageUse` shows the outcome.
 */
export function askPersistence(): void {
  storageHere()
    ?.persist?.()
    .catch(() => undefined);
}
