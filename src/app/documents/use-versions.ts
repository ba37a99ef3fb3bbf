import { useEffect, useMemo, useState } from "react";
import { readNotebook, restoring, writeNotebook } from "../../notebook";
import type { NotebookVersion } from "../../store";
import { useDevice } from "../device";
import { addToast } from "../session";
import { useWords } from "../words";
import { documentsOf } from "./documents";

/** The named versions of a notebook, kept up to date, and what can be done with them; null until they are read. */
export function useVersions(id: string) {
  const { store, session } = useDevice();
  const { t } = useWords();
  const [list, setList] = useState<readonly NotebookVersion[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      void store.notebookVersions.list(id).then(
        (found) => current && setList(found),
        () => current && setList([]),
      );
    read();
    const stop = store.onEvent((event) => event.type === "notebook" && event.id === id && read());
    return () => {
      current = false;
      stop();
    };
  }, [store, id]);
  const actions = useMemo(() => {
    const documents = documentsOf(store);
    return {
      /** Keeps the notebook as it is now. */
      async save(name: string) {
        const open = await documents.open(id);
        if (!open) return;
        const { document } = open.state.getState().edited;
        await store.notebookVersions.put({
          ...{ id: crypto.randomUUID(), notebook: id, name, savedAt: Date.now() },
          ...{ title: document.title, text: writeNotebook(document) },
        });
      },
      /** Makes the notebook what it was; this can be undone like any change. */
      async restore({ name, text }: NotebookVersion) {
        const then = readNotebook(text);
        await documents.change(id, (open) =>
          open.apply(restoring(open.state.getState().edited.document, then), "documents.change.restore"),
        );
        addToast(session, { text: t("documents.version_restored", { name }) });
      },
      async remove(version: NotebookVersion) {
        await store.notebookVersions.remove(version.id);
        const undo = () => void store.notebookVersions.put(version);
        addToast(session, {
          text: t("documents.version_deleted", { name: version.name }),
          action: { label: t("word.undo"), run: undo },
        });
      },
    };
  }, [store, session, id, t]);
  return { list, ...actions };
}
