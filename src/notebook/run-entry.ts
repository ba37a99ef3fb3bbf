import type { Cell, CellStatus } from "./types";
import type { Want } from "./wants";

/** What is known of one cell between two changes. */
export interface Entry {
  cell: Cell;
  /** What its output should be of; null while that cannot be said. */
  want: Want | null;
  /** `want.full` of the output shown, of the cache look-up begun and done, of the run that failed or was stopped. */
  have: string | null;
  looking: string | null;
  looked: string | null;
  halted: string | null;
  /** The cell because of which it is halted: one that it reads; null where it is its own doing. */
  haltedBy: string | null;
  /** `want.full` that somebody asked to be run, where cells wait for that. */
  allowed: string | null;
  running: { readonly full: string; readonly abort: AbortController } | null;
  status: CellStatus;
}
