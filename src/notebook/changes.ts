import type { Cell, Notebook } from "./types";

/** One change of a document. A list of changes is one step of undo. */
export type Change =
  | { readonly type: "insert"; readonly at: number; readonly cells: readonly Cell[] }
  | { readonly type: "remove"; readonly ids: readonly string[] }
  | { readonly type: "move"; readonly id: string; readonly to: number }
  | { readonly type: "replace"; readonly cell: Cell }
  | { readonly type: "title"; readonly title: string };

/**
 * The document after the changes. Each holds whatever the document is: places beyond the end are the end, cells that
 * are not there are left alone, and a cell whose id is taken is not inserted. Without an effect it is the same object.
 */
export const applyChanges = (notebook: Notebook, changes: readonly Change[]): Notebook =>
  changes.reduce(applyOne, notebook);

/** The changes that lead from `applyChanges(notebook, changes)` back to `notebook`. */
export function inverseOf(notebook: Notebook, changes: readonly Change[]): readonly Change[] {
  const back: Change[][] = [];
  changes.reduce((before, change) => {
    back.unshift([...inverseOfOne(before, change)]);
    return applyOne(before, change);
  }, notebook);
  return back.flat();
}

function applyOne(notebook: Notebook, change: Change): Notebook {
  const { cells } = notebook;
  const has = (id: string): boolean => cells.some((cell) => cell.id === id);
  switch (change.type) {
    case "insert": {
      const added = newCells(notebook, change.cells);
      return added.length === 0 ? notebook : { ...notebook, cells: put(cells, change.at, added) };
    }
    case "remove":
      return change.ids.some(has)
        ? { ...notebook, cells: cells.filter(({ id }) => !change.ids.includes(id)) }
        : notebook;
    case "move": {
      const moved = cells.find(({ id }) => id === change.id);
      if (!moved) return notebook;
      const next = put(
        cells.filter((cell) => cell !== moved),
        change.to,
        [moved],
      );
      return next.every((cell, i) => cell === cells[i]) ? notebook : { ...notebook, cells: next };
    }
    case "replace":
      return has(change.cell.id) && !cells.includes(change.cell)
        ? { ...notebook, cells: cells.map((cell) => (cell.id === change.cell.id ? change.cell : cell)) }
        : notebook;
    case "title":
      return change.title === notebook.title ? notebook : { ...notebook, title: change.title };
  }
}

function inverseOfOne(before: Notebook, change: Change): readonly Change[] {
  const { cells } = before;
  switch (change.type) {
    case "insert": {
      const ids = newCells(before, change.cells).map(({ id }) => id);
      return ids.length === 0 ? [] : [{ type: "remove", ids }];
    }
    case "remove":
      // From the top, so that each cell finds the ones before it where they were.
      return cells.flatMap((cell, at) =>
        change.ids.includes(cell.id) ? [{ type: "insert" as const, at, cells: [cell] }] : [],
      );
    case "move": {
      const from = cells.findIndex(({ id }) => id === change.id);
      return from < 0 ? [] : [{ type: "move", id: change.id, to: from }];
    }
    case "replace": {
      const cell = cells.find(({ id }) => id === change.cell.id);
      return cell ? [{ type: "replace", cell }] : [];
    }
    case "title":
      return [{ type: "title", title: before.title }];
  }
}

/** Those of the cells whose id is not taken, each id once. */
function newCells({ cells }: Notebook, wanted: readonly Cell[]): readonly Cell[] {
  const taken = new Set(cells.map(({ id }) => id));
  return wanted.filter(({ id }) => !taken.has(id) && taken.add(id));
}

const put = (cells: readonly Cell[], at: number, added: readonly Cell[]): readonly Cell[] => {
  const place = Math.max(0, Math.min(cells.length, Math.trunc(at)));
  return [...cells.slice(0, place), ...added, ...cells.slice(place)];
};
