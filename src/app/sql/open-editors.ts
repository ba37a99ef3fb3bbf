import { createStore } from "zustand/vanilla";
import { editing } from "../editing/editing-state";

/** Which SQL cells show their editors, by their ids, and which of them is to have the focus. */
export interface OpenEditors {
  readonly open: ReadonlySet<string>;
  readonly focus: string | null;
}

/** One for the page, so that a template that becomes a copy keeps its editors as they are. */
export const openEditors = createStore<OpenEditors>()(() => ({ open: new Set(), focus: null }));

/** Shows a cell's editor with the focus in it. */
export const openEditor = (id: string): void => {
  // A cell is edited in one place at a time: its source gives way.
  editing.setState(({ open }) => ({ open: open?.key === id ? null : open }));
  openEditors.setState(({ open }) => ({ open: new Set(open).add(id), focus: id }));
};

/** Folds a cell's editor. */
export const closeEditor = (id: string): void =>
  openEditors.setState(({ open, focus }) => ({
    open: new Set([...open].filter((one) => one !== id)),
    focus: focus === id ? null : focus,
  }));
