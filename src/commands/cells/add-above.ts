import { cellCommand } from "./cell-command";

/** Adds a cell above. */
export const addAbove = cellCommand("above", ["A"]);
