import type { Kind } from "../base";
import type { DuckDb } from "./duckdb";
import { emptyDatabase } from "./empty-database";
import { MemFile } from "./mem-file";
import type { Watch } from "./run-statement";

let written = 0; // a file name used twice in one instance cannot be written again

/** Name of the table inside a segment: the kind, or its role in a side segment. */
export type SegmentTable = Kind | "windows" | "codes";

/** Writes the rows of a SELECT, in its order, as a new compressed DuckDB file outside the wasm heap. */
export async function writeSegment(
  db: DuckDb,
  table: SegmentTable,
  select: string,
  watch?: Watch,
): Promise<Blob> {
  written += 1;
  const alias = `w${written}`;
  const path = `local/${alias}.duckdb`;
  const file = new MemFile();
  file.write(emptyDatabase());
  db.registerMemFile(path, file);
  try {
    db.exec(`ATTACH '${path}' AS ${alias} (TYPE DUCKDB)`);
    try {
      await db.query(`CREATE TABLE ${alias}.${table} AS ${select}`, {}, watch);
      db.exec(`CHECKPOINT ${alias}`);
    } finally {
      db.exec(`DETACH ${alias}`);
    }
    return file.toBlob();
  } finally {
    db.drop(path);
  }
}
