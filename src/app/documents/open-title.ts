import { createStore } from "zustand/vanilla";

/** The title of the notebook that is open, for the header; null while none is. */
export const openTitle = createStore<{ readonly id: string; readonly title: string } | null>()(() => null);
