import { useMemo } from "react";
import { AppError } from "../base";
import { exclusively, type DatasetRecord, type Publication, type Store } from "../store";
import { useDevice } from "./device";

const nothing: Omit<Publication, "base"> = {
  addSystems: [],
  addDatasets: [],
  changeDatasets: [],
  removeDatasets: [],
  addSegments: [],
  removeSegments: [],
  putSuperseded: [],
  removeSuperseded: [],
};

/** Puts datasets into the trash, brings them back, or deletes them for good. */
export function useTrash() {
  const { store, refresh } = useDevice();
  return useMemo(() => {
    const change = async (patch: (dataset: DatasetRecord) => DatasetRecord, dataset: DatasetRecord) => {
      await publish(store, (base) => ({ ...nothing, base, changeDatasets: [patch(dataset)] }));
      await refresh();
    };
    return {
      trash: (d: DatasetRecord) => change((x) => ({ ...x, state: "trashed", trashedAt: Date.now() }), d),
      restore: (d: DatasetRecord) => change((x) => ({ ...x, state: "live", trashedAt: null }), d),
      async remove(dataset: DatasetRecord) {
        const { segments, superseded } = await store.state();
        // A segment shared with other imports stays; its rows of this import are no longer shown.
        const own = segments.filter(({ importIds }) => importIds.every((id) => id === dataset.id));
        const windows = segments.filter(({ of }) => own.some(({ id }) => id === of));
        await publish(store, (base) => ({
          ...nothing,
          base,
          removeDatasets: [dataset.id],
          removeSegments: [...new Set([...own, ...windows].map(({ id }) => id))],
          removeSuperseded: superseded.filter(({ byImport }) => byImport === dataset.id).map(({ id }) => id),
        }));
        await refresh();
      },
    };
  }, [store, refresh]);
}

/** Publishes under the write lock; what another tab published meanwhile does not matter to these changes. */
async function publish(store: Store, publication: (base: number) => Publication): Promise<void> {
  await exclusively(async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      const result = await store.publish(publication(await store.version()));
      if (result.type === "published") return;
    }
    throw new AppError("unexpected", {});
  });
}
