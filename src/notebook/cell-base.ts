/** What every cell has. */
export interface CellBase {
  /** Short, unique in its notebook, kept in the file; the key of views, results and revisions. */
  readonly id: string;
  /** What other cells call it by, or null. */
  readonly name: string | null;
  /** Keys of its body that this version does not know, byte for byte (YAML lines, or empty). */
  readonly extra: string;
}
