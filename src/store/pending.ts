import { asBlob, asChunks, deleteBytes, putBytes, toBytes } from "./bytes";
import type { Context } from "./context";
import { seal, unseal } from "./seal";
import { sha256 } from "./sha256";
import { blobRefused } from "./storage-error";
import type { PendingSegment, SegmentDraft, SegmentRecord } from "./types";
import { read, write } from "./write";

let blobsRefused = false; // by this browser, found out once

/** Stores a finished segment under its import, invisible until published; its record and bytes in one transaction. */
export async function putPending(
  { db }: Context,
  importId: string,
  draft: SegmentDraft,
  data: Blob | Uint8Array,
): Promise<SegmentRecord> {
  const bytes = await toBytes(data);
  const segment: SegmentRecord = {
    ...draft,
    bytes: bytes.byteLength,
    sha256: await sha256(bytes),
    dataVersion: 0,
  };
  const row = await seal<PendingSegment>("pending", segment.id, { importId, segment, putAt: Date.now() });
  const store = (stored: ReturnType<typeof asBlob>) =>
    write(
      db,
      ["pending", "blobs", "chunks"],
      async () => {
        await putBytes(db, stored);
        await db.pending.put(row);
      },
      bytes.byteLength,
    );
  if (!blobsRefused) {
    try {
      await store(asBlob(segment.id, bytes));
      return segment;
    } catch (error) {
      if (!blobRefused(error)) throw error;
      blobsRefused = true;
    }
  }
  await store(asChunks(segment.id, bytes));
  return segment;
}

/** Segments that are stored but not published, of one import or of all. */
export async function pending({ db }: Context, importId?: string): Promise<readonly PendingSegment[]> {
  const rows = await read(db, ["pending"], () =>
    importId === undefined
      ? db.pending.toArray()
      : db.pending.where("value.importId").equals(importId).toArray(),
  );
  return Promise.all(rows.map((row) => unseal("pending", row)));
}

/** Forgets what an import has stored without publishing. */
export function dropPending({ db }: Context, importId: string): Promise<void> {
  return write(db, ["pending", "blobs", "chunks"], async () => {
    const ids = await db.pending.where("value.importId").equals(importId).primaryKeys();
    await db.pending.bulkDelete(ids);
    await deleteBytes(db, ids);
  });
}
