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
  /** Newest first, those in the trash too. A damaged one is left out and told by an event; `get` throws for it. */
  list(): Promise<readonly NotebookRecord[]>;
  get(id: string): Promise<NotebookRecord | null>;
  /**
   * Saves. `base` is the `sha256` the edit started from (null: there was none): if another tab saved since, nothing
   * is written and the other's text comes back to be merged. Without `base` it overwrites. `history` is written with
   * it or not at all.
   */
  put(notebook: NotebookDraft, base?: string | null, history?: unknown): Promise<SaveResult>;
  /** Puts it into the trash, or brings it back; nothing where there is none. */
  setTrashed(id: string, trashedAt: number | null): Promise<void>;
  /** Deletes it for good, with its history and its versions. */
  remove(id: string): Promise<void>;
  /** Deletes for good what was put into the trash before that time (epoch ms); gives their number. */
  purge(before: number): Promise<number>;
  /** The notebook's undo history, as the notebook layer wrote it; null when there is none. */
  history(id: string): Promise<unknown>;
  putHistory(id: string, history: unknown): Promise<void>;
  /** Forgets what could be undone, in every notebook. */
  clearHistories(): Promise<void>;
}

export function notebooks({ db, channel, emit }: Context): Notebooks {
  const open = (row: Row<NotebookDraft>): NotebookRecord => ({ ...row.value, sha256: row.seal });
  const tell = (id: string) => channel.post({ type: "notebook", id });
  const remove = async (ids: readonly string[]) => {
    await write(db, ["notebooks", "histories", "notebookVersions"], async () => {
      await db.notebooks.bulkDelete([...ids]);
      await db.histories.bulkDelete([...ids]);
      await db.notebookVersions.where("value.notebook").anyOf(ids).delete();
    });
    ids.forEach(tell);
  };
  const list = async (): Promise<readonly NotebookRecord[]> => {
    const rows = (await allRows(db, "notebooks")) as readonly Row<NotebookDraft>[];
    const { good, damaged } = await sortRows<NotebookDraft>("notebooks", rows);
    for (const id of damaged) emit({ type: "damaged", damage: { what: "notebooks", id, datasets: [] } });
    const seals = new Map(rows.map((row) => [row.id, row.seal]));
    return good
      .map((draft) => ({ ...draft, sha256: seals.get(draft.id) ?? "" }))
      .sort((a, b) => b.updatedAt - a.updatedAt);
  };
  return {
    list,
    async get(id) {
      const row = await read(db, ["notebooks"], () => db.notebooks.get(id));
      if (!row) return null;
      await unseal("notebooks", row);
      return open(row);
    },
    async put(draft, base, history) {
      const { id } = draft;
      const row = await seal("notebooks", id, plain(draft));
      const past = history === undefined ? null : await seal("histories", id, history);
      const before = await write(
        db,
        ["notebooks", "histories"],
        async () => {
          const current = await db.notebooks.get(id);
          if (base !== undefined && (current?.seal ?? null) !== base) return { current };
          await db.notebooks.put(row);
          if (past) await db.histories.put(past);
          return null;
        },
        draft.text.length * 2,
      );
      if (before) {
        const { current } = before;
        if (current && !(await intact("notebooks", current))) throw damagedError("notebooks", id);
        return { type: "conflict", current: current ? open(current) : null };
      }
      tell(id);
      return { type: "saved", notebook: open(row) };
    },
    async setTrashed(id, trashedAt) {
      for (;;) {
        const stored = await read(db, ["notebooks"], () => db.notebooks.get(id));
        if (!stored) return;
        const draft = await unseal("notebooks", stored);
        const row = await seal("notebooks", id, plain({ ...draft, trashedAt }));
        const done = await write(db, ["notebooks"], async () => {
          const now = await db.notebooks.get(id);
          if (now?.seal !== stored.seal) return false; // another tab was quicker
          await db.notebooks.put(row);
          return true;
        });
        if (done) return tell(id);
      }
    },
    remove: (id) => remove([id]),
    async purge(before) {
      const old = (await list()).filter(({ trashedAt }) => (trashedAt ?? Infinity) < before);
      if (old.length > 0) await remove(old.map(({ id }) => id));
      return old.length;
    },
    async history(id) {
      const row = await read(db, ["histories"], () => db.histories.get(id));
      return row && (await intact("histories", row)) ? row.value : null; // a damaged history only costs undo
    },
    async putHistory(id, history) {
      const row = await seal("histories", id, history);
      await write(db, ["histories"], () => db.histories.put(row));
    },
    clearHistories: () => write(db, ["histories"], () => db.histories.clear()),
  };
}

/** What is stored of a draft, and nothing that came along with it. */
const plain = ({ id, title, text, template, updatedAt, trashedAt, held }: NotebookDraft): NotebookDraft => ({
  id,
  title,
  text,
  template,
  updatedAt,
  ...(typeof trashedAt === "number" && { trashedAt }),
  ...(held && { held }),
});
