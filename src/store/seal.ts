import { damagedError } from "./damaged-error";
import { hashOf } from "./sha256";

/**
 * How every record is stored. The platform keeps no checksums (a flipped bit comes back without an error), so the
 * record carries the hash of its table, its key and its value.
 */
export interface Row<T> {
  readonly id: string;
  readonly value: T;
  readonly seal: string;
}

/** The row to store for a value. Hashing is asynchronous: seal before a transaction is opened, never inside. */
export async function seal<T>(table: string, id: string, value: T): Promise<Row<T>> {
  return { id, value, seal: await hashOf([table, id, value]) };
}

/** Whether the row is what was written. */
export async function intact(table: string, row: Row<unknown>): Promise<boolean> {
  try {
    return (await hashOf([table, row.id, row.value])) === row.seal;
  } catch {
    return false;
  }
}

/** The row's value, or `record_damaged`. */
export async function unseal<T>(table: string, row: Row<T>, dataset = ""): Promise<T> {
  if (await intact(table, row)) return row.value;
  throw damagedError(table, row.id, dataset);
}

/** The value of a row that holds a text. */
export async function unsealText(table: string, row: Row<unknown>): Promise<string> {
  const value = await unseal(table, row);
  if (typeof value === "string") return value;
  throw damagedError(table, row.id);
}
