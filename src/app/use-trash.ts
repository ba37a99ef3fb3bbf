import { useMemo } from "react";
import { openImporter, type Importer } from "../engine";
import type { DatasetRecord } from "../store";
import { deleteDatasets } from "./delete-datasets";
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
      async remove({ id }: DatasetRecord) {
        await deleteDatasets(store, [id]);
        await refresh();
      },
    };
  }, [store, refresh]);
}
