import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";

let module: Promise<WebAssembly.Module | null> | null = null;

/**
 * DuckDB's wasm compiled once for all workers of this page, which then start in 0.5 instead of 0.8 s. Null where that
 * fails: the worker then fetches it itself and says what is wrong.
 */
export function compiledModule(): Promise<WebAssembly.Module | null> {
  module ??= WebAssembly.compileStreaming(fetch(wasm)).catch(() => {
    module = null;
    return null;
  });
  return module;
}
