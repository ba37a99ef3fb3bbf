import type { Change } from "./changes";
import type { Notebook } from "./types";

/** The changes that make a document what it was: one step, which can be undone. Unknown front matter stays. */
export const restoring = (now: Notebook, then: Notebook): readonly Change[] => [
  { type: "remove", ids: now.cells.map(({ id }) => id) },
  { type: "insert", at: 0, cells: then.cells },
  { type: "title", title: then.title },
];
