import { AppError } from "../base";
import type { BytesRow, ChunkRow, Database } from "./database";
import { read } from "./write";

const chunkSize = 4 * 2 ** 20; // bytes

/** The rows that hold a segment's bytes. */
export interface StoredBytes {
  readonly row: BytesRow;
  readonly chunks: readonly ChunkRow[];
}

/** As one Blob: lazily readable, shared between tabs. */
export const asBlob = (id: string, bytes: Uint8Array<ArrayBuffer>): StoredBytes => ({
  row: { id, size: bytes.byteLength, blob: new Blob([bytes]), chunks: 0 },
  chunks: [],
});

/** As typed arrays, where the browser cannot store a Blob. */
export function asChunks(id: string, bytes: Uint8Array<ArrayBuffer>): StoredBytes {
  const chunks: ChunkRow[] = [];
  for (let at = 0; at < bytes.byteLength; at += chunkSize)
    chunks.push({ id, n: chunks.length, bytes: bytes.slice(at, at + chunkSize) });
  return { row: { id, size: bytes.byteLength, blob: null, chunks: chunks.length }, chunks };
}

/** Inside a write transaction over `blobs` and `chunks`. */
export async function putBytes(db: Database, stored: StoredBytes): Promise<void> {
  await db.blobs.put(stored.row);
  if (stored.chunks.length) await db.chunks.bulkPut([...stored.chunks]);
}

/** Inside a write transaction over `blobs` and `chunks`. */
export async function deleteBytes(db: Database, ids: readonly string[]): Promise<void> {
  await db.blobs.bulkDelete([...ids]);
  await db.chunks.where("id").anyOf(ids).delete();
}

/** A segment's bytes as a Blob; null when they are not there, or not all of them. */
export function getBytes(db: Database, id: string): Promise<Blob | null> {
  return read(db, ["blobs", "chunks"], async () => {
    const row = await db.blobs.get(id);
    if (!row) return null;
    if (row.blob) return row.blob;
    const chunks = await db.chunks.where("id").equals(id).sortBy("n");
    const blob = new Blob(chunks.map((chunk) => chunk.bytes));
    return blob.size === row.size ? blob : null;
  });
}

/** Refuses anything but bytes that can be stored and hashed. */
export async function toBytes(bytes: Blob | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const array = bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : new Uint8Array(bytes);
  if (array.byteLength === 0) throw new AppError("segment_missing", { segment: "" });
  return array;
}
