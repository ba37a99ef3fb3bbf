import { dateColumn, identifier, schemaVersion, type Kind } from "../base";
import type { SegmentRecord, Store } from "../store";
import type { DuckDb } from "./duckdb";
import type { JobSql } from "./job-sql";
import type { OpenSegments } from "./open-segments";
import { writeSegment } from "./segment-writer";

/** What a job writes segments with. */
export interface Workshop {
  readonly db: DuckDb;
  readonly sql: JobSql;
  readonly store: Pick<Store, "putPending" | "blob">;
  readonly segments: OpenSegments;
  /** Under which the segments wait until they are published. */
  readonly importId: string;
}

/** Writes the rows of a SELECT as a segment and stores it as pending. */
export async function writeRows(
  shop: Workshop,
  kind: Kind,
  importIds: readonly string[],
  columns: readonly string[],
  select: string,
  role: "rows" | "joint" = "rows",
): Promise<SegmentRecord> {
  shop.sql.check();
  const blob = await writeSegment(shop.db, kind, select, shop.sql.watch);
  const id = crypto.randomUUID();
  shop.segments.own(id, blob);
  const alias = await shop.segments.alias({ id, kind, role, codec: "plain" });
  const date = dateColumn[kind];
  const span =
    date === null
      ? "NULL, NULL"
      : ["min", "max"].map((f) => `epoch_ms(${f}(${identifier(date)})::TIMESTAMP)`).join(", ");
  const { columns: found } = await shop.sql.query(`SELECT count(*), ${span} FROM ${alias}.${kind}`);
  const number = (i: number): number | null => {
    const cell = found[i]?.[0] ?? null;
    return cell === null ? null : Number(cell);
  };
  return shop.store.putPending(
    shop.importId,
    {
      id,
      kind,
      role,
      of: null,
      importIds,
      rows: number(0) ?? 0,
      minStart: number(1),
      maxStart: number(2),
      columns,
      schemaVersion,
      codec: "plain",
    },
    blob,
  );
}
