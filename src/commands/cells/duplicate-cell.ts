import { cellCommand } from "./cell-command";

/** Puts a copy below. */
export const duplicateCell = cellCommand("duplicate", []);
