import type { Store } from "../store";
import { askToRead } from "./import/file-handles";
import type { ImportSession } from "./import/import-session";
import { newExports, watchedFolder } from "./import/watched-folder";
import { addToast, type SessionStore } from "./session";

interface Parts {
  readonly store: Store;
  readonly session: SessionStore;
  readonly imports: ImportSession;
}

/**
 * Looks for new exports in the watched folder and opens them; those of a known phone system come in at once when
 * nothing must be asked. `asked` is a click: the browser may be asked for leave, and the answer is said even if there
 * is nothing new.
 */
export async function lookInFolder(parts: Parts, asked: boolean): Promise<void> {
  const { store, session, imports } = parts;
  const watched = await watchedFolder(store.handles);
  if (!watched || (!asked && !watched.auto)) return;
  try {
    if (asked && !(await askToRead(watched.folder)))
      return addToast(session, { id: "folder", text: "folder.refused" });
    const files = await newExports(store.handles, session.getState().data?.datasets ?? []);
    if (files === null)
      return addToast(session, {
        id: "folder",
        text: "folder.ask",
        params: { folder: watched.folder.name },
        action: { label: "folder.look", run: () => void lookInFolder(parts, true) },
        stays: null,
      });
    if (files.length > 0) return await imports.open(files, { startIfKnown: watched.auto });
    if (asked) addToast(session, { id: "folder", text: "folder.nothing" });
  } catch {
    if (asked) addToast(session, { id: "folder", text: "folder.gone" });
  }
}
