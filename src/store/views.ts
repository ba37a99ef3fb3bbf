import type { Context } from "./context";
import { intact, seal, type Row } from "./seal";
import { read, write } from "./write";

/** What an address may not say of a view (names that are not ids, free text, numbers), by a key that it may. */
export interface Views {
  /** Null for a key that this device does not know, and for a damaged one. */
  get(key: string): Promise<unknown>;
  put(key: string, view: unknown): Promise<void>;
  clear(): Promise<void>;
}

/** Stands in a kept view for people whose names a policy took out of it. */
export const removedPerson = "*";

/** Rows of kept views that name people who work here, as they are without the names; nothing is asked in a transaction. */
export async function viewsWithoutNames({ db }: Pick<Context, "db">): Promise<readonly ViewRow[]> {
  const rows = await read(db, ["views"], () => db.views.toArray());
  const changed: ViewRow[] = [];
  for (const row of rows) {
    const value = row.value as { readonly filters?: Readonly<Record<string, unknown>> } | null;
    if (value?.filters?.["agent_id"] === undefined || !(await intact("views", row))) continue;
    const filters = { ...value.filters, agent_id: [removedPerson] };
    changed.push({ ...row, ...(await seal<unknown>("views", row.id, { ...value, filters })) });
  }
  return changed;
}
type ViewRow = Row<unknown> & { readonly at?: number };

/** Each change of a filter or of a number keeps one: this many are some months of daily use. */
const most = 2000;
const fewer = 1500; // so many stay, so that not every change has to look through them

async function prune(db: Context["db"]): Promise<void> {
  const rows = await db.views.toArray();
  const oldest = rows.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).slice(0, rows.length - fewer);
  await db.views.bulkDelete(oldest.map(({ id }) => id));
}

export function views({ db }: Context): Views {
  return {
    async get(key) {
      const row = await read(db, ["views"], () => db.views.get(key));
      return row && (await intact("views", row)) ? row.value : null;
    },
    async put(key, view) {
      const row = await seal("views", key, view);
      await write(db, ["views"], async () => {
        await db.views.put({ ...row, at: Date.now() });
        if ((await db.views.count()) > most) await prune(db);
      });
    },
    clear: () => write(db, ["views"], () => db.views.clear()),
  };
}
