import { exclusively, openStore } from "../../src/store";
import { dataset, noise, publication, segment } from "../store/samples";

const sizes = [40_000, 900_000, 2_500_000]; // bytes: Chromium keeps small and large values in different files

interface Recorder {
  /** Tells the test, outside the browser, what is about to happen or has happened. */
  readonly tell: (event: "stored" | "removing", id: string) => Promise<void>;
}

/** Imports for ever, and removes what is older than three imports; killed by the test. */
async function live(life: string): Promise<void> {
  const { tell } = globalThis as unknown as Recorder;
  const store = await openStore();
  await store.sweep();
  for (let n = 0; ; n++) {
    const id = `${life}-${String(n)}`;
    await exclusively(async () => {
      const drafts = sizes.map((_, i) => segment(`${id}-s${String(i)}`, [id]));
      const addSegments = [];
      for (const [i, draft] of drafts.entries())
        addSegments.push(await store.putPending(id, draft, noise(sizes[i] ?? 0, n + 1)));
      await store.publish(publication(await store.version(), { addDatasets: [dataset(id)], addSegments }));
      await tell("stored", id);
      const data = await store.state();
      const old = data.datasets.slice(0, -3).map((d) => d.id);
      for (const gone of old) await tell("removing", gone);
      const removeSegments = data.segments.filter((s) => old.includes(s.importIds[0] ?? "")).map((s) => s.id);
      if (old.length) await store.publish(publication(data.version, { removeDatasets: old, removeSegments }));
    });
  }
}

/** What a person finds after the kill. */
async function look(): Promise<Findings> {
  const store = await openStore();
  const missing = await store.checkManifest();
  const data = await store.state();
  const swept = await store.sweep();
  const unreadable: string[] = [];
  for (const { id } of data.segments) await store.blob(id, { verify: true }).catch(() => unreadable.push(id));
  const use = await store.storageUse();
  const findings = {
    datasets: data.datasets.map((d) => d.id),
    partial: data.datasets
      .filter((d) => data.segments.filter((s) => s.importIds.includes(d.id)).length !== sizes.length)
      .map((d) => d.id),
    ownerless: data.segments
      .filter((s) => !data.datasets.some((d) => s.importIds.includes(d.id)))
      .map((s) => s.id),
    unreadable,
    missing: missing?.datasets.map((d) => d.id) ?? [],
    swept,
    strayBytes: use.ownBytes - data.segments.reduce((sum, s) => sum + s.bytes, 0),
  };
  store.close();
  return findings;
}

export interface Findings {
  readonly datasets: readonly string[];
  readonly partial: readonly string[];
  readonly ownerless: readonly string[];
  readonly unreadable: readonly string[];
  readonly missing: readonly string[];
  readonly swept: number;
  readonly strayBytes: number;
}

Object.assign(globalThis, { live, look });
