import { schemaVersion, type Kind } from "../base";
import type { SegmentRecord } from "../store";
import { writeSegment } from "./segment-writer";
import type { Workshop } from "./write-rows";

/** What a side segment of windows is made of. */
export interface Side {
  readonly kind: Kind;
  readonly of: SegmentRecord;
  readonly columns: readonly string[];
  /** A SELECT of the columns: a row for each row of the segment, in the same order. */
  readonly select: string;
}

/** Writes a side segment and stores it as pending. */
export async function writeSide(shop: Workshop, { kind, of, columns, select }: Side): Promise<SegmentRecord> {
  shop.sql.check();
  const blob = await writeSegment(shop.db, "windows", select, shop.sql.watch);
  const id = crypto.randomUUID();
  shop.segments.own(id, blob);
  return shop.store.putPending(
    shop.importId,
    {
      id,
      kind,
      role: "windows",
      of: of.id,
      importIds: of.importIds,
      rows: of.rows,
      minStart: null,
      maxStart: null,
      columns,
      schemaVersion,
      codec: "plain",
    },
    blob,
  );
}

/** Writes side segments from `window_result`; a row without a result has NULL. */
export async function writeSides(
  shop: Workshop,
  kind: Kind,
  segments: readonly SegmentRecord[],
  columns: readonly string[],
): Promise<readonly SegmentRecord[]> {
  const records: SegmentRecord[] = [];
  for (const [i, of] of segments.entries()) {
    const select = `SELECT ${columns.map((c) => `w.${c}`).join(", ")} FROM range(${of.rows}) o(i)
      LEFT JOIN (FROM window_result WHERE seg = ${i}) w ON w.rid = o.i ORDER BY o.i`;
    records.push(await writeSide(shop, { kind, of, columns, select }));
  }
  return records;
}
