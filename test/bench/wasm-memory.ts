import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Worker } from "playwright-core";

type Kept = typeof globalThis & { kept?: WebAssembly.Memory[] };

/** Makes the import worker of a built page remember the wasm memories that it makes. */
export function keepWasmMemory(assets: string): void {
  for (const name of readdirSync(assets).filter((each) => each.startsWith("import.worker"))) {
    const path = join(assets, name);
    writeFileSync(path, `(${keepMemory.toString()})();\n${readFileSync(path, "utf8")}`);
  }
}

/** Looks at the wasm memory of a page's import workers from now on; it never shrinks, so the last look counts. */
export function watchWasmMemory(page: Page): { peak(): number; stop(): void } {
  let peak = 0;
  const look = async (worker: Worker): Promise<void> => {
    peak = Math.max(peak, await worker.evaluate(bytes).catch(() => 0));
  };
  const timer = setInterval(() => page.workers().forEach((worker) => void look(worker)), 200);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** Runs in the worker before anything else. */
function keepMemory(): void {
  const scope = globalThis as Kept;
  const kept: WebAssembly.Memory[] = (scope.kept = []);
  const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (...args: unknown[]) => Promise<unknown>;
  Object.assign(WebAssembly, {
    instantiate: (...args: unknown[]) => {
      const memory = (args[1] as WebAssembly.Imports | undefined)?.["env"]?.["memory"];
      if (memory instanceof WebAssembly.Memory && !kept.includes(memory)) kept.push(memory);
      return instantiate(...args);
    },
  });
}

function bytes(): number {
  return ((globalThis as Kept).kept ?? []).reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
