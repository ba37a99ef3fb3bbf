import { cellCommand } from "./cell-command";

/** Opens the form of a cell, or its own editor. */
export const editCell = cellCommand("edit", ["Enter"]);
