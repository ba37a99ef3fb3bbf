import { schemaVersion, type Kind } from "../base";
import type { SegmentRecord } from "../store";
import { writeSegment } from "./segment-writer";
import type { Workshop } from "./write-rows";

/**
 * Writes side segments from `window_result`: a row for each row of their segments, in the same order. A row without a
 * result has what the segment's present side says, or NULL where there is none.
 */
export async function writeSides(
  shop: Workshop,
  kind: Kind,
  segments: readonly (readonly [number, SegmentRecord])[],
  columns: readonly string[],
  present: ReadonlyMap<string, SegmentRecord> = new Map(),
): Promise<readonly SegmentRecord[]> {
  const records: SegmentRecord[] = [];
  for (const [i, of] of segments) {
    shop.sql.check();
    const side = present.get(of.id);
    const old = side ? ` POSITIONAL JOIN ${await shop.segments.alias(side)}.windows o` : "";
    const list = columns.map((c) =>
      side ? `CASE WHEN w.rid IS NULL THEN o.${c} ELSE w.${c} END AS ${c}` : `w.${c}`,
    );
    const select = `SELECT ${list.join(", ")} FROM (SELECT * FROM range(${of.rows}) n(i)${old}) o
      LEFT JOIN (FROM window_result WHERE seg = ${i}) w ON w.rid = o.i ORDER BY o.i`;
    const blob = await writeSegment(shop.db, "windows", select, shop.sql.watch);
    const id = crypto.randomUUID();
    shop.segments.own(id, blob);
    records.push(
      await shop.store.putPending(
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
      ),
    );
  }
  return records;
}
