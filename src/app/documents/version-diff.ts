import { diffLines, diffWordsWithSpace, type ChangeObject } from "diff";
import { writeCell, type Cell, type Notebook } from "../../notebook";

/** A piece of a text: in both, only in the newer, or only in the older. */
export interface Piece {
  readonly text: string;
  readonly side: "both" | "newer" | "older";
}

/** What became of one cell, or of the title, from an older document to a newer. */
export interface CellChange {
  readonly type: "title" | "added" | "removed" | "changed" | "moved";
  readonly cell: Cell | null;
  readonly pieces: readonly Piece[];
}

/** The changes from one document to another, in the order of the newer; what stayed as it was is left out. */
export function documentDiff(older: Notebook, newer: Notebook): readonly CellChange[] {
  const [before, after] = [byId(older), byId(newer)];
  const moved = movedIds(older, newer);
  const changes: CellChange[] = [];
  const removedAfter = (place: string | null) => {
    for (const cell of older.cells)
      if (!after.has(cell.id) && placeOf(older, cell.id, after) === place)
        changes.push({ type: "removed", cell, pieces: [{ text: sourceOf(cell), side: "older" }] });
  };
  if (older.title !== newer.title)
    changes.push({ type: "title", cell: null, pieces: words(older.title, newer.title) });
  removedAfter(null);
  for (const cell of newer.cells) {
    const old = before.get(cell.id);
    if (!old) changes.push({ type: "added", cell, pieces: [{ text: sourceOf(cell), side: "newer" }] });
    else if (sourceOf(old) !== sourceOf(cell) || old.kind !== cell.kind)
      changes.push({ type: "changed", cell, pieces: piecesOf(old, cell) });
    else if (moved.has(cell.id))
      changes.push({ type: "moved", cell, pieces: [{ text: sourceOf(cell), side: "both" }] });
    if (old) removedAfter(cell.id);
  }
  return changes;
}

const byId = ({ cells }: Notebook): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [cell.id, cell]));

/** The nearest cell before one that is still there; null at the top. */
function placeOf({ cells }: Notebook, id: string, after: ReadonlyMap<string, Cell>): string | null {
  const at = cells.findIndex((cell) => cell.id === id);
  return cells.slice(0, at).findLast((cell) => after.has(cell.id))?.id ?? null;
}

/** Cells that are elsewhere among those in both documents: all but a longest run that kept its order. */
function movedIds(older: Notebook, newer: Notebook): ReadonlySet<string> {
  const place = new Map(newer.cells.map((cell, i) => [cell.id, i]));
  const common = older.cells.flatMap(({ id }) => (place.has(id) ? [{ id, at: place.get(id) ?? 0 }] : []));
  const best: { length: number; from: number }[] = [];
  common.forEach(({ at }, i) => {
    let found = { length: 1, from: -1 };
    for (let j = 0; j < i; j++)
      if ((common[j]?.at ?? 0) < at && (best[j]?.length ?? 0) >= found.length)
        found = { length: (best[j]?.length ?? 0) + 1, from: j };
    best.push(found);
  });
  const stayed = new Set<string>();
  let end = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0);
  while (end >= 0 && common[end]) {
    stayed.add(common[end]?.id ?? "");
    end = best[end]?.from ?? -1;
  }
  return new Set(common.map(({ id }) => id).filter((id) => !stayed.has(id)));
}

const sourceOf = (cell: Cell): string => (cell.kind === "text" ? cell.text : writeCell(cell).trimEnd());

const words = (older: string, newer: string): readonly Piece[] => pieces(diffWordsWithSpace(older, newer));

/** Prose by words, everything else by lines; of a cell that is of another kind now, nothing stayed. */
function piecesOf(older: Cell, newer: Cell): readonly Piece[] {
  if (older.kind === "text" && newer.kind === "text") return words(older.text, newer.text);
  if (older.kind !== newer.kind)
    return [
      { text: `${sourceOf(older)}\n`, side: "older" },
      { text: sourceOf(newer), side: "newer" },
    ];
  return pieces(diffLines(`${sourceOf(older)}\n`, `${sourceOf(newer)}\n`));
}

const pieces = (parts: readonly ChangeObject<string>[]): readonly Piece[] =>
  parts.map(({ value, added, removed }) => ({
    text: value,
    side: added ? "newer" : removed ? "older" : "both",
  }));
