import { useMemo, useState } from "react";
import { doStep, noHistory, redoStep, undoStep, type Edited, type Notebook } from "../../notebook";
import type { NotebookEditor } from "./notebook-editor";

/** A document that can be edited, and the document as edited; `live` stands until the first change. */
export function useEditor(live: Notebook): { readonly document: Notebook; readonly edit: NotebookEditor } {
  const [edited, setEdited] = useState<Edited | null>(null);
  return useMemo(() => {
    const start = (now: Edited | null): Edited => now ?? { document: live, history: noHistory };
    const { document, history } = start(edited);
    const edit: NotebookEditor = {
      apply: (changes, label, options) =>
        setEdited((now) => doStep(start(now), changes, label, options?.together)),
      undo: () => setEdited((now) => now && undoStep(now)),
      redo: () => setEdited((now) => now && redoStep(now)),
      canUndo: history.undo.length > 0,
      canRedo: history.redo.length > 0,
      undoLabel: history.undo.at(-1)?.label ?? null,
      redoLabel: history.redo.at(-1)?.label ?? null,
    };
    return { document, edit };
  }, [live, edited]);
}
