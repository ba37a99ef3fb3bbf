import { cellCommand } from "./cell-command";

/** Moves the cell one place down. */
export const moveCellDown = cellCommand("down", ["Alt+ArrowDown"], { repeats: true });
