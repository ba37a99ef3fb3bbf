import type { SegmentRecord } from "../store";

/** The side segments that a state needs: new ones, and the ids of present ones that stay as they are. */
export interface Sides {
  readonly added: readonly SegmentRecord[];
  readonly kept: readonly string[];
}

/** Visible rows of a kind as SQL, with the number of their segment and their row id. */
export interface Gathered {
  readonly segments: readonly SegmentRecord[];
  readonly rows: string;
  /** The columns that windows depend on. */
  readonly columns: string;
}
