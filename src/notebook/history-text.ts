import type { Change } from "./changes";
import { historyLimit, noHistory, type History, type Step } from "./history";
import { currentFormat } from "./migrations";
import { readNotebook } from "./read";
import type { Cell } from "./types";
import { writeCell } from "./write";

/** A cell as it is kept in a history: as in a file, so that it outlives changes of the app. */
type StoredCell =
  { readonly id: string; readonly text: string } | { readonly id: string; readonly source: string };
type StoredChange = Exclude<Change, { type: "insert" | "replace" }> | StoredInsert | StoredReplace;
interface StoredInsert {
  readonly type: "insert";
  readonly at: number;
  readonly cells: readonly StoredCell[];
}
interface StoredReplace {
  readonly type: "replace";
  readonly cell: StoredCell;
}

/** A history as it is stored with its document. */
export interface StoredHistory {
  readonly format: number;
  readonly undo: readonly StoredStep[];
  readonly redo: readonly StoredStep[];
}
interface StoredStep {
  readonly label: string;
  readonly changes: readonly StoredChange[];
  readonly inverse: readonly StoredChange[];
}

/** The history to store. */
export const writeHistory = ({ undo, redo }: History): StoredHistory => ({
  format: currentFormat,
  undo: undo.map(writeStep),
  redo: redo.map(writeStep),
});

/** The history that was stored; what cannot be read any more cannot be undone any more, and nothing else is lost. */
export function readHistory(stored: unknown): History {
  const { format, undo, redo } = (stored ?? {}) as Partial<StoredHistory>;
  if (format === undefined || !Array.isArray(undo) || !Array.isArray(redo)) return noHistory;
  try {
    return {
      undo: undo.map((step: StoredStep) => readStep(step, format)).slice(-historyLimit),
      redo: redo.map((step: StoredStep) => readStep(step, format)).slice(-historyLimit),
    };
  } catch {
    return noHistory;
  }
}

const writeStep = ({ label, changes, inverse }: Step): StoredStep => ({
  label,
  changes: changes.map(writeChange),
  inverse: inverse.map(writeChange),
});

const readStep = ({ label, changes, inverse }: StoredStep, format: number): Step => ({
  label,
  changes: changes.map((change) => readChange(change, format)),
  inverse: inverse.map((change) => readChange(change, format)),
});

function writeChange(change: Change): StoredChange {
  if (change.type === "insert") return { ...change, cells: change.cells.map(storedCell) };
  return change.type === "replace" ? { type: "replace", cell: storedCell(change.cell) } : change;
}

function readChange(change: StoredChange, format: number): Change {
  if (change.type === "insert") return { ...change, cells: change.cells.map((cell) => cellOf(cell, format)) };
  return change.type === "replace" ? { type: "replace", cell: cellOf(change.cell, format) } : change;
}

const storedCell = (cell: Cell): StoredCell =>
  cell.kind === "text" ? { id: cell.id, text: cell.text } : { id: cell.id, source: writeCell(cell) };

function cellOf(stored: StoredCell, format: number): Cell {
  const { id } = stored;
  if ("text" in stored) return { kind: "text", id, name: null, extra: "", text: stored.text };
  const [cell, ...more] = readNotebook(`---\nformat: ${format}\n---\n\n${stored.source}`).cells;
  if (!cell || more.length > 0) throw new Error("a stored cell is not one cell");
  return { ...cell, id }; // one that was written without an id had the one it was given
}
