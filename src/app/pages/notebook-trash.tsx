import { useDocumentActions } from "../documents/use-document-actions";
import type { LibraryItem } from "../documents/use-library";
import { useWords } from "../words";
import { TrashList } from "./trash-list";

/** Notebooks on their way out. */
export function NotebookTrash(props: { readonly items: readonly LibraryItem[] }) {
  const { t } = useWords();
  const { restore, remove } = useDocumentActions();
  const items = props.items.map(({ id, title, trashedAt }) => ({
    ...{ id, title, trashedAt, detail: t("documents.delete_detail") },
    restore: async () => restore(id, title),
    remove: async () => remove(id),
  }));
  return <TrashList items={items} />;
}
