import type { Context } from "./context";
import { sortRows } from "./rows";
import { seal } from "./seal";
import type { NotebookVersion } from "./types";
import { read, write } from "./write";

/** Versions of notebooks that people kept by name. They go with their notebook. */
export interface NotebookVersions {
  /** Of one notebook, newest first. A damaged one is left out and told by an event. */
  list(notebook: string): Promise<readonly NotebookVersion[]>;
  put(version: NotebookVersion): Promise<void>;
  remove(id: string): Promise<void>;
}

export function notebookVersions({ db, channel, emit }: Context): NotebookVersions {
  return {
    async list(notebook) {
      const rows = await read(db, ["notebookVersions"], () =>
        db.notebookVersions.where("value.notebook").equals(notebook).toArray(),
      );
      const { good, damaged } = await sortRows<NotebookVersion>("notebookVersions", rows);
      for (const id of damaged)
        emit({ type: "damaged", damage: { what: "notebookVersions", id, datasets: [] } });
      return [...good].sort((a, b) => b.savedAt - a.savedAt);
    },
    async put({ id, notebook, name, savedAt, title, text }) {
      const row = await seal("notebookVersions", id, { id, notebook, name, savedAt, title, text });
      await write(db, ["notebookVersions"], () => db.notebookVersions.put(row), text.length * 2);
      channel.post({ type: "notebook", id: notebook });
    },
    remove: (id) => write(db, ["notebookVersions"], () => db.notebookVersions.delete(id)),
  };
}
