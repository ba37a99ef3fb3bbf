import { benchmarks } from "./benchmarks";
import { blob } from "./blob";
import { resultCache } from "./cache";
import { channel } from "./channel";
import type { Context } from "./context";
import { database, type Database } from "./database";
import { erase } from "./erase";
import { isFormat, ourFormat } from "./format";
import { handles } from "./handles";
import { checkManifest, forgetMissing } from "./manifest";
import { mappings } from "./mappings";
import { migrations } from "./migrations";
import { notebookVersions } from "./notebook-versions";
import { notebooks } from "./notebooks";
import { dropPending, pending, putPending } from "./pending";
import { peopleKey } from "./people-key";
import { placesHere, type Place } from "./place";
import { policyStore } from "./policy-store";
import { publish } from "./publish";
import { reported } from "./reported";
import { scrub } from "./scrub";
import { sealedReports } from "./sealed-reports";
import { seal } from "./seal";
import { secret } from "./secret";
import { settingsStore } from "./settings-store";
import { state, versions } from "./state";
import { askPersistence, storageUse } from "./storage-use";
import type { Store } from "./store";
import type { StoreEvent } from "./store-event";
import { sweep } from "./sweep";
import { views } from "./views";
import { watchVersion } from "./watch-version";
import { locksHere } from "./write-lock";
import { withConnection } from "./write";

export interface StoreOptions {
  /** Database, lock and channel names start with it. */
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly locks?: LockManager | null;
  readonly places?: readonly Place[];
  readonly cacheLimit?: number; // bytes
}

/** Opens the workspace, making it on first use. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const { name = "dialbook", locks = locksHere(), places = placesHere(name) } = options;
  const { indexedDB: factory = globalThis.indexedDB, IDBKeyRange: range = globalThis.IDBKeyRange } = options;
  const ports = { indexedDB: factory, IDBKeyRange: range };
  const db = database({ name, migrations: (await isNewer(factory, name)) ? [] : migrations, ...ports });
  const listeners = new Set<(event: StoreEvent) => void>();
  const emit = (event: StoreEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  // Dexie's own answer reopens at the next query, and old code would then write into the newer database
  db.on("versionchange", (event) => {
    db.close({ disableAutoOpen: true });
    emit({ type: event.newVersion === null ? "erased" : "outdated" });
    return false;
  });
  db.on("blocked", (event) => {
    if (event.newVersion !== null) emit({ type: "blocked" }); // erasing is blocked for a moment by every open tab
  });
  const wire = channel(name);
  const context: Context = { db, locks, places, channel: wire, emit };
  wire.listen((message) => {
    if (message.type !== "version") emit(message);
  });
  const writable = await prepare(db).catch((error: unknown) => {
    wire.close();
    db.close();
    throw error;
  });
  const settings = settingsStore(context);
  return {
    writable,
    state: (o) => state(context, o?.tolerate),
    version: async () => (await versions(context)).value.version,
    blob: (id, o) => blob(context, id, o?.verify),
    putPending: (importId, segment, bytes) => putPending(context, importId, segment, bytes),
    pending: (importId) => pending(context, importId),
    publish: (publication) => publish(context, publication),
    dropPending: (importId) => dropPending(context, importId),
    sweep: () => sweep(context),
    scrub: (o) => scrub(context, o),
    watchVersion: (listener) => watchVersion(context, listener),
    checkManifest: () => checkManifest(context),
    forgetMissing: () => forgetMissing(context),
    secret: () => secret(context),
    peopleKey: () => peopleKey(context, Date.now()),
    notebooks: notebooks(context),
    notebookVersions: notebookVersions(context),
    views: views(context),
    sealedReports: sealedReports(context),
    benchmarks: benchmarks(context),
    reported: reported(context),
    mappings: mappings(context),
    settings,
    policy: policyStore(context, settings.get),
    cache: resultCache(context, options.cacheLimit),
    handles: handles(factory, range, name),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    askPersistence,
    storageUse: () => storageUse(context),
    erase: () => erase(context, factory),
    close() {
      wire.close();
      db.close({ disableAutoOpen: true });
    },
  };
}

/**
 * Whether a newer build made this database. Then no tables are declared and it is opened as it is: Dexie would
 * otherwise "repair" it to our older tables and raise its version under the newer build's feet.
 */
async function isNewer(factory: IDBFactory, name: string): Promise<boolean> {
  const databases = await (factory as Partial<IDBFactory>).databases?.().catch(() => []);
  const version = databases?.find((d) => d.name === name)?.version ?? 0;
  return Math.floor(version / 10) > ourFormat.formatVersion; // Dexie multiplies by ten
}

/** Opens the database and makes sure of what every database has; false when a newer app owns it. */
async function prepare(db: Database): Promise<boolean> {
  await withConnection(db, () => db.open());
  const stored = (await withConnection(db, () => db.meta.get("format")))?.value;
  if (isFormat(stored) && stored.minWriter > ourFormat.formatVersion) return false;
  if (isFormat(stored) && stored.formatVersion >= ourFormat.formatVersion) return true;
  const format = await seal("meta", "format", ourFormat);
  const others = await Promise.all([
    seal("meta", "versions", { version: 0, mappingVersion: 0 }),
    seal("meta", "workspace", crypto.randomUUID()),
  ]);
  // not through `write`: it asks for the format row that is made here
  return withConnection(db, () =>
    db.transaction("rw", db.meta, async () => {
      const now = (await db.meta.get("format"))?.value; // another tab may have been quicker
      if (isFormat(now) && now.formatVersion >= ourFormat.formatVersion) return true;
      for (const row of others) if (!(await db.meta.get(row.id))) await db.meta.put(row);
      await db.meta.put(format);
      return true;
    }),
  );
}
