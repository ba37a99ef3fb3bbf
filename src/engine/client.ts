import { AppError, fromShape, type QueryOptions, type Table } from "../base";
import { compiledModule } from "./compiled-module";
import { Pending, type Waiting } from "./pending";
import type { Call, Engine, EngineEvent, Notice, Reply, Role, Start, ViewDefinition } from "./types";

export interface EngineOptions {
  readonly role: Role;
  readonly views: readonly ViewDefinition[];
  readonly onEvent?: (event: EngineEvent) => void;
  /** Name of the store's database. */
  readonly store?: string;
}

/** How long after a cancel or deadline the worker may stay silent before it is thrown away. */
const graceMs = 2000;
const crashWindowMs = 5 * 60_000;
const crashesAllowed = 3;
/** After giving up, a question this much later starts a new worker. */
const reviveMs = 10_000;

type Ask = QueryOptions & { readonly signal?: AbortSignal };

/** The client of one engine worker. */
export class EngineClient implements Engine {
  readonly role: Role;
  dataVersion = 0;
  readonly #options: EngineOptions;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #pending = new Pending();
  #worker: Worker | null = null;
  #running: number | null = null;
  #crashes: number[] = [];
  #dead: { readonly error: AppError; readonly at: number } | null = null;
  #closed = false;

  constructor(options: EngineOptions) {
    this.role = options.role;
    this.#options = options;
    if (options.onEvent) this.#listeners.add(options.onEvent);
    void this.#spawn();
  }

  async query(sql: string, options: QueryOptions = {}): Promise<Table> {
    return (await this.ask({ type: "query", sql, params: options.params ?? {} }, options)) as Table;
  }

  async arrow(sql: string, options: QueryOptions = {}): Promise<Uint8Array> {
    return (await this.ask({ type: "arrow", sql, params: options.params ?? {} }, options)) as Uint8Array;
  }

  async refresh(): Promise<number> {
    return (await this.ask({ type: "refresh" }, { priority: -1 })) as number;
  }

  onEvent(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#worker?.terminate();
    this.#worker = null;
    this.#pending.rejectAll(new AppError("engine_closed"));
  }

  /** Throws the worker away and starts a new one, which is asked again what the old one had not answered. */
  renew(): void {
    if (this.#closed || !this.#worker) return;
    this.#worker.terminate();
    this.#worker = null;
    this.#running = null;
    void this.#spawn();
  }

  /** Asks the worker anything. */
  ask(call: Call, options: Ask = {}): Promise<unknown> {
    if (this.#closed) return Promise.reject(new AppError("engine_closed"));
    if (options.signal?.aborted) return Promise.reject(new AppError("query_cancelled"));
    if (this.#dead) {
      if (performance.now() - this.#dead.at < reviveMs) return Promise.reject(this.#dead.error);
      this.#dead = null;
      void this.#spawn();
    }
    return this.#send(call, options);
  }

  #send(call: Call, options: Ask): Promise<unknown> {
    const started = performance.now();
    const deadline =
      options.deadlineMs === undefined
        ? null
        : performance.timeOrigin + performance.now() + options.deadlineMs;
    const waiting = this.#pending.add(
      { role: this.role, dataVersion: this.dataVersion, priority: options.priority ?? 0, deadline, call },
      () => {
        if (call.type === "query" || call.type === "arrow")
          performance.measure("dialbook:query", { start: started, detail: { role: this.role } });
      },
    );
    const { id } = waiting.request;
    const giveUp = (): void => {
      this.#post({ ...waiting.request, id: 0, call: { type: "cancel", request: id } });
      waiting.after(graceMs, () => this.#restart("cancelled query did not stop", id, "query_cancelled"));
    };
    options.signal?.addEventListener("abort", giveUp);
    waiting.onEnd(() => options.signal?.removeEventListener("abort", giveUp));
    if (options.deadlineMs !== undefined)
      waiting.after(options.deadlineMs + graceMs, () =>
        this.#restart("deadline passed", id, "query_deadline"),
      );
    this.#post(waiting.request);
    return waiting.promise;
  }

  #post(message: Waiting["request"]): void {
    this.#worker?.postMessage(message); // before a worker is there, `#spawn` sends what waits
  }

  async #spawn(): Promise<void> {
    const module = await compiledModule();
    if (this.#closed) return;
    const worker = new Worker(new URL("../../workers/engine.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Reply | Notice>) => {
      if (worker === this.#worker) this.#receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker)
        this.#restart(event.message || "worker error", this.#running, "engine_crashed");
    };
    this.#worker = worker;
    const { role, views, store = "dialbook" } = this.#options;
    worker.postMessage({ type: "start", role, module, views, store } satisfies Start);
    for (const waiting of this.#pending.all()) this.#post(waiting.request);
  }

  #receive(message: Reply | Notice): void {
    if ("type" in message) {
      if (message.type === "running") this.#running = message.request;
      else if (message.type === "failed") this.#restart(message.error.detail, null, message.error.code);
      else {
        if (message.event.type === "version") this.dataVersion = message.event.version;
        this.#emit(message.event);
      }
      return;
    }
    if (this.#running === message.id) this.#running = null;
    if (message.ok) this.#pending.resolve(message.id, message.value);
    else if (message.error.code === "engine_crashed")
      this.#restart(message.error.detail, message.id, "engine_crashed");
    else this.#pending.reject(message.id, fromShape(message.error));
  }

  /** Throws the worker away; the request that did it is refused, the others are asked again of a new worker. */
  #restart(detail: string, culprit: number | null, code: string): void {
    const call = culprit === null ? null : this.#pending.get(culprit)?.request.call;
    const sql = call && "sql" in call ? call.sql : null;
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
    if (culprit !== null) this.#pending.reject(culprit, new AppError(code, { detail }));
    const now = performance.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashWindowMs), now];
    this.#emit({ type: "crashed", sql, detail });
    const again = culprit !== null || code !== "engine_start";
    if (again && this.#crashes.length <= crashesAllowed) void this.#spawn();
    else {
      // it would not start, or it does not live: say so instead of trying for ever
      const error = new AppError(again ? "engine_unstable" : code, { detail });
      this.#dead = { error, at: now };
      this.#pending.rejectAll(error);
    }
  }

  #emit(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/**
 * Opens an engine: its worker starts at once, and what is asked before it is ready waits. `views` are made in every
 * data version, in their order.
 */
export const openEngine = (options: EngineOptions): Engine => new EngineClient(options);
