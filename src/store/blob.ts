import { AppError } from "../base";
import { getBytes } from "./bytes";
import type { Context } from "./context";
import { damagedError } from "./damaged-error";
import { unseal } from "./seal";
import { sha256 } from "./sha256";
import { titles } from "./state";
import type { DatasetRecord, SegmentRecord } from "./types";
import { read } from "./write";

/**
 * A published segment's bytes. The size is always checked and DuckDB checks its own blocks as it reads them; `verify`
 * reads everything now and compares the hash.
 */
export async function blob(context: Context, id: string, verify = false): Promise<Blob> {
  const { db } = context;
  const row = await read(db, ["segments"], () => db.segments.get(id));
  if (!row) throw new AppError("segment_missing", { segment: id });
  const segment = await unseal("segments", row, await datasetsOf(context, row.value));
  const bytes = await getBytes(db, id).catch(() => null);
  if (bytes?.size === segment.bytes && (!verify || (await hashMatches(bytes, segment)))) return bytes;
  throw damagedError("blobs", id, await datasetsOf(context, segment));
}

/** Whether the bytes are those that were stored; bytes that cannot be read are not. */
export const hashMatches = (bytes: Blob, segment: SegmentRecord): Promise<boolean> =>
  sha256(bytes).then(
    (hash) => hash === segment.sha256,
    () => false,
  );

/** Titles of the datasets a segment belongs to, for a message. */
export async function datasetsOf(
  { db }: Context,
  segment: Partial<SegmentRecord> | undefined,
): Promise<string> {
  const ids = Array.isArray(segment?.importIds) ? [...(segment.importIds as string[])] : [];
  const rows = await read(db, ["datasets"], () => db.datasets.bulkGet(ids)).catch(() => []);
  return titles(
    rows
      .flatMap((row) => (row ? [row.value] : []))
      .filter((d: Partial<DatasetRecord>) => typeof d.title === "string"),
    () => true,
  ).join(", ");
}
