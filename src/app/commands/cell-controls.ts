import { createStore } from "zustand/vanilla";
import type { CellControls } from "../../commands";
import type { Notebook } from "../../notebook";

/** What commands may do with the cells of the notebook that is open; null while none is. */
export const cellControls = createStore<(CellControls & { readonly document: Notebook }) | null>()(
  () => null,
);
