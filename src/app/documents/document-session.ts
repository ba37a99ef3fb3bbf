import { createStore, type StoreApi } from "zustand/vanilla";
import {
  doStep,
  mergeNotebooks,
  noHistory,
  readNotebook,
  redoStep,
  undoStep,
  writeHistory,
  writeNotebook,
  type Change,
  type Edited,
  type MakeCopy,
  type Notebook,
} from "../../notebook";
import type { NotebookDraft, NotebookRecord, Notebooks } from "../../store";
import type { DraftJournal } from "./draft-journal";

/** How far what was written is stored: `failed` is tried again. */
export type Saving = "saved" | "waiting" | "saving" | "failed";

export interface DocumentState {
  readonly edited: Edited;
  readonly saving: Saving;
  /** Why saving failed. */
  readonly error: unknown;
  /** Epoch ms; null while it is not in the trash. */
  readonly trashedAt: number | null;
  /** It waits for somebody to say that its SQL may run. */
  readonly held: boolean;
}

/** A stored notebook that is open in this tab: every change is kept, and what other tabs save is merged in. */
export interface DocumentSession {
  readonly id: string;
  readonly state: StoreApi<DocumentState>;
  apply(changes: readonly Change[], label: string, together?: boolean): void;
  undo(): void;
  redo(): void;
  /** Its SQL may run. */
  release(): void;
  /** Saves now; resolves when nothing is left to save, or saving failed. */
  flush(): Promise<void>;
  /** Keeps at once, without waiting, what is not saved yet. */
  keepDraft(): void;
  /** Takes over what another tab has saved. */
  refresh(): Promise<void>;
  /** What could be undone cannot be any more. */
  forgetHistory(): void;
  /** Nothing of it is saved any more. */
  close(): void;
}

export interface SessionPorts {
  readonly notebooks: Pick<Notebooks, "get" | "put">;
  readonly journal: DraftJournal;
  readonly makeCopy: MakeCopy;
  readonly now: () => number;
  /** Milliseconds of rest after which a change is saved, and after which a failed save is tried again. */
  readonly rest: number;
  readonly again: number;
}

/** What a session starts from. Without a record the notebook is new and saved at once. */
export interface SessionStart {
  readonly id: string;
  readonly template: string | null;
  readonly edited: Edited;
  readonly record: NotebookRecord | null;
  readonly held?: boolean;
}

/** Opens a notebook for editing. */
export function documentSession(start: SessionStart, ports: SessionPorts): DocumentSession {
  const { id, template } = start;
  const state = createStore<DocumentState>()(() => ({
    edited: start.edited,
    saving: start.record ? "saved" : "waiting",
    error: null,
    trashedAt: start.record?.trashedAt ?? null,
    held: start.record?.held ?? start.held ?? false,
  }));
  let base: { readonly sha256: string | null; readonly document: Notebook } = {
    sha256: start.record?.sha256 ?? null,
    document: start.edited.document,
  };
  let dirty = start.record === null;
  let closed = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draft = (): NotebookDraft => {
    const { edited, trashedAt, held } = state.getState();
    const { title } = edited.document;
    const text = writeNotebook(edited.document);
    return { id, title, text, template, updatedAt: ports.now(), trashedAt, held };
  };
  const merge = (theirs: NotebookRecord): void => {
    const { edited } = state.getState();
    const other = readNotebook(theirs.text);
    const { document } = mergeNotebooks(base.document, edited.document, other, ports.makeCopy);
    base = { sha256: theirs.sha256, document: other };
    state.setState({
      edited: { ...edited, document },
      trashedAt: theirs.trashedAt ?? null,
      held: state.getState().held && theirs.held === true,
    });
  };

  async function save(): Promise<void> {
    while (dirty && !closed) {
      dirty = false;
      state.setState({ saving: "saving" });
      const { edited } = state.getState();
      const result = await ports.notebooks.put(draft(), base.sha256, writeHistory(edited.history));
      if (result.type === "saved") {
        base = { sha256: result.notebook.sha256, document: edited.document };
      } else {
        dirty = true;
        if (result.current) merge(result.current);
        else base = { ...base, sha256: null }; // deleted for good elsewhere, but written on here
      }
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= save()
      .then(
        () => {
          if (closed || dirty) return;
          ports.journal.drop(id);
          state.setState({ saving: "saved", error: null });
        },
        (error: unknown) => {
          dirty = true;
          state.setState({ saving: "failed", error });
          if (!closed) schedule(ports.again);
        },
      )
      .finally(() => {
        running = null;
      });
    return running;
  };
  const schedule = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const changed = (): void => {
    dirty = true;
    if (state.getState().saving !== "failed") state.setState({ saving: "waiting" });
    schedule(ports.rest);
  };
  const become = (next: Edited): void => {
    if (next.document === state.getState().edited.document) return;
    state.setState({ edited: next });
    changed();
  };

  if (dirty) void flush();
  return {
    id,
    state,
    apply: (changes, label, together) => become(doStep(state.getState().edited, changes, label, together)),
    undo: () => become(undoStep(state.getState().edited)),
    redo: () => become(redoStep(state.getState().edited)),
    release() {
      state.setState({ held: false });
      changed();
    },
    flush: () => (dirty || running ? flush() : Promise.resolve()),
    keepDraft() {
      if (closed || (!dirty && !running)) return;
      const { title, text } = draft();
      const { history } = state.getState().edited;
      ports.journal.put(id, {
        ...{ id, template, title, text, base: base.sha256 },
        ...{ baseText: writeNotebook(base.document), history: writeHistory(history) },
      });
    },
    async refresh() {
      await running;
      if (closed) return;
      const record = await ports.notebooks.get(id).catch(() => null); // a damaged one is told when it is opened
      if (closed || !record || record.sha256 === base.sha256) return;
      if (running || dirty) return; // saving finds out by itself, and merges
      merge(record);
    },
    forgetHistory() {
      const { edited } = state.getState();
      state.setState({ edited: { ...edited, history: noHistory } });
      changed();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
