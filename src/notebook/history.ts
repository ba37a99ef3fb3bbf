import { applyChanges, inverseOf, type Change } from "./changes";
import type { Notebook } from "./types";

/** Something that was done to a document at once, and how it is taken back. */
export interface Step {
  /** What it was, as the key of a message. */
  readonly label: string;
  readonly changes: readonly Change[];
  readonly inverse: readonly Change[];
}

/** What can be undone and redone, the newest last. View state (period, filters, inputs) is never part of it. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** A document with its history. */
export interface Edited {
  readonly document: Notebook;
  readonly history: History;
}

/** Steps that are kept; older ones cannot be undone any more. */
export const historyLimit = 200;

export const noHistory: History = { undo: [], redo: [] };

/**
 * Does something to a document. What was undone before cannot be redone any more. With `together` it becomes part of
 * the step before, if that has the same label: the letters of one word are one step.
 */
export function doStep(
  { document, history }: Edited,
  changes: readonly Change[],
  label: string,
  together = false,
): Edited {
  const next = applyChanges(document, changes);
  if (next === document) return { document, history };
  const inverse = inverseOf(document, changes);
  const last = history.undo.at(-1);
  const joins = together && last?.label === label && history.redo.length === 0;
  const step: Step = joins
    ? { label, changes: joined(last.changes, changes), inverse: joined(inverse, last.inverse) }
    : { label, changes, inverse };
  const undo = [...(joins ? history.undo.slice(0, -1) : history.undo), step].slice(-historyLimit);
  return { document: next, history: { undo, redo: [] } };
}

/** Takes the last step back; the same object when there is none. */
export function undoStep(edited: Edited): Edited {
  const { document, history } = edited;
  const step = history.undo.at(-1);
  if (!step) return edited;
  return {
    document: applyChanges(document, step.inverse),
    history: {
      undo: history.undo.slice(0, -1),
      // As the document is now: what another tab wrote meanwhile comes back with redo.
      redo: [...history.redo, { ...step, changes: inverseOf(document, step.inverse) }],
    },
  };
}

/** Does again what was undone last; the same object when there is nothing. */
export function redoStep(edited: Edited): Edited {
  const { document, history } = edited;
  const step = history.redo.at(-1);
  if (!step) return edited;
  return {
    document: applyChanges(document, step.changes),
    history: {
      undo: [...history.undo, { ...step, inverse: inverseOf(document, step.changes) }].slice(-historyLimit),
      redo: history.redo.slice(0, -1),
    },
  };
}

/** Two lists in a row; of replacements of one cell that follow each other only one matters. */
function joined(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const [a, b] = [first[0], second[0]];
  if (first.length !== 1 || second.length !== 1 || !a || !b) return [...first, ...second];
  if (a.type === "title" && b.type === "title") return second;
  if (a.type === "replace" && b.type === "replace" && a.cell.id === b.cell.id) return second;
  return [...first, ...second];
}
