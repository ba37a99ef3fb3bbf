import { cellCommand } from "./cell-command";

/** Moves the cell one place up. */
export const moveCellUp = cellCommand("up", ["Alt+ArrowUp"], { repeats: true });
