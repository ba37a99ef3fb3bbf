import { AppError } from "../base";
import { EngineClient, type EngineOptions } from "./client";
import type { SqlPage, SqlResult, SqlTables } from "./sandbox-types";
import type { Call } from "./types";

/** How long SQL that a person typed may take, in milliseconds. */
export interface SandboxTimes {
  readonly make: number;
  readonly page: number;
  readonly file: number;
}
const times: SandboxTimes = { make: 120_000, page: 60_000, file: 600_000 };

/** Where SQL that people typed runs: an engine of its own, which starts when it is first asked. */
export interface Sandbox extends SqlTables {
  /** True once it was asked for anything. */
  readonly started: boolean;
  close(): void;
}

/**
 * The sandbox. It is locked like every engine, takes nothing but single SELECTs, and is thrown away and started anew
 * when a statement used up its memory, since a wasm memory never shrinks; results that were there are made again when
 * they are asked for.
 */
export function openSandbox(
  options: Omit<EngineOptions, "role">,
  { make, page, file }: SandboxTimes = times,
): Sandbox {
  let engine: EngineClient | null = null;
  let closed = false;
  const ask = async (call: Call, deadlineMs: number, signal: AbortSignal | undefined): Promise<unknown> => {
    if (closed) throw new AppError("engine_closed");
    engine ??= new EngineClient({ ...options, role: "sandbox" });
    try {
      return await engine.ask(call, { deadlineMs, ...(signal && { signal }) });
    } catch (error) {
      if (error instanceof AppError && error.code === "query_memory") engine.renew();
      throw error;
    }
  };
  return {
    get started() {
      return engine !== null;
    },
    make: async (recipe, signal) => (await ask({ type: "make", recipe }, make, signal)) as SqlResult,
    page: async (recipe, request, signal) =>
      (await ask({ type: "page", recipe, page: request }, page, signal)) as SqlPage,
    export: async (recipe, format, order = { sort: [], filters: [] }, signal) =>
      (await ask({ type: "file", recipe, format, order }, file, signal)) as Blob,
    keep: (owners) => {
      if (engine) void ask({ type: "keep", owners }, page, undefined).catch(() => undefined);
    },
    close() {
      closed = true;
      engine?.close();
    },
  };
}
