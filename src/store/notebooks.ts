import type { Context } from "./context";
import { damagedError } from "./damaged-error";
import { allRows, sortRows } from "./rows";
import { intact, seal, unseal, type Row } from "./seal";
import type { NotebookRecord } from "./types";
import { read, write } from "./write";

/** A notebook as its editor hands it over. */
export type NotebookDraft = Omit<NotebookRecord, "sha256">;

export type SaveResult =
  | { readonly type: "saved"; readonly notebook: NotebookRecord }
  | { readonly type: "conflict"; readonly current: NotebookRecord | null };

export interface Notebooks {
  /** Newest first. A damaged one is left out and told by an event; `get` throws for it. */
  list(): Promise<readonly NotebookRecord[]>;
  get(id: string): Promise<NotebookRecord | null>;
  /**
   * Saves. `base` is the `sha256` the edit started from (null: there was none): if another tab saved since, nothing
   * is written and the other's text comes back to be merged. Without `base` it overwrites.
   */
  put(notebook: NotebookDraft, base?: string | null): Promise<SaveResult>;
  remove(id: string): Promise<void>;
  /** The notebook's undo history, as the notebook layer wrote it; null when there is none. */
  history(id: string): Promise<unknown>;
  putHistory(id: string, history: unknown): Promise<void>;
}

export function notebooks({ db, channel, emit }: Context): Notebooks {
  const open = (row: Row<NotebookDraft>): NotebookRecord => ({ ...row.value, sha256: row.seal });
  return {
    async list() {
      const rows = (await allRows(db, "notebooks")) as readonly Row<NotebookDraft>[];
      const { good, damaged } = await sortRows<NotebookDraft>("notebooks", rows);
      for (const id of damaged) emit({ type: "damaged", damage: { what: "notebooks", id, datasets: [] } });
      const seals = new Map(rows.map((row) => [row.id, row.seal]));
      return good
        .map((draft) => ({ ...draft, sha256: seals.get(draft.id) ?? "" }))
        .sort((a, b) => b.updatedAt - a.updatedAt);
    },
    async get(id) {
      const row = await read(db, ["notebooks"], () => db.notebooks.get(id));
      if (!row) return null;
      await unseal("notebooks", row);
      return open(row);
    },
    async put({ id, title, text, template, updatedAt }, base) {
      const row = await seal("notebooks", id, { id, title, text, template, updatedAt });
      const before = await write(
        db,
        ["notebooks"],
        async () => {
          const current = await db.notebooks.get(id);
          if (base !== undefined && (current?.seal ?? null) !== base) return { current };
          await db.notebooks.put(row);
          return null;
        },
        text.length * 2,
      );
      if (before) {
        const { current } = before;
        if (current && !(await intact("notebooks", current))) throw damagedError("notebooks", id);
        return { type: "conflict", current: current ? open(current) : null };
      }
      channel.post({ type: "notebook", id });
      return { type: "saved", notebook: open(row) };
    },
    async remove(id) {
      await write(db, ["notebooks", "histories"], async () => {
        await db.notebooks.delete(id);
        await db.histories.delete(id);
      });
      channel.post({ type: "notebook", id });
    },
    async history(id) {
      const row = await read(db, ["histories"], () => db.histories.get(id));
      return row && (await intact("histories", row)) ? row.value : null; // a damaged history only costs undo
    },
    async putHistory(id, history) {
      const row = await seal("histories", id, history);
      await write(db, ["histories"], () => db.histories.put(row));
    },
  };
}
