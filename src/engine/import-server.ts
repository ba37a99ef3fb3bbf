import { AppError, toShape } from "../base";
import type { inspect, load, preview, unpack } from "../import";
import { exclusively, openStore, type Store } from "../store";
import { deleteDataset, setDatasetState } from "./change-datasets";
import { startDuckDb, type DuckDb } from "./duckdb";
import type { ImportCall, ImportReply, ImportRequest, ImportStart, ImportValue } from "./import-wire";
import { JobSql } from "./job-sql";
import { runImport } from "./run-import";

/** What reads files; handed in so that the engine does not care how. */
export interface ImportTools {
  readonly unpack: typeof unpack;
  readonly inspect: typeof inspect;
  readonly preview: typeof preview;
  readonly load: typeof load;
}

/** An import worker's inside: its own DuckDB, started when it is first needed, and the lock while anything is written. */
export class ImportServer {
  readonly #start: ImportStart;
  readonly #tools: ImportTools;
  readonly #post: (reply: ImportReply) => void;
  readonly #running = new Map<number, AbortController>();
  #db: Promise<DuckDb> | null = null;
  #store: Promise<Store> | null = null;

  constructor(start: ImportStart, tools: ImportTools, post: (reply: ImportReply) => void) {
    this.#start = start;
    this.#tools = tools;
    this.#post = post;
  }

  receive(request: ImportRequest): void {
    if (request.type === "cancel") this.#running.get(request.id)?.abort();
    else void this.#run(request.id, request.call);
  }

  async #run(id: number, call: ImportCall): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      this.#post({ type: "done", id, value: await this.#answer(id, call, controller.signal) });
    } catch (error) {
      const cancelled = controller.signal.aborted
        ? new AppError("import_cancelled", {}, { cause: error })
        : error;
      this.#post({ type: "failed", id, error: toShape(cancelled) });
    } finally {
      this.#running.delete(id);
    }
  }

  #duckdb(): Promise<DuckDb> {
    return (this.#db ??= startDuckDb(this.#start.module));
  }

  async #answer(id: number, call: ImportCall, signal: AbortSignal): Promise<ImportValue> {
    if (call.type === "unpack") return this.#tools.unpack(call.file, call.part ?? undefined);
    if (call.type === "inspect") return this.#tools.inspect(call.files);
    const db = await this.#duckdb();
    if (call.type === "preview")
      return this.#tools.preview(new JobSql(db, signal), call.inspection, call.mapping);
    const store = await (this.#store ??= openStore({ name: this.#start.store }));
    return exclusively(() => this.#write(db, store, id, call, signal), { signal });
  }

  async #write(
    db: DuckDb,
    store: Store,
    id: number,
    call: Exclude<ImportCall, { type: "unpack" | "inspect" | "preview" }>,
    signal: AbortSignal,
  ): Promise<ImportValue> {
    if (call.type === "setState") await setDatasetState(db, store, call.dataset, call.state, signal);
    else if (call.type === "delete") await deleteDataset(db, store, call.dataset, signal);
    else
      return runImport({
        db,
        store,
        plan: {
          ...call.plan,
          country: call.plan.country ?? call.system.country,
          secret: await store.secret(),
        },
        system: call.system,
        title: call.title,
        load: this.#tools.load,
        progress: (progress) => this.#post({ type: "progress", id, progress }),
        signal,
      });
    return null;
  }
}
