import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { database, type Database } from "../../src/store/database";
import { migrations } from "../../src/store/migrations";
import {
  openStore,
  type DatasetRecord,
  type Publication,
  type SegmentDraft,
  type Store,
  type StoreOptions,
} from "../../src/store";

/** A text kept in memory, for realms without Cache Storage. */
export function memoryPlace() {
  let text: string | null = null;
  return {
    read: () => Promise.resolve(text),
    write: (next: string) => Promise.resolve(void (text = next)),
    remove: () => Promise.resolve(void (text = null)),
  };
}

/** Web Locks for realms without them: exclusive locks of one device. */
export function memoryLocks(): LockManager {
  const held = new Map<string, Promise<unknown>>();
  type Work = (lock: object | null) => unknown;
  const request = async (name: string, options: LockOptions | Work, given?: Work): Promise<unknown> => {
    const work = typeof options === "function" ? options : given;
    const ifAvailable = typeof options === "object" && options.ifAvailable === true;
    while (held.has(name)) {
      if (ifAvailable) return work?.(null);
      await held.get(name);
    }
    const running = Promise.resolve().then(() => work?.({ name }));
    held.set(
      name,
      running.catch(() => undefined),
    );
    return running.finally(() => held.delete(name));
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}

/** A device: one set of databases, one place outside them. */
export function device() {
  const options = {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    places: [memoryPlace()],
    locks: memoryLocks(),
  } as const;
  const opened: { close(): void }[] = [];
  return {
    ...options,
    async open(more: StoreOptions = {}) {
      const store = await openStore({ ...options, ...more });
      opened.push(store);
      return store;
    },
    /** The same database past the store, to damage it. */
    async raw(): Promise<Database> {
      const db = database({ name: "dialbook", migrations, indexedDB: options.indexedDB, IDBKeyRange });
      opened.push(db);
      return db.open() as Promise<unknown> as Promise<Database>;
    },
    close: () => {
      for (const store of opened) store.close();
    },
  };
}

export const dataset = (id: string, more: Partial<DatasetRecord> = {}): DatasetRecord => ({
  id,
  systemId: "system-1",
  profile: "aircall",
  title: `Calls ${id}`,
  files: [{ name: `${id}.csv`, size: 10, lastModified: 0, sha256: "00" }],
  importedAt: 1,
  rows: { calls: 100 },
  covered: { from: "2026-01-01T00:00:00", to: "2026-01-08T00:00:00" },
  order: { lastStart: 1, fileDate: 1, fileHash: "00" },
  report: {
    rowsRead: 100,
    rowsLoaded: 100,
    legsMerged: 0,
    rejectedCount: 0,
    rejects: [],
    unusedColumns: [],
    unknownCodes: { direction: {}, result: {}, disposition: {} },
    excluded: {},
    duplicates: 0,
    supersedes: 0,
    supersededBy: 0,
    unknownShare: {},
    gaps: [],
    elapsedMs: 1,
  },
  mappings: [],
  state: "live",
  trashedAt: null,
  ...more,
});

export const segment = (
  id: string,
  importIds: readonly string[],
  more: Partial<SegmentDraft> = {},
): SegmentDraft => ({
  id,
  kind: "calls",
  role: "rows",
  of: null,
  importIds,
  rows: 100,
  minStart: 0,
  maxStart: 1,
  columns: ["call_id"],
  schemaVersion: 1,
  codec: "plain",
  ...more,
});

export const publication = (base: number, more: Partial<Publication> = {}): Publication => ({
  base,
  addSystems: [],
  addDatasets: [],
  changeDatasets: [],
  removeDatasets: [],
  addSegments: [],
  removeSegments: [],
  putSuperseded: [],
  removeSuperseded: [],
  ...more,
});

export const system = {
  id: "system-1",
  profile: "aircall",
  label: "Main line",
  zone: "Europe/Berlin",
  clock: "utc",
  country: "DE",
  createdAt: 1,
} as const;

/** Deterministic bytes that do not compress. */
export function noise(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4));
  let state = seed >>> 0 || 1;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state >>> 0;
  }
  return new Uint8Array(words.buffer, 0, size);
}

/** Puts and publishes one import of one segment. */
export async function importOne(store: Store, id: string, base: number, bytes = noise(1000)) {
  const record = await store.putPending(id, segment(`s-${id}`, [id]), bytes);
  return store.publish(
    publication(base, { addSystems: [system], addDatasets: [dataset(id)], addSegments: [record] }),
  );
}
