import { AppError, toShape } from "../base";
import type { ImportPlan, People, inspect, load, loadClosures, preview, unpack } from "../import";
import { exclusively, openStore, type Store } from "../store";
import { changeCodes, deleteDataset, setDatasetState } from "./change-datasets";
import { changeSystem } from "./change-system";
import { startDuckDb, type DuckDb } from "./duckdb";
import type { ImportCall, ImportReply, ImportRequest, ImportStart, ImportValue } from "./import-wire";
import { jobHost } from "./job-host";
import { JobSql } from "./job-sql";
import { overlap } from "./overlap";
import { runImport } from "./run-import";

type DuckDbCall = Exclude<ImportCall, { type: "inspect" | "unpack" }>;

const smallLog = [
  "Call ID,Start time,Direction,Status,Talk time,From,To,Tags\n",
  "1,2026-01-05 09:00:00,inbound,answered,61,+15550100,+15550199,sale\n",
  "2,2026-01-05 09:05:00,outbound,no answer,0,+15550199,+15550101,\n",
];

/** What reads files; handed in so that the engine does not care how. */
export interface ImportTools {
  readonly unpack: typeof unpack;
  readonly inspect: typeof inspect;
  readonly preview: typeof preview;
  readonly load: typeof load;
  readonly loadClosures: typeof loadClosures;
}

/** An import worker's inside: its own DuckDB, started with the first call, and the lock while anything is written. */
export class ImportServer {
  readonly #start: ImportStart;
  readonly #tools: ImportTools;
  readonly #post: (reply: ImportReply) => void;
  readonly #running = new Map<number, AbortController>();
  #db: Promise<DuckDb> | null = null;
  #store: Promise<Store> | null = null;
  #last: Promise<unknown> = Promise.resolve();

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

  #opened(): Promise<Store> {
    return (this.#store ??= openStore({ name: this.#start.store }));
  }

  /** How people are protected: read here and now, so that no import gets around it. */
  async #people(): Promise<People> {
    const store = await this.#opened();
    const { policy, ownAgent } = await store.settings.get();
    return { policy, own: ownAgent, key: policy === "pseudonyms" ? await store.peopleKey() : "" };
  }

  #duckdb(): Promise<DuckDb> {
    return (this.#db ??= startDuckDb(this.#start.module));
  }

  async #answer(id: number, call: ImportCall, signal: AbortSignal): Promise<ImportValue> {
    if (call.type === "unpack") return this.#tools.unpack(call.file, call.part ?? undefined);
    if (call.type === "inspect") {
      // A preview comes next: DuckDB starts while the files are read. Whoever needs it hears of a failure.
      this.#duckdb().catch(() => undefined);
      return this.#tools.inspect(call.files);
    }
    const db = await this.#duckdb();
    return this.#inTurn(() => this.#job(db, id, call, signal));
  }

  /** A preview may still run when the next job comes, and there is one connection: one job after the other. */
  #inTurn(job: () => Promise<ImportValue>): Promise<ImportValue> {
    const answer = this.#last.then(job);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #job(db: DuckDb, id: number, call: DuckDbCall, signal: AbortSignal): Promise<ImportValue> {
    const { inspect, preview } = this.#tools;
    if (call.type === "preview")
      return preview(new JobSql(db, signal), call.inspection, call.mapping, await this.#people());
    if (call.type === "prepare") {
      // The browser compiles wasm when it first runs: a small log takes that from the first real preview.
      const [small] = await inspect([new File(smallLog, "small.csv")]);
      if (small) await preview(new JobSql(db, signal), small, small.mapping);
      return null;
    }
    if (call.type === "closures") {
      db.reopen();
      db.bound();
      db.lock(["local/"]);
      return this.#tools.loadClosures(
        { ...call.plan, secret: "" },
        jobHost(db, new JobSql(db, signal), signal),
      );
    }
    const store = await this.#opened();
    if (call.type === "overlap") {
      const plan = await this.#whole(store, call.plan, call.country);
      return overlap({ db, store, plan, load: this.#tools.load, signal, now: this.#now() });
    }
    return exclusively(() => this.#write(db, store, id, call, signal), { signal });
  }

  /** A plan with what the device adds to it. */
  async #whole(store: Store, plan: Omit<ImportPlan, "secret">, country: string | null): Promise<ImportPlan> {
    const [secret, people] = [await store.secret(), await this.#people()];
    return { ...plan, country: plan.country ?? country, secret, people };
  }

  #now(): number {
    return this.#start.now ?? Date.now();
  }

  async #write(
    db: DuckDb,
    store: Store,
    id: number,
    call: Exclude<DuckDbCall, { type: "preview" | "prepare" | "closures" | "overlap" }>,
    signal: AbortSignal,
  ): Promise<ImportValue> {
    if (call.type === "setState") await setDatasetState(db, store, call.dataset, call.state, signal);
    else if (call.type === "changeSystem") await changeSystem(db, store, call.system, signal);
    else if (call.type === "codes") await changeCodes(db, store, call.change, signal);
    else if (call.type === "delete") await deleteDataset(db, store, call.dataset, signal);
    else
      return runImport({
        db,
        store,
        plan: await this.#whole(store, call.plan, call.system.country),
        system: call.system,
        title: call.title,
        load: this.#tools.load,
        progress: (progress) => this.#post({ type: "progress", id, progress }),
        signal,
        now: this.#now(),
      });
    return null;
  }
}
