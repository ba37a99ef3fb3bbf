import { mappingId, type Store } from "../../store";
import type { Draft } from "./import-types";

/** What a person corrected holds for the next file with the same columns. */
export async function remember(store: Store, drafts: readonly Draft[], systemId: string): Promise<void> {
  for (const { inspection, mapping, corrected } of drafts) {
    if (!corrected || !inspection || !mapping) continue;
    // found again by what the next such file is taken for, whatever it is read as
    const id = mappingId(inspection.mapping.profile, inspection.signature);
    // The day a file without dates is from is a fact of that file, not of the next one.
    const lasting = { ...mapping, assumedDate: null };
    await store.mappings.put({
      id,
      mapping: lasting,
      header: inspection.header,
      systemId,
      savedAt: Date.now(),
    });
  }
}
