import type { Change } from "./changes";
import { kindOf } from "./cell-kinds";
import { dependencies } from "./outputs";
import { namePattern } from "./read";
import { isReserved } from "./sql/names";
import { folded } from "./sql/tokens";
import { isValueInput, type Cell, type Notebook } from "./types";

/** Why a cell cannot be called so: not a word that SQL can use, a name of facts and variables, or another cell has it. */
export type NameProblem = "shape" | "reserved" | "taken";

/** What speaks against a cell's name; null for nothing. */
export function nameProblem(notebook: Notebook, id: string, name: string): NameProblem | null {
  if (!namePattern.test(name)) return "shape";
  if (isReserved(name)) return "reserved";
  const same = (cell: Cell): boolean => cell.name !== null && folded(cell.name) === folded(name);
  return notebook.cells.some((cell) => cell.id !== id && same(cell)) ? "taken" : null;
}

/** The cells that read a name. */
export const readersOf = (notebook: Notebook, name: string): readonly Cell[] =>
  notebook.cells.filter((cell) => dependencies(cell).some((read) => folded(read) === folded(name)));

/** True for kinds of cells that a file can give a name. */
export const canBeNamed = (cell: Cell): boolean => cell.kind !== "text" && cell.kind !== "unknown";

/** True for a cell that is nothing without its name. */
export const needsName = (cell: Cell): boolean => cell.kind === "input" && isValueInput(cell);

/** The changes that call a cell by another name, also where other cells read it. Without a name nothing reads it. */
export function renameChanges(notebook: Notebook, id: string, name: string | null): readonly Change[] {
  const cell = notebook.cells.find((one) => one.id === id);
  if (!cell || cell.name === name || !canBeNamed(cell)) return [];
  if (name === null) return needsName(cell) ? [] : [{ type: "replace", cell: { ...cell, name } as Cell }];
  const { name: before } = cell;
  if (before === null) return [{ type: "replace", cell: { ...cell, name } }];
  return [
    { type: "replace", cell: { ...renamedIn(cell, before, name), name } },
    ...readersOf(notebook, before)
      .filter((reader) => reader.id !== id)
      .map((reader): Change => ({ type: "replace", cell: renamedIn(reader, before, name) })),
  ];
}

/** A cell that reads what was called `from` by the name `to`. */
const renamedIn = (cell: Cell, from: string, to: string): Cell =>
  kindOf(cell).rename?.(cell, from, to) ?? cell;
