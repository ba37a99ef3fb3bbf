import type { Context } from "./context";
import { intact, seal } from "./seal";
import { read, write } from "./write";

/** What an address may not say of a view (names that are not ids, free text, numbers), by a key that it may. */
export interface Views {
  /** Null for a key that this device does not know, and for a damaged one. */
  get(key: string): Promise<unknown>;
  put(key: string, view: unknown): Promise<void>;
  clear(): Promise<void>;
}

export function views({ db }: Context): Views {
  return {
    async get(key) {
      const row = await read(db, ["views"], () => db.views.get(key));
      return row && (await intact("views", row)) ? row.value : null;
    },
    async put(key, view) {
      const row = await seal("views", key, view);
      await write(db, ["views"], () => db.views.put(row));
    },
    clear: () => write(db, ["views"], () => db.views.clear()),
  };
}
