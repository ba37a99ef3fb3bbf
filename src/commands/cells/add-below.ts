import { cellCommand } from "./cell-command";

/** Adds a cell below. */
export const addBelow = cellCommand("below", ["B"]);
