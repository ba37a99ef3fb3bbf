import { AppError, fromShape } from "../base";
import type { Closures, Inspection, LoadProgress, Preview, Unpacked } from "../import";
import { openStore, type DatasetRecord } from "../store";
import { compiledModule } from "./compiled-module";
import type { ImportCall, ImportReply, ImportRequest, ImportStart, ImportValue } from "./import-wire";
import type { Importer, Overlap } from "./types";

export interface ImporterOptions {
  /** Name of the store's database. */
  readonly store?: string;
  /** The clock, in epoch milliseconds: for tests and benchmarks of what takes months. */
  readonly now?: () => number;
}

/** How long a cancelled import may take to stop by itself; then its worker is ended, so that a second is enough. */
const graceMs = 700;

interface Waiting {
  readonly resolve: (value: ImportValue) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ((progress: LoadProgress) => void) | null;
}

/** One life of an import worker. */
class ImportWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onDeath: () => void;
  #lastId = 0;

  constructor(start: ImportStart, onDeath: () => void) {
    this.#worker = new Worker(new URL("../../workers/import.worker.ts", import.meta.url), { type: "module" });
    this.#onDeath = onDeath;
    this.#worker.onmessage = ({ data }: MessageEvent<ImportReply>) => this.#receive(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end(new AppError("engine_crashed", { detail: event.message || "worker error" }));
    };
    this.#worker.postMessage(start);
  }

  call(
    call: ImportCall,
    signal?: AbortSignal,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<ImportValue> {
    const id = (this.#lastId += 1);
    const post = (message: ImportRequest): void => this.#worker.postMessage(message);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = (): void => {
      post({ type: "cancel", id });
      timer = setTimeout(() => this.end(new AppError("import_cancelled")), graceMs);
    };
    const answer = new Promise<ImportValue>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress: onProgress ?? null });
    });
    post({ type: "call", id, call });
    signal?.addEventListener("abort", cancel);
    return answer.finally(() => {
      signal?.removeEventListener("abort", cancel);
      clearTimeout(timer);
    });
  }

  end(error: AppError): void {
    this.#worker.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#onDeath();
    for (const { reject } of waiting) reject(error);
  }

  #receive(reply: ImportReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.type === "progress") {
      waiting?.onProgress?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.type === "done") waiting?.resolve(reply.value);
    else waiting?.reject(fromShape(reply.error));
  }
}

/**
 * Opens the import side: files are looked at, previewed and imported in a worker of their own, which is ended after
 * each import, since wasm memory never shrinks.
 */
export function openImporter(options: ImporterOptions = {}): Importer {
  const { store = "dialbook", now } = options;
  let worker: ImportWorker | null = null;
  let closed = false;

  const ready = async (): Promise<ImportWorker> => {
    const module = await compiledModule();
    if (closed) throw new AppError("engine_closed");
    return (worker ??= new ImportWorker(
      { type: "start", module, store, ...(now ? { now: now() } : {}) },
      () => (worker = null),
    ));
  };
  const end = (): void => worker?.end(new AppError("engine_closed"));

  /** Clears up after a worker that died; gives what it had published before it could say so. */
  const sweep = async (importId: string): Promise<DatasetRecord | null> => {
    const opened = await openStore({ name: store });
    try {
      await opened.dropPending(importId);
      const { datasets } = await opened.state({ tolerate: true });
      return datasets.find(({ id }) => id === importId) ?? null;
    } finally {
      opened.close();
    }
  };

  return {
    async unpack(file, part) {
      const call = { type: "unpack", file, part: part ?? null } as const;
      return (await (await ready()).call(call)) as readonly Unpacked[];
    },
    async prepare() {
      await (await ready()).call({ type: "prepare" });
    },
    async inspect(files) {
      return (await (await ready()).call({ type: "inspect", files })) as readonly Inspection[];
    },
    async preview(inspection, mapping) {
      return (await (await ready()).call({ type: "preview", inspection, mapping })) as Preview;
    },
    async overlap(plan, country) {
      return (await (await ready()).call({ type: "overlap", plan, country })) as Overlap | null;
    },
    async run(plan, system, { onProgress, signal, title }) {
      const start = performance.now();
      if (signal.aborted) throw new AppError("import_cancelled");
      try {
        const call = { type: "run", plan, system, title } as const;
        const dataset = (await (await ready()).call(call, signal, onProgress)) as DatasetRecord;
        performance.measure("dialbook:import", {
          start,
          detail: {
            rows: dataset.report.rowsLoaded,
            bytes: dataset.files.reduce((sum, f) => sum + f.size, 0),
          },
        });
        return dataset;
      } catch (error) {
        const published = worker === null ? await sweep(plan.importId) : null;
        if (published) return published;
        throw error;
      } finally {
        end();
      }
    },
    async closures(plan, signal) {
      if (signal.aborted) throw new AppError("import_cancelled");
      return (await (await ready()).call({ type: "closures", plan }, signal).finally(end)) as Closures;
    },
    async setDatasetState(dataset, state) {
      await (await ready()).call({ type: "setState", dataset, state }).finally(end);
    },
    async changeSystem(system) {
      await (await ready()).call({ type: "changeSystem", system }).finally(end);
    },
    async deleteDataset(dataset) {
      await (await ready()).call({ type: "delete", dataset }).finally(end);
    },
    async changeCodes(change) {
      await (await ready()).call({ type: "codes", change }); // the next change is likely to come
    },
    close() {
      closed = true;
      end();
    },
  };
}
