import type { Transaction } from "dexie";

/**
 * One numbered change of the stored format. A published migration is never edited: a change, even of an index, is a
 * new one. `upgrade` only moves or drops what is there; rewriting many records is done after opening, new copy first.
 */
export interface Migration {
  readonly version: number;
  /** The oldest format version whose code may still write after this migration. */
  readonly minWriter: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
