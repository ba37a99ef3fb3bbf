import { cellCommand } from "./cell-command";

/** Gives the cell a name by which others can read it. */
export const nameCell = cellCommand("name", []);
