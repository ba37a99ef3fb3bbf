import type { Database, TableName } from "./database";
import { intact, type Row } from "./seal";
import { isUnreadable } from "./storage-error";
import { read } from "./write";

/** A table's rows, apart by whether they are what was written. */
export interface Sorted<T> {
  readonly good: readonly T[];
  readonly damaged: readonly string[]; // ids
}

type Sealed = Exclude<TableName, "blobs" | "chunks">;

/** All rows of a sealed table as stored; a row that cannot be read comes back with an empty seal. */
export async function allRows(db: Database, table: Sealed): Promise<readonly Row<unknown>[]> {
  try {
    return await read(db, [table], () => db.table<Row<unknown>, string>(table).toArray());
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  const ids = await read(db, [table], () =>
    db.table<Row<unknown>, string>(table).toCollection().primaryKeys(),
  );
  return Promise.all(
    ids.map((id) =>
      read(db, [table], () => db.table<Row<unknown>, string>(table).get(id)).then(
        (row) => row ?? unreadable(id),
        () => unreadable(id),
      ),
    ),
  );
}

const unreadable = (id: string): Row<unknown> => ({ id, value: undefined, seal: "" });

/** Verifies rows; order is kept. */
export async function sortRows<T>(table: Sealed, rows: readonly Row<unknown>[]): Promise<Sorted<T>> {
  const checked = await Promise.all(rows.map((row) => intact(table, row)));
  return {
    good: rows.filter((_, i) => checked[i]).map((row) => row.value as T),
    damaged: rows.filter((_, i) => !checked[i]).map((row) => row.id),
  };
}
