import { sound } from "./made";

/** Where appended rows come from: a relation, the condition they meet, and expressions in place of columns. */
export interface Rows {
  readonly from: string;
  readonly where: string;
  readonly changes: Readonly<Record<string, string>>;
}

/** A slice's rows as they are. */
export const plainRows: Rows = { from: "imp_made", where: sound, changes: {} };
