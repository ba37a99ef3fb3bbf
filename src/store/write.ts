import type { Database, TableName } from "./database";
import { refuseNewer } from "./format";
import { connectionLost, storageError } from "./storage-error";

/**
 * The one way to write: a strict transaction that first makes sure that this build may write. `work` awaits nothing
 * but table calls (anything else would end the transaction) and may run twice after a lost connection.
 * `needed` is the size in bytes that a full disk's message names.
 */
export function write<T>(
  db: Database,
  tables: readonly TableName[],
  work: () => PromiseLike<T>,
  needed = 0,
): Promise<T> {
  const names = [...new Set<TableName>(["meta", ...tables])];
  const step = async () => {
    let native: IDBTransaction | undefined;
    try {
      return await db.transaction("rw", names, async (transaction) => {
        native = transaction.idbtrans;
        refuseNewer((await db.meta.get("format"))?.value);
        return work();
      });
    } catch (error) {
      // a request made after the abort fails first, with an error that hides the reason
      if (native?.error?.name === "QuotaExceededError") throw native.error;
      throw error;
    }
  };
  return withConnection(db, step, needed);
}

/** One consistent read of several tables. */
export function read<T>(db: Database, tables: readonly TableName[], work: () => PromiseLike<T>): Promise<T> {
  return withConnection(db, () => db.transaction("r", tables, () => work()));
}

const pauses = [50, 400, 1500]; // ms before each new connection

/** Runs a step that may be repeated, on a new connection when the browser lost the old one. */
export async function withConnection<T>(db: Database, step: () => PromiseLike<T>, needed = 0): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      const pause = pauses[attempt];
      if (!connectionLost(error) || pause === undefined) throw storageError(error, needed);
      await new Promise((resolve) => setTimeout(resolve, pause));
      db.close({ disableAutoOpen: false });
      await db.open().catch(() => undefined); // the next attempt reports it
    }
  }
}
