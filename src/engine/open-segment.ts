import { AppError } from "../base";
import type { SegmentRecord } from "../store";
import type { DuckDb } from "./duckdb";

let opened = 0;

/** A segment attached read-only: its rows are `<alias>.<kind>` (or `<alias>.windows`), read as queries need them. */
export interface OpenSegment {
  readonly record: Pick<SegmentRecord, "id" | "kind" | "role" | "codec">;
  readonly alias: string;
  close(): void;
}

/** Attaches a stored segment: the one place where a segment's bytes are given to DuckDB. */
export function openSegment(db: DuckDb, record: OpenSegment["record"], blob: Blob): OpenSegment {
  if (record.codec !== "plain") throw new AppError("segment_codec", { codec: String(record.codec) });
  opened += 1;
  const alias = `s${opened}`;
  const path = `local/${alias}.duckdb`;
  db.registerBlob(path, blob);
  try {
    db.exec(`ATTACH '${path}' AS ${alias} (TYPE DUCKDB, READ_ONLY)`);
  } catch (error) {
    db.drop(path);
    throw error;
  }
  return {
    record,
    alias,
    close() {
      db.exec(`DETACH ${alias}`);
      db.drop(path);
    },
  };
}
