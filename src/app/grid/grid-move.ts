/** A place in a grid: row -1 is the head. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What moving needs to know of a grid. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into its sight. */
  readonly page: number;
  /** True where the page is read from the right. */
  readonly mirrored: boolean;
}

export interface MoveKey {
  readonly key: string;
  readonly far: boolean; // with Ctrl or Cmd
}

/** Where a key leads from a place, or null for keys that do not move. */
export function moved({ row, column }: Spot, { key, far }: MoveKey, of: Extent): Spot | null {
  const [last, edge] = [of.rows - 1, of.columns - 1];
  const across = (by: -1 | 1): Spot => ({ row, column: far ? (by < 0 ? 0 : edge) : column + by });
  const to = ((): Spot | null => {
    switch (key) {
      case "ArrowDown":
        return { row: far ? last : row + 1, column };
      case "ArrowUp":
        return { row: far ? 0 : row - 1, column };
      case "ArrowLeft":
        return across(of.mirrored ? 1 : -1);
      case "ArrowRight":
        return across(of.mirrored ? -1 : 1);
      case "PageDown":
        return { row: row + of.page, column };
      case "PageUp":
        return { row: Math.max(0, row - of.page), column };
      case "Home":
        return far ? { row: 0, column: 0 } : { row, column: 0 };
      case "End":
        return far ? { row: last, column: edge } : { row, column: edge };
      default:
        return null;
    }
  })();
  return to && { row: Math.max(-1, Math.min(last, to.row)), column: Math.max(0, Math.min(edge, to.column)) };
}

/** A block of cells between two corners, both included; rows of the head are none. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

/** The cells between a place where selecting began and where it is now. */
export const blockOf = (anchor: Spot, active: Spot): Block => ({
  top: Math.max(0, Math.min(anchor.row, active.row)),
  bottom: Math.max(anchor.row, active.row),
  first: Math.min(anchor.column, active.column),
  last: Math.max(anchor.column, active.column),
});

/** Whether a cell is in a block. */
export const isIn = ({ top, bottom, first, last }: Block, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= first && column <= last;
