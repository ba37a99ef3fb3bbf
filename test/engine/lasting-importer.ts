import type { ImportCall, ImportReply, ImportRequest, ImportValue } from "../../src/engine/import-wire";
import { compiledModule } from "../../src/engine/compiled-module";
import { fromShape } from "../../src/base";
import type { Inspection, Mapping } from "../../src/import";
import type { DatasetRecord, SystemRecord } from "../../src/store";

/** The product's import worker, kept for many imports where the product would start a new one for each. */
export class LastingImporter {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { done(value: ImportValue): void; failed(error: Error): void }>();
  #last = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      if (data.type === "progress") return;
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.type === "done") waiting?.done(data.value);
      else waiting?.failed(fromShape(data.error));
    };
  }

  static async open(store: string): Promise<LastingImporter> {
    const worker = new Worker(new URL("../../workers/import.worker.ts", import.meta.url), { type: "module" });
    worker.postMessage({ type: "start", module: await compiledModule(), store });
    return new LastingImporter(worker);
  }

  call(call: ImportCall): Promise<ImportValue> {
    const id = (this.#last += 1);
    this.#worker.postMessage({ type: "call", id, call } satisfies ImportRequest);
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }

  async add(
    files: readonly File[],
    system: SystemRecord,
    correct: (mapping: Mapping) => Mapping = (mapping) => mapping,
  ): Promise<DatasetRecord> {
    const inspections = (await this.call({ type: "inspect", files })) as readonly Inspection[];
    return (await this.call({
      type: "run",
      plan: {
        importId: crypto.randomUUID(),
        systemId: system.id,
        files: inspections.map((inspection, i) => ({
          file: files[i] ?? new File([], ""),
          dialect: inspection.dialect,
          mapping: correct(inspection.mapping),
        })),
      },
      system,
      title: files.map((file) => file.name).join(" + "),
    })) as DatasetRecord;
  }

  async setState(dataset: string, state: "live" | "trashed"): Promise<void> {
    await this.call({ type: "setState", dataset, state });
  }

  async remove(dataset: string): Promise<void> {
    await this.call({ type: "delete", dataset });
  }

  close(): void {
    this.#worker.terminate();
  }
}
