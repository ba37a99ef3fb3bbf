import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { readNotebook, templates, type Notebook } from "../../notebook";
import { useDevice, useSession } from "../device";
import { withCellVariants } from "../notebook/cell-variants";
import { address, go } from "../route";
import { addToast } from "../session";
import { useWords } from "../words";
import { becameCopy } from "./document-key";
import type { DocumentSession, DocumentState, Saving } from "./document-session";
import { documentsOf } from "./documents";
import type { NotebookEditor } from "./notebook-editor";

/** What is to be said of an open notebook beside its cells. */
export interface DocumentInfo {
  /** The template it is, as long as nothing was changed. */
  readonly template: string | null;
  readonly saving: Saving;
  readonly error: unknown;
  readonly trashedAt: number | null;
  readonly held: boolean;
  /** Its SQL may run. */
  readonly release: () => void;
}

export type OpenedDocument =
  | { readonly state: "loading" | "missing" }
  | { readonly state: "failed"; readonly error: unknown }
  | {
      readonly state: "open";
      readonly document: Notebook;
      readonly edit: NotebookEditor;
      readonly info: DocumentInfo;
    };

/** The notebook of an address: a template, live in the reader's language until it is changed, or one of the store. */
export function useDocument(id: string, query: string): OpenedDocument {
  const { store, session: device } = useDevice();
  const { language, t } = useWords();
  const documents = documentsOf(store);
  const note = t("documents.copy_note");
  useEffect(() => void (documents.note = note), [documents, note]);
  const variants = useSession(({ settings }) => settings.cellVariants);
  const template = templates.find((each) => each.id === id);
  const live = useMemo(
    () => (template ? withCellVariants(readNotebook(template.text[language]), id, variants) : null),
    [template, language, id, variants],
  );
  const { session, missing, error } = useStored(template ? null : id);
  const stored = useStore(session?.state ?? nothing);
  const shown = stored?.edited.document;
  const edit = useMemo(() => {
    if (session && stored) return editorOf(session, stored);
    return template && live
      ? editorOfTemplate(() => {
          const title = t("documents.own_copy", { title: live.title });
          const made = documents.create({ ...live, title }, { template: template.id });
          becameCopy(template.id, made.id);
          addToast(device, { id: "copied", text: t("documents.copied", { title }) });
          go(address("notebook", { notebook: made.id, query }));
          return made;
        })
      : null;
  }, [documents, device, session, stored, template, live, query, t]);
  return useMemo<OpenedDocument>(() => {
    if (live && edit) return { state: "open", document: live, edit, info: ofTemplate(id) };
    if (session && stored && shown && edit)
      return { state: "open", document: shown, edit, info: { template: null, ...infoOf(session, stored) } };
    if (error !== null) return { state: "failed", error };
    return { state: missing ? "missing" : "loading" };
  }, [live, edit, session, stored, shown, error, missing, id]);
}

const nothing = createStore<DocumentState | null>()(() => null);

const infoOf = (session: DocumentSession, { saving, error, trashedAt, held }: DocumentState) => ({
  ...{ saving, error, trashedAt, held },
  release: () => session.release(),
});

const ofTemplate = (template: string): DocumentInfo => ({
  ...{ template, saving: "saved", error: null, trashedAt: null, held: false },
  release: () => undefined,
});

/** The session of a stored notebook, opened when it is first asked for. */
function useStored(id: string | null) {
  const { store } = useDevice();
  const documents = documentsOf(store);
  const [found, setFound] = useState<{ id: string; session: DocumentSession | null; error: unknown }>();
  const here = id === null ? null : documents.peek(id);
  useEffect(() => {
    if (id === null || documents.peek(id)) return undefined;
    let current = true;
    documents.open(id).then(
      (session) => current && setFound({ id, session, error: null }),
      (error: unknown) => current && setFound({ id, session: null, error }),
    );
    return () => {
      current = false;
    };
  }, [documents, id]);
  const mine = found?.id === id ? found : null;
  const session = here ?? mine?.session ?? null;
  return { session, missing: mine?.session === null && session === null, error: mine?.error ?? null };
}

function editorOf(session: DocumentSession, { edited }: DocumentState): NotebookEditor {
  const { undo, redo } = edited.history;
  return {
    apply: (changes, label, options) => session.apply(changes, label, options?.together),
    undo: () => session.undo(),
    redo: () => session.redo(),
    canUndo: undo.length > 0,
    canRedo: redo.length > 0,
    undoLabel: undo.at(-1)?.label ?? null,
    redoLabel: redo.at(-1)?.label ?? null,
  };
}

/** A template has nothing to undo; its first change makes the copy that all others go to. */
function editorOfTemplate(copy: () => DocumentSession): NotebookEditor {
  let made: DocumentSession | null = null;
  return {
    apply: (changes, label, options) => (made ??= copy()).apply(changes, label, options?.together),
    undo: () => made?.undo(),
    redo: () => made?.redo(),
    ...{ canUndo: false, canRedo: false, undoLabel: null, redoLabel: null },
  };
}
