import { createStore } from "zustand/vanilla";
import type { MessageKey } from "../../i18n";
import type { Notebook } from "../../notebook";

/** A message; a new number says the same one again. Parameters that are keys of messages are said as those. */
export interface Said {
  readonly key: MessageKey | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly n: number;
}

/** What is being done with the cells of the notebook that is open. */
export interface EditingState {
  /** The place that has the focus or had it last, by its first cell. */
  readonly active: string | null;
  /** The place that is being edited, and how. */
  readonly open: { readonly key: string; readonly as: "form" | "source" } | null;
  /** The gap in which a cell is being added: before the place of this number. */
  readonly adding: number | null;
  /** The cell that is being named. */
  readonly naming: string | null;
  /** The place whose menu is open. */
  readonly menu: string | null;
  /** The place that is being dragged, and the gap it would go to. */
  readonly drag: { readonly key: string; readonly gap: number | null } | null;
  /** The cell that is to have the focus as soon as it is there. */
  readonly wanted: string | null;
  /** The document that an undo or a redo is about to change: what changes then gets the focus. */
  readonly left: Notebook | null;
  /** What is said to those who cannot see it. */
  readonly said: Said;
}

const nothing: EditingState = {
  active: null,
  open: null,
  adding: null,
  naming: null,
  menu: null,
  drag: null,
  wanted: null,
  left: null,
  said: { key: null, params: {}, n: 0 },
};

/** One for the page, like the notebook that is open: a template that becomes a copy keeps its focus. */
export const editing = createStore<EditingState>()(() => nothing);

const opened: { notebook: string | null } = { notebook: null };

/** A notebook is shown. What was going on is forgotten, unless it is the same one, or the copy that it has become. */
export function openedNotebook(key: string): void {
  if (opened.notebook !== key) editing.setState(nothing, true);
  opened.notebook = key;
}

/** An undo or a redo is about to change a document: what changes then gets the focus, and what it was is said. */
export function aboutToTravel(way: "undo" | "redo", document: Notebook, label: string | null): void {
  editing.setState({ open: null, left: document });
  if (label !== null) say(`editing.said.${way}`, { what: label });
}

/** Says something to those who cannot see what happened. */
export const say = (key: MessageKey, params: Said["params"] = {}): void =>
  editing.setState(({ said }) => ({ said: { key, params, n: said.n + 1 } }));
