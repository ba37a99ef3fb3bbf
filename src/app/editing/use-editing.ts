import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { createStore } from "zustand/vanilla";
import { readSource, type Notebook } from "../../notebook";
import { cellControls } from "../commands/cell-controls";
import { useDevice } from "../device";
import { documentKey } from "../documents/document-key";
import { usePicture } from "../export/use-picture";
import { useNotebook } from "../notebook/notebook-context";
import { addToast } from "../session";
import { useWords } from "../words";
import { cellActions, type ActionPorts, type CellActions } from "./cell-actions";
import { changedCell } from "./changed-cell";
import { editing, openedNotebook } from "./editing-state";
import { useFocusKept } from "./use-focus-kept";
import { random } from "./random";

/** The actions of the notebook that is open, for its cells and for commands; keeps the focus where it belongs. */
export function useEditing(): CellActions {
  const { id, document, edit, runner } = useNotebook();
  const { session } = useDevice();
  const { t } = useWords();
  const ports: ActionPorts = {
    document,
    edit,
    again: (id) => runner.runner.retry(id),
    deleted: (cells, at) =>
      addToast(session, {
        id: "editing/deleted",
        text: t("editing.said.deleted", { n: cells.length }),
        action: {
          label: t("app.undo"),
          run: () => {
            const { edit: now, document: left } = current.getState();
            editing.setState({ left });
            if (now.undoLabel === "editing.step.remove") now.undo();
            else now.apply([{ type: "insert", at, cells }], "editing.step.restore");
          },
        },
      }),
    random,
    picture: usePicture(),
  };
  const [current] = useState(() => createStore<ActionPorts>()(() => ports));
  useLayoutEffect(() => current.setState(ports, true));
  const actions = useMemo(() => cellActions(current.getState), [current]);
  useEffect(() => {
    cellControls.setState({ can: actions.can, do: actions.do, document }, true);
    return () => cellControls.setState(null, true);
  }, [actions, document, edit]);
  useEffect(() => {
    const { left } = editing.getState();
    if (left && left !== document) editing.setState({ left: null, wanted: changedCell(left, document) });
  }, [document]);
  useEffect(() => openedNotebook(documentKey(id)), [id]);
  useSplitTexts(actions, current.getState);
  useFocusKept(document);
  return actions;
}

/** What was typed as prose and is more than prose becomes the cells that a file would make of it. */
function useSplitTexts(actions: CellActions, now: () => ActionPorts): void {
  useEffect(
    () =>
      editing.subscribe(({ open }, before) => {
        const key = before.open?.key;
        if (key === undefined || key === open?.key) return;
        setTimeout(() => split(actions, now().document, key)); // after the form has given what was typed last
      }),
    [actions, now],
  );
}

function split(actions: CellActions, document: Notebook, id: string): void {
  const cell = document.cells.find((one) => one.id === id);
  if (cell?.kind !== "text" || cell.text.trim() === "") return;
  const { cells } = readSource(cell.text, cell, document, random);
  // Code that is shown as code stays where it is.
  if (cells.some(({ kind }) => kind !== "text" && kind !== "unknown")) actions.replaceSource(cell, cell.text);
}
