import {
  BROWSER_RUNTIME,
  createDuckDB,
  DuckDBDataProtocol,
  VoidLogger,
  type DuckDBBindings,
} from "duckdb-blocking";
import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { AppError, literal, type Params, type Table } from "../base";
import { decode } from "./decode";
import { failure } from "./failure";
import type { MemFile } from "./mem-file";
import { runStatement, streamStatement, type Watch } from "./run-statement";
import { locatedFailure } from "./sql-error";
import { spillFolder } from "./spill";
import { Variables } from "./variables";

const startTimeoutMs = 30_000;
const patient: Watch = { cancelled: () => false, deadline: null };

/** Megabytes that an instance may use before it answers *out of memory*. */
export const memoryLimit = 1500;

/**
 * Megabytes that tables, sorts and joins of an import may use before they are spilled: the wasm heap never shrinks
 * again. DuckDB holds a block of each column that it writes, and no spilling helps with those.
 */
export const boundedLimit = (columns: number): number =>
  Math.min(memoryLimit, 300 + 3 * Math.max(0, columns - 100));

/** DuckDB inside this worker. Every database it opens is in memory; files are what is registered under `local/`. */
export class DuckDb {
  readonly #db: DuckDBBindings;
  #connection = 0;
  /** A connection that sees none of our relations: there a name is given as written, not what a view is made of. */
  #bare = 0;
  readonly #megabytes: number;
  #variables: Variables;
  #files = new Set<string>();

  constructor(db: DuckDBBindings, megabytes = memoryLimit) {
    this.#db = db;
    this.#megabytes = megabytes;
    this.#variables = this.#open();
  }

  #open(): Variables {
    this.#db.open({ path: ":memory:", query: { queryPollingInterval: 15 } });
    this.#connection = this.#db.connect().useUnsafe((_, id) => id);
    this.#bare = this.#db.connect().useUnsafe((_, id) => id);
    this.exec("SET autoinstall_known_extensions = false");
    this.exec("SET autoload_known_extensions = false");
    this.#limit(this.#megabytes);
    return (this.#variables = new Variables(this.#db, this.#connection));
  }

  /** Throws the database away and opens a new, unlocked, empty one in the same wasm instance (about 15 ms). */
  reopen(): void {
    this.#db.disconnect(this.#connection);
    this.#db.disconnect(this.#bare);
    const files = [...this.#files];
    this.#variables = this.#open();
    for (const name of files) this.drop(name);
  }

  /** Before `lock`: from here on what does not fit into `boundedLimit` goes to files outside the wasm heap. */
  bound(columns = 0, megabytes = boundedLimit(columns)): void {
    const { path, files } = spillFolder();
    for (const [name, file] of files) this.registerMemFile(name, file);
    this.exec(`SET temp_directory = ${literal(path)}`);
    this.#limit(megabytes);
  }

  #limit(megabytes: number): void {
    this.exec(`SET memory_limit = '${megabytes}MB'`);
  }

  /**
   * From here on SQL reaches no file but those under `allowed`, no network and no extension, and cannot change that.
   * What is attached stays readable.
   */
  lock(allowed: readonly string[]): void {
    this.exec(`SET allowed_directories = [${allowed.map(literal).join(", ")}]`);
    this.exec("SET enable_external_access = false");
    this.exec("SET lock_configuration = true");
  }

  /** Runs one statement of ours to its end without a pause. */
  exec(sql: string): void {
    try {
      this.#db.runQuery(this.#connection, sql);
    } catch (error) {
      throw failure(error);
    }
  }

  /** Runs one statement with pauses in which messages arrive, and gives its Arrow IPC stream. */
  async arrow(sql: string, params: Params = {}, watch: Watch = patient): Promise<Uint8Array> {
    try {
      this.#variables.apply(params);
    } catch (error) {
      throw failure(error);
    }
    return runStatement(this.#db, this.#connection, sql, watch);
  }

  async query(sql: string, params: Params = {}, watch: Watch = patient): Promise<Table> {
    return decode(await this.arrow(sql, params, watch));
  }

  /** The same as it comes: the parts of the stream, the schema first, without its end mark. */
  async *stream(sql: string, params: Params = {}, watch: Watch = patient): AsyncGenerator<Uint8Array> {
    this.#variables.apply(params);
    yield* streamStatement(this.#db, this.#connection, sql, watch);
  }

  /**
   * Throws what is wrong with a statement, and where, without running it. `params` are the variables that it reads:
   * their types matter.
   */
  check(sql: string, params: Params): void {
    try {
      this.#variables.apply(params);
      this.#prepare(sql);
    } catch (error) {
      throw locatedFailure(error, sql);
    }
  }

  /** Throws if a text is not one whole statement; whether its names mean anything is not asked. */
  checkWhole(sql: string): void {
    try {
      this.#db.getTableNames(this.#bare, sql);
    } catch (error) {
      if (/"exception_type":"(Parser|Invalid Input|Syntax)"/.test(String(error)))
        throw locatedFailure(error, sql);
    }
  }

  /** Throws what is wrong with a statement without running it. */
  prepare(sql: string): void {
    try {
      this.#prepare(sql);
    } catch (error) {
      throw failure(error);
    }
  }

  #prepare(sql: string): void {
    this.#db.closePrepared(this.#connection, this.#db.createPrepared(this.#connection, sql));
  }

  registerBlob(name: string, blob: Blob): void {
    this.#db.registerFileHandle(name, blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    this.#files.add(name);
  }

  registerMemFile(name: string, file: MemFile): void {
    this.#db.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FSACCESS, true);
    this.#files.add(name);
  }

  drop(name: string): void {
    this.#db.dropFile(name);
    this.#files.delete(name);
  }
}

function compiled(db: DuckDBBindings, module: WebAssembly.Module): void {
  Object.assign(db, {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (i: WebAssembly.Instance, m: WebAssembly.Module) => void,
    ) {
      Object.assign(globalThis, { DUCKDB_RUNTIME: BROWSER_RUNTIME });
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return [];
    },
  });
}

/**
 * Starts DuckDB (EH build, one thread) in this worker, about 0.5 s with a compiled `module` and 0.8 s without. A
 * refused or failed download never rejects by itself: after 30 s it is `engine_start`. `megabytes` is what it may use
 * at most.
 */
export async function startDuckDb(module: WebAssembly.Module | null, megabytes?: number): Promise<DuckDb> {
  const bundle = { mainModule: wasm, mainWorker: "" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("engine_start", { detail: "timeout" })), startTimeoutMs);
  });
  const start = async (): Promise<DuckDb> => {
    const db = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
    if (module) compiled(db, module);
    await db.instantiate(() => undefined);
    return new DuckDb(db, megabytes);
  };
  try {
    return await Promise.race([start(), late]);
  } catch (error) {
    throw error instanceof AppError
      ? error
      : new AppError("engine_start", { detail: String(error) }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
