import type { SegmentRecord } from "../store";

/** The side segments that a state needs: new ones, and the ids of present ones that stay as they are. */
export interface Sides {
  readonly added: readonly SegmentRecord[];
  readonly kept: readonly string[];
}

/** Visible calls as SQL with the number of their segment (`seg`) and their row id (`rid`), and what windows depend on. */
export interface Gathered {
  readonly segments: readonly SegmentRecord[];
  readonly rows: string;
  /** How many rows their segments have. */
  readonly total: number;
  /** Whether contacts of several phone systems have to be told apart. */
  readonly severalSystems: boolean;
}
