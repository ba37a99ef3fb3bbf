import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { shared } from "../../vite.config";
import { dist } from "../e2e/dist";
import { serve } from "../e2e/serve";
import { keepWasmMemory } from "./wasm-memory";

/** The built app and, at `/bench/`, the benchmark's pages, on one origin: both see the same stored data. */
export async function benchSite(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "dialbook-bench-site-"));
  cpSync(dist, folder, { recursive: true });
  await build({
    ...shared,
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("../..", import.meta.url)),
    base: "/bench/",
    publicDir: false,
    worker: { format: "es" },
    build: {
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      outDir: join(folder, "bench"),
      rolldownOptions: {
        input: ["index", "brush"].map((name) => fileURLToPath(new URL(`page/${name}.html`, import.meta.url))),
      },
    },
  });
  keepWasmMemory(join(folder, "bench", "assets"));
  const site = await serve(folder);
  return {
    url: site.url,
    stop: async () => {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
