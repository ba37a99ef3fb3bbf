import type { Context } from "./context";
import { allRows, sortRows } from "./rows";
import { intact, seal } from "./seal";
import type { SavedMapping } from "./types";
import { read, write } from "./write";

/** How a person corrected the reading of a kind of file. A damaged one counts as never saved: it is asked again. */
export interface Mappings {
  list(): Promise<readonly SavedMapping[]>;
  get(profile: string, signature: string): Promise<SavedMapping | null>;
  put(mapping: SavedMapping): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The id a mapping is saved under. */
export const mappingId = (profile: string, signature: string): string => `${profile}/${signature}`;

export function mappings({ db }: Context): Mappings {
  return {
    list: async () => (await sortRows<SavedMapping>("mappings", await allRows(db, "mappings"))).good,
    async get(profile, signature) {
      const row = await read(db, ["mappings"], () => db.mappings.get(mappingId(profile, signature)));
      return row && (await intact("mappings", row)) ? row.value : null;
    },
    async put(mapping) {
      const row = await seal("mappings", mapping.id, mapping);
      await write(db, ["mappings"], () => db.mappings.put(row));
    },
    remove: (id) => write(db, ["mappings"], () => db.mappings.delete(id)),
  };
}
