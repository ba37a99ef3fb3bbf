import type { Sql } from "../base";
import type { LoadHost, LoadProgress } from "../import";
import type { DuckDb } from "./duckdb";

let opened = 0;

/** What every reading of files needs of a worker: its DuckDB, and bytes under a path. */
export function jobHost(
  db: DuckDb,
  sql: Sql,
  signal: AbortSignal,
  progress: (progress: LoadProgress) => void = () => undefined,
): Omit<LoadHost, "append" | "appended"> {
  return {
    sql,
    signal,
    progress,
    open(blob) {
      opened += 1;
      const path = `local/in${opened}`;
      db.registerBlob(path, blob);
      return Promise.resolve({
        path,
        release: () => {
          db.drop(path);
          return Promise.resolve();
        },
      });
    },
  };
}
