import { openImporter } from "../engine";
import type { DatasetRecord, Store } from "../store";
import { liveSamples } from "./import/sample-system";
import { addToast, type SessionStore } from "./session";

/** Invented calls make way for a reader's own, which they would be counted with; they can be brought back. */
export async function putSamplesAway(
  store: Store,
  session: SessionStore,
  refresh: () => Promise<void>,
): Promise<void> {
  const samples = liveSamples((await store.state({ tolerate: true })).datasets);
  if (samples.length === 0) return;
  await move(samples, "trashed");
  addToast(session, {
    text: "sample.put_away",
    action: { label: "word.undo", run: () => void move(samples, "live").then(refresh) },
    stays: 15_000,
  });
}

async function move(datasets: readonly DatasetRecord[], state: "live" | "trashed"): Promise<void> {
  const importer = openImporter();
  try {
    for (const { id } of datasets) await importer.setDatasetState(id, state);
  } finally {
    importer.close();
  }
}
