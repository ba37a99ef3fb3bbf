import type { Channel } from "./channel";
import type { Database } from "./database";
import type { Place } from "./place";
import type { StoreEvent } from "./store-event";

/** What every part of an open store shares. */
export interface Context {
  readonly db: Database;
  readonly channel: Channel;
  /** Where the list of what should exist is kept, outside the database. */
  readonly places: readonly Place[];
  readonly locks: LockManager | null;
  emit(event: StoreEvent): void;
}
