import { createRequire } from "node:module";
import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import type { QueryOptions, Sql, Table } from "../src/base";
import { decode } from "../src/engine/decode";
import { runStatement } from "../src/engine/run-statement";
import { Variables } from "../src/engine/variables";

/** The product's DuckDB (wasm) in Node, with the product's variables, statement loop and decoding. */
export interface TestDuckDb extends Sql {
  /** Makes text readable to SQL, e.g. `read_csv('local/a.csv')`. */
  registerText(path: string, text: string): void;
  registerBuffer(path: string, bytes: Uint8Array): void;
  close(): void;
}

const require = createRequire(import.meta.url);
const wasm = (bundle: string): { mainModule: string; mainWorker: string } => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${bundle}.wasm`),
  mainWorker: "",
});

/** Opens a new in-memory database with extensions off. `setup` runs first, statement by statement. */
export async function openDuckDb(setup: readonly string[] = []): Promise<TestDuckDb> {
  const db = await createDuckDB({ mvp: wasm("mvp"), eh: wasm("eh") }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate();
  db.open({ path: ":memory:", query: { queryPollingInterval: 15 } });
  const connection = db.connect().useUnsafe((_, id) => id);
  const variables = new Variables(db, connection);
  for (const sql of [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    ...setup,
  ])
    db.runQuery(connection, sql);

  const run = async (sql: string, options: QueryOptions = {}): Promise<Table> => {
    variables.apply(options.params ?? {});
    const watch = {
      cancelled: () => options.signal?.aborted ?? false,
      deadline: options.deadlineMs === undefined ? null : performance.now() + options.deadlineMs,
    };
    return decode(await runStatement(db, connection, sql, watch));
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    query(sql, options) {
      const answer = last.then(() => run(sql, options));
      last = answer.catch(() => undefined);
      return answer;
    },
    registerText: (path, text) => db.registerFileText(path, text),
    registerBuffer: (path, bytes) => db.registerFileBuffer(path, bytes),
    close: () => db.reset(),
  };
}
