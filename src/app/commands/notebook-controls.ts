import { createStore } from "zustand/vanilla";

/** What commands may do with the notebook that is open; null while none is. */
export interface NotebookControls {
  readonly filtered: boolean;
  canShift(by: -1 | 1): boolean;
  shift(by: -1 | 1): void;
  clear(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Every cell is counted anew. */
  runAll(): void;
  undo(): void;
  redo(): void;
}

export const notebookControls = createStore<NotebookControls | null>()(() => null);

/** Saves the open notebook as a report; null while none is open. */
export const exportControl = createStore<((named: boolean) => Promise<void>) | null>()(() => null);
