import { openImporter } from "../../../src/engine";
import type { SystemRecord } from "../../../src/store";

/** How long an import took, in milliseconds, and each of its stages by name. */
export interface ImportTimes {
  readonly ms: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly bytes: number;
}

/** Imports the chosen file into a store of its own, as the app does. */
export async function importFile(store: string): Promise<ImportTimes> {
  const file = document.querySelector("input")?.files?.[0];
  if (!file) throw new Error("no file was chosen");
  return timed(store, file, null);
}

/** The same system for every file of a store. */
const systems = new Map<string, string>();

/** Imports a file into a store of its own on some day (epoch milliseconds), or today. */
export async function timed(store: string, file: File, now: number | null): Promise<ImportTimes> {
  const importer = openImporter({ store, ...(now === null ? {} : { now: () => now }) });
  const systemId = systems.get(store) ?? crypto.randomUUID();
  systems.set(store, systemId);
  const [inspection] = await importer.inspect([file]);
  if (!inspection) throw new Error("the file was not recognised");
  const { mapping, dialect } = inspection;
  const system: SystemRecord = {
    id: systemId,
    profile: mapping.profile,
    label: "Benchmark",
    zone: mapping.zone,
    clock: mapping.clock,
    country: null,
    createdAt: Date.now(),
  };
  const stages: Record<string, number> = {};
  const start = performance.now();
  let last = { name: "starting", at: start };
  const enter = (name: string): void => {
    const now = performance.now();
    stages[last.name] = (stages[last.name] ?? 0) + now - last.at;
    last = { name, at: now };
  };
  const dataset = await importer.run(
    { importId: crypto.randomUUID(), systemId: system.id, files: [{ file, dialect, mapping }] },
    system,
    {
      title: file.name,
      signal: new AbortController().signal,
      onProgress: ({ stage, rows }) => {
        const name = stage === "reading" ? (rows === 0 ? "first look" : "rows") : stage;
        if (name !== last.name) enter(name);
      },
    },
  );
  enter("");
  return { ms: performance.now() - start, stages, rows: dataset.report.rowsLoaded, bytes: file.size };
}
