import { useSyncExternalStore } from "react";
import type { Engine, SqlTables } from "../../engine";
import { createRunner, type CachedOutput, type CellStatus, type Runner } from "../../notebook";
import type { Store } from "../../store";
import { stoppedRuns } from "./stopped-runs";

/** A runner whose cells can be watched one by one. */
export interface WatchedRunner {
  readonly runner: Runner;
  subscribe(cellId: string, listener: () => void): () => void;
}

/** Makes a runner over the engine that keeps its results in the store. */
export function watchedRunner(engine: Engine, store: Store, tables: SqlTables): WatchedRunner {
  const listeners = new Map<string, Set<() => void>>();
  const runner = createRunner({
    sql: engine,
    tables,
    buildId: __BUILD_ID__,
    stopped: stoppedRuns,
    cache: {
      get: async (key) => ((await store.cache.get(key)) as CachedOutput | undefined) ?? null,
      put: (key, value) => store.cache.put(key, value.dataVersion, value),
    },
    onChange: (cellId) => listeners.get(cellId)?.forEach((listener) => listener()),
  });
  return {
    runner,
    subscribe(cellId, listener) {
      const set = listeners.get(cellId) ?? new Set();
      listeners.set(cellId, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

/** The status of one cell, kept up to date. */
export const useCellStatus = (watched: WatchedRunner, cellId: string): CellStatus =>
  useSyncExternalStore(
    (listener) => watched.subscribe(cellId, listener),
    () => watched.runner.status(cellId),
  );
