import { useMemo } from "react";
import { openImporter, type Importer } from "../engine";
import type { DatasetRecord } from "../store";
import { documentsOf } from "./documents/documents";
import { useDevice } from "./device";

/** Puts datasets into the trash, brings them back, or deletes them for good. */
export function useTrash() {
  const { store, refresh } = useDevice();
  return useMemo(() => {
    const change = async (work: (importer: Importer) => Promise<void>) => {
      const importer = openImporter();
      try {
        await work(importer);
      } finally {
        importer.close();
      }
      await refresh();
    };
    return {
      trash: ({ id }: DatasetRecord) => change((importer) => importer.setDatasetState(id, "trashed")),
      restore: ({ id }: DatasetRecord) => change((importer) => importer.setDatasetState(id, "live")),
      /** What was counted from it goes too, and what notebooks said of it before they were changed. */
      async remove({ id }: DatasetRecord) {
        await change((importer) => importer.deleteDataset(id));
        await store.cache.clear();
        await documentsOf(store).forgetHistories();
      },
    };
  }, [store, refresh]);
}
