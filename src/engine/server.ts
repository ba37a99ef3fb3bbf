import { AppError, toShape, type ErrorShape } from "../base";
import { openStore, type Store } from "../store";
import { attachState } from "./attach-state";
import { decode } from "./decode";
import { startDuckDb, type DuckDb } from "./duckdb";
import { isPoisoned } from "./failure";
import { plainArrow } from "./plain-arrow";
import type { PeopleGuard } from "./people-guard";
import { RequestQueue, type Job } from "./request-queue";
import { resultFile } from "./result-files";
import { refuseBehind, ResultTables } from "./result-tables";
import type { Watch } from "./run-statement";
import type { Call, Notice, Reply, Request, Start } from "./types";

/** Where answers go: the worker's own `postMessage`. */
export type Post = (message: Reply | Notice, transfer?: Transferable[]) => void;

type SandboxCall = Extract<Call, { recipe: unknown } | { owners: unknown }>;

/** Megabytes; less than the metrics' own engine may have: what a person types must never starve it. */
const sandboxMemory = 1000;

type Value = Extract<Reply, { ok: true }>["value"];

/** One engine: a DuckDB that shows the store's newest data version and answers one request at a time. */
export class EngineServer {
  readonly #post: Post;
  readonly #start: Start;
  readonly #queue = new RequestQueue();
  #db: DuckDb | null = null;
  #store: Store | null = null;
  #tables: ResultTables | null = null;
  #version = -1;
  #policy = "";
  #running: Job | null = null;
  #pumping = false;

  constructor(start: Start, post: Post) {
    this.#start = start;
    this.#post = post;
  }

  /** Starts DuckDB and shows the store's data; what went wrong is posted as `failed`. */
  async start(): Promise<void> {
    const began = performance.now();
    this.#pumping = true; // nothing runs before the data is there
    this.#event({ type: "starting", ms: 0 });
    const sandboxed = this.#start.role === "sandbox";
    try {
      [this.#db, this.#store] = await Promise.all([
        startDuckDb(this.#start.module, sandboxed ? sandboxMemory : undefined),
        openStore({ name: this.#start.store }),
      ]);
      if (sandboxed) this.#tables = new ResultTables(this.#db);
      await this.#follow();
      this.#event({ type: "ready", ms: performance.now() - began });
      this.#store.watchVersion((version) => {
        if (version > this.#version) this.receive(this.#refreshRequest());
      });
      this.#store.onEvent(({ type }) => {
        if (type === "settings") this.receive(this.#refreshRequest()); // the policy on people may be another
      });
    } catch (error) {
      this.#post({ type: "failed", error: toShape(error) });
      return;
    }
    this.#pumping = false;
    void this.#pump();
  }

  receive(request: Request): void {
    if (request.call.type === "cancel") {
      this.#cancel(request.call.request);
      return;
    }
    this.#queue.push(request);
    void this.#pump();
  }

  #event(event: Extract<Notice, { type: "event" }>["event"]): void {
    this.#post({ type: "event", event });
  }

  #refreshRequest(): Request {
    const call = { type: "refresh" } as const;
    return { id: -1, role: this.#start.role, dataVersion: this.#version, priority: -1, deadline: null, call };
  }

  #cancel(id: number): void {
    if (this.#running?.request.id === id) this.#running.cancelled = true;
    else if (this.#queue.remove(id)) this.#refuse(id, new AppError("query_cancelled"));
  }

  #refuse(id: number, error: unknown): void {
    const shape: ErrorShape = isPoisoned(error)
      ? { code: "engine_crashed", params: {}, detail: error instanceof Error ? error.message : String(error) }
      : toShape(error);
    this.#post({ id, dataVersion: this.#version, ok: false, error: shape });
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    for (let job = this.#queue.next(); job; job = this.#queue.next()) {
      this.#running = job;
      const { id } = job.request;
      this.#post({ type: "running", request: id });
      try {
        const value = await this.#answer(job);
        const transfer = value instanceof Uint8Array ? [value.buffer] : [];
        this.#post({ id, dataVersion: this.#version, ok: true, value }, transfer);
      } catch (error) {
        this.#refuse(id, error);
      }
      this.#running = null;
    }
    this.#pumping = false;
  }

  async #answer(job: Job): Promise<Value> {
    const { call, deadline } = job.request;
    const db = this.#db;
    if (!db) throw new AppError("engine_start", { detail: "no database" });
    if (call.type === "refresh") return this.#follow();
    if (call.type === "cancel") return null;
    const watch: Watch = {
      cancelled: () => job.cancelled,
      deadline: deadline === null ? null : deadline - performance.timeOrigin,
    };
    if ("recipe" in call || "owners" in call) return this.#answerSandbox(call, watch);
    const bytes = await db.arrow(this.#accept(db, call.sql), call.params, watch);
    return call.type === "arrow" ? plainArrow(bytes) : decode(bytes);
  }

  /** What only the sandbox does: results of typed statements, kept as tables. */
  async #answerSandbox(call: SandboxCall, watch: Watch): Promise<Value> {
    const tables = this.#tables;
    if (!tables || !this.#db) throw new AppError("query_locked", { detail: call.type });
    if (call.type === "keep") {
      tables.keep(call.owners);
      return null;
    }
    const { recipe } = call;
    await this.#follow(); // a stricter policy holds for the very next question
    if (recipe.dataVersion !== this.#version) throw new AppError("sql_other_data");
    if (call.type === "make") return tables.make(recipe, watch);
    if (call.type === "page") return tables.page(recipe, call.page, watch);
    return resultFile(this.#db, await tables.table(recipe, watch), call.format, call.order, watch);
  }

  /** A typed statement is taken only if it is one SELECT: what prepares as a subquery can change nothing. */
  #accept(db: DuckDb, sql: string): string {
    if (this.#start.role !== "sandbox") return sql;
    if (this.#policy !== "null") refuseBehind(sql);
    const wrapped = `SELECT * FROM (\n${sql}\n) AS q`;
    db.prepare(sql); // alone it must be whole, and its errors count lines from its own first
    db.prepare(wrapped);
    return wrapped;
  }

  async #follow(): Promise<number> {
    const [db, store] = [this.#db, this.#store];
    if (!db || !store) throw new AppError("engine_start", { detail: "no database" });
    const [version, guard] = [await store.version(), await this.#guard(store)];
    const policy = JSON.stringify(guard);
    if (version === this.#version && policy === this.#policy) return this.#version;
    const state = await store.state({ tolerate: true });
    this.#tables?.forget();
    const damaged = await attachState(db, store, state, this.#start.views, guard);
    this.#tables?.protect(guard !== null);
    this.#version = state.version;
    this.#policy = policy;
    this.#event({ type: "version", version: state.version });
    if (damaged.length > 0) this.#event({ type: "damaged", datasets: damaged });
    return this.#version;
  }

  /** How people are protected: read here, so that nothing that asks gets around it. */
  async #guard(store: Store): Promise<PeopleGuard | null> {
    const { policy, minimumGroup, ownAgent, firstWeekday } = await store.settings.get();
    if (policy === "named") return null;
    const typed = this.#start.role === "sandbox";
    const key = policy === "pseudonyms" && !typed ? await store.peopleKey() : "";
    return { level: policy, least: minimumGroup, own: ownAgent, key, weekStart: firstWeekday, typed };
  }
}
