import type { Page, Worker } from "playwright-core";

/** Watches the wasm memory of every worker that a page starts from now on; it never shrinks, so the last look counts. */
export function watchWasmMemory(page: Page): { peak(): number; stop(): void } {
  const workers = new Set<Worker>();
  let peak = 0;
  const look = async (worker: Worker): Promise<void> => {
    peak = Math.max(peak, await worker.evaluate(bytes).catch(() => 0));
  };
  const started = (worker: Worker): void => {
    void worker.evaluate(keepMemory).then(
      () => workers.add(worker),
      () => undefined,
    );
    worker.on("close", () => workers.delete(worker));
  };
  page.on("worker", started);
  const timer = setInterval(() => workers.forEach((worker) => void look(worker)), 100);
  return {
    peak: () => peak,
    stop: () => {
      clearInterval(timer);
      page.off("worker", started);
    },
  };
}

type Kept = typeof globalThis & { kept?: WebAssembly.Memory[] };

/** Runs in the worker before DuckDB is started: remembers the memories of what is instantiated. */
function keepMemory(): void {
  const scope = globalThis as Kept;
  const kept: WebAssembly.Memory[] = (scope.kept = []);
  const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (...args: unknown[]) => Promise<unknown>;
  Object.assign(WebAssembly, {
    instantiate: async (...args: unknown[]) => {
      const made = await instantiate(...args);
      const instance =
        made instanceof WebAssembly.Instance ? made : (made as { instance: WebAssembly.Instance }).instance;
      for (const exported of Object.values(instance.exports))
        if (exported instanceof WebAssembly.Memory) kept.push(exported);
      return made;
    },
  });
}

function bytes(): number {
  return ((globalThis as Kept).kept ?? []).reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
