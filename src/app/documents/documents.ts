import { noHistory, readHistory, readNotebook, type Notebook } from "../../notebook";
import type { NotebookRecord, Store } from "../../store";
import { copyOfCell } from "./copy-of-cell";
import {
  documentSession,
  type DocumentSession,
  type SessionPorts,
  type SessionStart,
} from "./document-session";
import { draftJournal, isDraftKey } from "./draft-journal";
import { recoverDrafts } from "./recover-drafts";

/** The stored notebooks that are open in this tab. */
export interface Documents {
  /** The session of a notebook that is open already. */
  peek(id: string): DocumentSession | null;
  /** Opens a stored notebook; null where there is none of that id. Throws `record_damaged`, `notebook_newer`. */
  open(id: string): Promise<DocumentSession | null>;
  /** A new notebook, saved at once. */
  create(document: Notebook, from?: { readonly template?: string; readonly held?: boolean }): DocumentSession;
  /** Changes a notebook that may or may not be open, and saves it. False where there is none. */
  change(id: string, work: (session: DocumentSession) => void): Promise<boolean>;
  /** Deletes a notebook for good; if it is open, nothing of it is saved any more. */
  remove(id: string): Promise<void>;
  /** Resolves when what closed tabs had left is stored. */
  settled(): Promise<void>;
  /** What could be undone cannot be any more, in any notebook: data was deleted for good. */
  forgetHistories(): Promise<void>;
  /** How the line above the second version of a cell reads; in the reader's language. */
  note: string;
  /** Saves nothing any more: the workspace is erased. */
  forget(): void;
}

const known = new WeakMap<Store, Documents>();

/** The documents of a store. */
export function documentsOf(store: Store): Documents {
  const found = known.get(store);
  if (found) return found;
  const made = documentsIn(store);
  known.set(store, made);
  return made;
}

const restMs = 400; // after the last change, until it is saved
const againMs = 5000;
const leavingMs = 1500; // for a tab that is hidden or closed to save by itself

function documentsIn(store: Store): Documents {
  const sessions = new Map<string, DocumentSession>();
  let forgotten = false;
  const documents: Documents = {
    peek: (id) => sessions.get(id) ?? null,
    async open(id) {
      await recovered;
      const there = sessions.get(id);
      if (there) return there;
      const record = await store.notebooks.get(id);
      if (!record) return null;
      const history = readHistory(await store.notebooks.history(id));
      return sessions.get(id) ?? begin(startOf(record, history));
    },
    create: (document, { template, held } = {}) =>
      begin({
        ...{ id: newNotebookId(), template: template ?? null, record: null, held: held ?? false },
        edited: { document, history: noHistory },
      }),
    async change(id, work) {
      const session = await documents.open(id);
      if (!session) return false;
      work(session);
      await session.flush();
      return true;
    },
    async remove(id) {
      sessions.get(id)?.close();
      sessions.delete(id);
      await store.notebooks.remove(id);
    },
    settled: () => recovered,
    async forgetHistories() {
      for (const session of sessions.values()) session.forgetHistory();
      await Promise.all([...sessions.values()].map((session) => session.flush()));
      await store.notebooks.clearHistories();
    },
    note: "",
    forget() {
      forgotten = true;
      for (const session of sessions.values()) session.close();
      sessions.clear();
    },
  };
  const ports: SessionPorts = {
    notebooks: store.notebooks,
    journal: draftJournal(crypto.randomUUID().slice(0, 8)),
    makeCopy: copyOfCell(() => documents.note),
    now: Date.now,
    rest: restMs,
    again: againMs,
  };
  const begin = (start: SessionStart): DocumentSession => {
    const session = documentSession(start, ports);
    if (forgotten) session.close();
    sessions.set(start.id, session);
    return session;
  };
  // What cannot be stored now stays where it is for the next start.
  const recover = () => recoverDrafts(store.notebooks, ports.makeCopy, ports.now).catch(() => undefined);
  const recovered = recover();
  // Another tab leaves: what it cannot save any more is saved here, after it has had its time.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (isDraftKey(key) && newValue !== null)
      setTimeout(() => {
        if (!forgotten) void recover();
      }, leavingMs);
  });
  store.onEvent((event) => {
    if (event.type === "notebook") void sessions.get(event.id)?.refresh();
    if (event.type === "erased") documents.forget();
  });
  const leaving = () => {
    for (const session of sessions.values()) {
      session.keepDraft();
      void session.flush();
    }
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leaving();
  });
  window.addEventListener("pagehide", leaving);
  return documents;
}

const startOf = (record: NotebookRecord, history: ReturnType<typeof readHistory>): SessionStart => ({
  ...{ id: record.id, template: record.template, record },
  edited: { document: readNotebook(record.text), history },
});

/** An id that no template has: templates have no digits first. */
const newNotebookId = (): string => `1${crypto.randomUUID().replaceAll("-", "").slice(0, 11)}`;
