import { toShape } from "../../base";
import { queriesOf, readNotebook, writeNotebook } from "../../notebook";
import type { Store } from "../../store";
import { address, go } from "../route";
import { addToast, type SessionStore } from "../session";
import { documentsOf } from "./documents";

const mostBytes = 5 * 2 ** 20;

/**
 * Opens Markdown files as notebooks of this device, the last one on screen. One with SQL says what it will run before
 * it runs; one that is here already is only opened.
 */
export async function openMarkdown(
  files: readonly File[],
  { store, session }: { readonly store: Store; readonly session: SessionStore },
): Promise<void> {
  const documents = documentsOf(store);
  for (const file of files) {
    if (file.size > mostBytes) {
      addToast(session, { text: "documents.too_large", params: { name: file.name } });
      continue;
    }
    try {
      const read = readNotebook(await file.text());
      const named = file.name.replace(/\.[a-z]+$/i, "");
      const notebook = read.title.trim() === "" ? { ...read, title: named } : read;
      const text = writeNotebook(notebook);
      const here = (await store.notebooks.list()).find((each) => each.text === text && !each.trashedAt);
      const id = here?.id ?? documents.create(notebook, { held: queriesOf(notebook).length > 0 }).id;
      addToast(session, { text: "documents.opened", params: { title: notebook.title } });
      go(address("notebook", { notebook: id }));
    } catch (error) {
      const { code, params } = toShape(error);
      addToast(session, { text: `error.${code}.what`, params });
    }
  }
}
