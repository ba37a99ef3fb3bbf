import { useMemo } from "react";
import {
  newNotebook,
  readNotebook,
  templates,
  withoutNames,
  writeNotebook,
  type Notebook,
} from "../../notebook";
import { useDevice } from "../device";
import { isPseudonym } from "../people";
import { policySince } from "../policy/use-may-tell";
import { saveFile } from "../parts/save-file";
import { address, go } from "../route";
import { addToast } from "../session";
import { useWords } from "../words";
import { documentsOf } from "./documents";

/** What can be done with a whole notebook, open or not. */
export interface DocumentActions {
  create(): void;
  rename(id: string, title: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  setPinned(id: string, pinned: boolean): Promise<void>;
  /** With an Undo in reach. */
  trash(id: string, title: string): Promise<void>;
  restore(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  exportMarkdown(id: string): Promise<void>;
}

/** The actions, in the reader's words. */
export function useDocumentActions(): DocumentActions {
  const { store, session } = useDevice();
  const { t, language } = useWords();
  return useMemo(() => {
    const documents = documentsOf(store);
    const open = (id: string) => go(address("notebook", { notebook: id }));
    const documentOf = async (id: string): Promise<Notebook | null> => {
      const template = templates.find((each) => each.id === id);
      if (template) return readNotebook(template.text[language]);
      return (await documents.open(id))?.state.getState().edited.document ?? null;
    };
    const setPinned = async (id: string, pinned: boolean) => {
      const others = session.getState().settings.pinnedNotebooks.filter((each) => each !== id);
      const pinnedNotebooks = pinned ? [...others, id] : others;
      session.setState(({ settings }) => ({ settings: { ...settings, pinnedNotebooks } }));
      await store.settings.change({ pinnedNotebooks });
    };
    const restore = async (id: string, title: string) => {
      await store.notebooks.setTrashed(id, null);
      addToast(session, { id: `trash/${id}`, text: t("data.restored", { title }) });
    };
    return {
      create: () => open(documents.create(newNotebook(t("documents.untitled"))).id),
      async rename(id, title) {
        await documents.change(id, (open) =>
          open.apply([{ type: "title", title }], "documents.change.title"),
        );
      },
      async duplicate(id) {
        const document = await documentOf(id);
        if (!document) return;
        const template = templates.some((each) => each.id === id) ? { template: id } : {};
        const title = t("documents.copy_of", { title: document.title });
        open(documents.create({ ...document, title }, template).id);
      },
      setPinned,
      async trash(id, title) {
        await documents.peek(id)?.flush();
        await store.notebooks.setTrashed(id, Date.now());
        addToast(session, {
          id: `trash/${id}`,
          text: t("data.trashed", { title }),
          action: { label: t("word.undo"), run: () => void restore(id, title) },
        });
      },
      restore,
      async remove(id) {
        await setPinned(id, false);
        await documents.remove(id);
      },
      async exportMarkdown(id) {
        const document = await documentOf(id);
        const { policy } = session.getState().settings;
        const since = policy === "named" ? "" : policySince((await store.policy.get()).log);
        const may = { isKnown: isPseudonym, since };
        const told = document && policy !== "named" ? withoutNames(document, may) : document;
        if (told) saveFile(fileName(told.title), "text/markdown", writeNotebook(told));
      },
    };
  }, [store, session, t, language]);
}

/** A title as a file's name: without what file systems forbid. */
const fileName = (title: string): string => {
  const safe = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 80);
  return `${safe === "" ? "notebook" : safe}.md`;
};
