import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";

/** Native DuckDB, the yardstick: the same SQL on one thread, as the browser has. */
export interface Native {
  readonly connection: DuckDBConnection;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Readonly<Record<string, DuckDBValue>>[]>;
  version(): Promise<string>;
  close(): void;
}

/** Opens native DuckDB in memory, or on a database file; one thread unless told. */
export async function openNative(path = ":memory:", threads = 1): Promise<Native> {
  const instance = await DuckDBInstance.create(path, { threads: String(threads) });
  const connection = await instance.connect();
  const rows: Native["rows"] = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
  return {
    connection,
    rows,
    run: async (sql) => void (await connection.run(sql)),
    version: async () => String((await rows("SELECT version() AS version"))[0]?.["version"]),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
