import { deleteBytes } from "./bytes";
import type { Context } from "./context";
import { ifNobodyWrites } from "./write-lock";
import { write } from "./write";

const dayMs = 86_400_000;

/**
 * Removes what imports left unpublished, and bytes that belong to nothing; returns the number of segments removed.
 * Skipped while anybody holds the write lock: that import is alive. Without Web Locks only leftovers older than a day go.
 */
export async function sweep(context: Context): Promise<number> {
  const { db, locks } = context;
  if (!locks) return clear(context, Date.now() - dayMs);
  return (await ifNobodyWrites(locks, db.name, () => clear(context, Infinity))) ?? 0;
}

function clear({ db }: Context, before: number): Promise<number> {
  return write(db, ["segments", "pending", "blobs", "chunks"], async () => {
    const waiting = await db.pending.toArray();
    const old = waiting.filter((row) => !(row.value.putAt >= before)).map((row) => row.id);
    const keep = new Set([
      ...(await db.segments.toCollection().primaryKeys()),
      ...waiting.map((row) => row.id),
    ]);
    const stray = (await db.blobs.toCollection().primaryKeys()).filter((id) => !keep.has(id));
    const chunked = (await db.chunks.orderBy("id").uniqueKeys()).map(String).filter((id) => !keep.has(id));
    const gone = [...new Set([...old, ...stray, ...chunked])];
    await db.pending.bulkDelete(old);
    if (gone.length) await deleteBytes(db, gone);
    return gone.length;
  });
}
