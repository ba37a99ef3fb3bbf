import type { StoredHistory } from "../../notebook";

/** What was written and not saved when a tab was closed. */
export interface Draft {
  readonly id: string;
  readonly template: string | null;
  readonly title: string;
  readonly text: string;
  /** The `sha256` and the text that it was written on; null for a notebook that was never saved. */
  readonly base: string | null;
  readonly baseText: string;
  readonly history: StoredHistory;
}

/** Where drafts are kept while a tab closes: a place that needs no waiting. */
export interface DraftJournal {
  put(id: string, draft: Draft): void;
  /** The draft that this tab had kept is saved. */
  drop(id: string): void;
}

// Named after the workspace, so that erasing it takes them along.
const prefix = "dialbook-draft-";

/** The journal of this tab, in localStorage; `tab` keeps tabs apart. */
export function draftJournal(tab: string, storage: Storage | null = storageHere()): DraftJournal {
  const kept = new Set<string>();
  const key = (id: string) => `${prefix}${id}-${tab}`;
  return {
    put(id, draft) {
      try {
        storage?.setItem(key(id), JSON.stringify(draft));
        kept.add(id);
      } catch {
        // no room: the save that is under way has to do
      }
    },
    drop(id) {
      if (kept.delete(id)) storage?.removeItem(key(id));
    },
  };
}

/** Whether a key of localStorage is that of a draft. */
export const isDraftKey = (key: string | null): boolean => key?.startsWith(prefix) ?? false;

/** The drafts that tabs left; each is to be forgotten once it is stored. */
export const leftDrafts = (
  storage: Storage | null = storageHere(),
): readonly { readonly draft: Draft | null; forget(): void }[] =>
  keys(storage).map((key) => ({
    draft: parsed(storage?.getItem(key) ?? ""),
    forget: () => storage?.removeItem(key),
  }));

function parsed(text: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Draft;
    return typeof draft.id === "string" && typeof draft.text === "string" ? draft : null;
  } catch {
    return null;
  }
}

const keys = (storage: Storage | null): readonly string[] =>
  Object.keys(storage ?? {}).filter((key) => key.startsWith(prefix));

function storageHere(): Storage | null {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null; // storage that is blocked keeps nothing
  }
}
