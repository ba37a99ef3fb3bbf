import { openImporter, type Importer } from "../engine";
import { trashMs, type DataState, type Store } from "../store";
import { documentsOf } from "./documents/documents";

/** Deletes datasets for good, with what was counted from them and what notebooks said of it before they were changed. */
export async function deleteDatasets(
  store: Store,
  ids: readonly string[],
  open: () => Importer = openImporter,
): Promise<void> {
  const importer = open();
  try {
    for (const id of ids) await importer.deleteDataset(id);
  } finally {
    importer.close();
  }
  await store.cache.clear();
  await documentsOf(store).forgetHistories();
}

/** Deletes what has been in the trash for as long as it was promised to stay; true where there was something. */
export async function emptyTrash(
  store: Store,
  { datasets }: DataState,
  now: number,
  open?: () => Importer,
): Promise<boolean> {
  await store.notebooks.purge(now - trashMs);
  const due = datasets.filter(
    ({ state, trashedAt }) => state === "trashed" && (trashedAt ?? now) < now - trashMs,
  );
  if (due.length > 0)
    await deleteDatasets(
      store,
      due.map(({ id }) => id),
      open,
    );
  return due.length > 0;
}
