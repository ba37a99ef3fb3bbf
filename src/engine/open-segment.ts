import { AppError } from "../base";
import type { SegmentRecord } from "../store";
import type { DuckDb } from "./duckdb";

let opened = 0;
/** Nobody's SQL comes upon these names by chance, so that a text that holds one can be refused. */
const mark = Array.from(crypto.getRandomValues(new Uint8Array(4)), (b) =>
  b.toString(16).padStart(2, "0"),
).join("");

/** Whether a text names an attached segment, which shows more than the relations made of it. */
export const namesSegment = (sql: string): boolean => sql.toLowerCase().includes(`_${mark}`);

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
  const alias = `s${opened}_${mark}`;
  const path = `local/s${opened}.duckdb`;
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
