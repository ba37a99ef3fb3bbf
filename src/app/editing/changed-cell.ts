import type { Cell, Notebook } from "../../notebook";

/**
 * The cell to look at after a document has become another one: the first that is new, changed or moved; where cells
 * only went, the one that stands in their place. Null where nothing changed or nothing is left.
 */
export function changedCell(before: Notebook, after: Notebook): string | null {
  const were = new Map(before.cells.map((cell) => [cell.id, cell]));
  const fresh = after.cells.find((cell) => were.get(cell.id) !== cell);
  if (fresh) return fresh.id;
  const first = after.cells.findIndex((cell, i) => cell !== before.cells[i]);
  if (first < 0 && after.cells.length === before.cells.length) return null;
  if (after.cells.length < before.cells.length) return (after.cells[first] ?? after.cells.at(-1))?.id ?? null;
  return moved(before.cells, after.cells)?.id ?? null;
}

/** The cell without which both orders are the same; else the first that stands elsewhere. */
function moved(before: readonly Cell[], after: readonly Cell[]): Cell | undefined {
  const without = (cells: readonly Cell[], one: Cell) => cells.filter((cell) => cell !== one);
  const elsewhere = after.filter((cell, i) => cell !== before[i]);
  return (
    elsewhere.find((one) => {
      const rest = without(after, one);
      return without(before, one).every((cell, i) => cell === rest[i]);
    }) ?? elsewhere[0]
  );
}
