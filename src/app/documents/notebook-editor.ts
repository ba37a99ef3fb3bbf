import type { MessageKey } from "../../i18n";
import type { Change } from "../../notebook";

/** Changes the notebook that is open. A template becomes a stored copy with the first change. */
export interface NotebookEditor {
  /**
   * One step of undo, named by `label`. With `together` it is part of the step before where that has the same label:
   * the letters of one word.
   */
  apply(changes: readonly Change[], label: MessageKey, options?: { readonly together?: boolean }): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What would be undone and redone next, as keys of messages; null for nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}
