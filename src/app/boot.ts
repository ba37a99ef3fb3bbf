import { openEngine, openImporter, openSandbox, type Engine, type EngineEvent } from "../engine";
import { coverage, factViews } from "../metrics";
import { openStore, type Store } from "../store";
import { toShape } from "../base";
import { ownBenchmarks } from "./own-benchmarks";
import { codeChanges } from "./codes/change-codes";
import { hushOnPolicy } from "./editing/hush-on-policy";
import { expectReopening } from "./cells/reopened";
import type { Device } from "./device";
import { sorted } from "./documents/notebook-files";
import { importSession, type ImportSession } from "./import/import-session";
import { interruptedImports, noteImport } from "./import/interrupted";
import { sampleSystem } from "./import/sample-system";
import { cameIn } from "./import/watched-folder";
import { lookInFolder } from "./look-in-folder";
import { takeLaunchedFiles } from "./launched-files";
import { holdUpdate } from "./pwa";
import { putSamplesAway } from "./put-samples-away";
import { takeSharedFiles } from "./shared-files";
import { emptyTrash } from "./delete-datasets";
import { addToast, hasData, newSession, type SessionStore } from "./session";

/** Opens the store, compares it with what should be there, and starts the engine beside. */
export async function boot(): Promise<Device> {
  const session = newSession();
  const store = await openStore();
  const [data, settings, missing, benchmarks] = await Promise.all([
    store.state({ tolerate: true }),
    store.settings.get(),
    store.checkManifest(),
    ownBenchmarks(store),
  ]);
  if (hasData(data)) expectReopening();
  session.setState({ phase: "open", data, settings, missing, benchmarks, engine: "starting" });

  const engine = openEngine({
    role: "core",
    views: factViews,
    onEvent: (event) => followEngine(session, event),
  });
  const refresh = async () => {
    session.setState({ data: await store.state({ tolerate: true }) });
    await engine.refresh();
    await countCalls(engine, store, session);
    compareReported(engine, store, session);
  };
  countCalls(engine, store, session).then(
    () => compareReported(engine, store, session),
    (failure: unknown) => {
      // With a running engine the header keeps the sum of the reports; without one, pages must say why.
      if (session.getState().engine !== "ready") session.setState({ engine: "failed", failure });
    },
  );
  hushOnPolicy(session);
  followStore(store, session, refresh);
  void store.sweep();
  void emptyTrash(store, data, Date.now()).then(
    (changed) => (changed ? refresh() : undefined),
    () => undefined, // what is in the way now is tried again at the next start
  );

  const importing = importSession({
    store,
    createImporter: openImporter,
    tools: () => import("./import/import-tools"),
    systems: () => session.getState().data?.systems ?? [],
    country: () => session.getState().settings?.country ?? null,
    datasets: () => session.getState().data?.datasets ?? [],
    busy: () => addToast(session, { id: "busy", text: "import.panel.busy" }),
    note: (note) => noteImport(store.handles, note),
    onSettings: (settings) => session.setState({ settings }),
    onImported: async (imported) => {
      const own = imported.filter(({ dataset }) => dataset && dataset.systemId !== sampleSystem);
      if (own.length > 0)
        await putSamplesAway(store, session, refresh).catch((error: unknown) =>
          addToast(session, { text: `error.${toShape(error).code}.what` }),
        );
      for (const { sources } of imported) await cameIn(store.handles, sources).catch(() => undefined);
      await refresh();
    },
    hold: holdUpdate,
  });
  const imports: ImportSession = {
    ...importing,
    open: async (files, options) => {
      const { notebooks, others: rest } = sorted(files);
      const others = await withoutPolicies(rest, { store, session, refresh });
      if (others.length === 0 && rest.length > 0 && notebooks.length === 0) return;
      if (notebooks.length > 0)
        await (await import("./documents/open-markdown")).openMarkdown(notebooks, { store, session });
      if (others.length > 0 || notebooks.length === 0) await importing.open(others, options);
    },
  };
  void comingFiles(store, session, imports);
  const tables = openSandbox({ views: factViews });
  return { store, engine, tables, session, imports, codes: codeChanges({ session, refresh }), refresh };
}

/** The files that are no policy of an organisation; one that is holds at once. */
async function withoutPolicies(
  files: readonly File[],
  device: Pick<Device, "store" | "session" | "refresh">,
): Promise<readonly File[]> {
  if (!files.some(({ name }) => /\.json$/i.test(name))) return files;
  return (await import("./policy/take-policy-file")).takePolicyFiles(files, device);
}

/** Files that come without being chosen here: opened with the app, shared with it; and those that were cut off. */
async function comingFiles(store: Store, session: SessionStore, imports: ImportSession): Promise<void> {
  takeLaunchedFiles(imports.open);
  if (new URLSearchParams(window.location.search).has("share")) {
    addToast(session, { id: "share", text: "import.share_failed", stays: null });
    window.history.replaceState(null, "", window.location.pathname + window.location.hash);
  }
  const shared = await takeSharedFiles().catch(() => []);
  if (shared.length > 0) void imports.open(shared);
  const datasets = session.getState().data?.datasets ?? [];
  const interrupted = await interruptedImports(store.handles, datasets).catch(() => []);
  session.setState({ interrupted });
  if (imports.state.getState().stage === "closed") await lookInFolder({ store, session, imports }, false);
}

/** Looks whether figures shown earlier are others now; one that cannot be compared now is after the next import. */
function compareReported(engine: Engine, store: Store, session: SessionStore): void {
  void import("./reported/check-reported")
    .then(({ checkReported }) => checkReported(engine, store, session, session.getState().settings))
    .catch(() => undefined);
}

/** Counts the calls once a data version. */
async function countCalls(engine: Engine, store: Store, session: SessionStore): Promise<void> {
  const version = session.getState().data?.version ?? 0;
  const key = `calls/${version}`;
  const known = await store.cache.get(key);
  const calls = typeof known === "number" ? known : ((await coverage(engine))?.calls ?? 0);
  if (known === undefined) await store.cache.put(key, version, calls);
  if (session.getState().data?.version === version) session.setState({ calls });
}

function followEngine(session: SessionStore, event: EngineEvent): void {
  if (event.type === "ready") session.setState({ engine: "ready" });
  if (event.type === "crashed") addToast(session, { id: "crashed", text: "app.engine_crashed" });
}

/** Other tabs change data and settings too. */
function followStore(store: Store, session: SessionStore, refresh: () => Promise<void>): void {
  store.watchVersion((version) => {
    if (version !== session.getState().data?.version) void refresh();
  });
  store.onEvent((event) => {
    if (event.type === "settings")
      void store.settings.get().then((settings) => session.setState({ settings }));
    if (event.type === "benchmarks")
      void ownBenchmarks(store).then((benchmarks) => session.setState({ benchmarks }));
    if (event.type === "erased") window.location.reload();
    if (event.type === "outdated") session.setState({ phase: "failed" });
  });
}
