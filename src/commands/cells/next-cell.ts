import { cellCommand } from "./cell-command";

/** Goes to the cell below. */
export const nextCell = cellCommand("next", ["J", "ArrowDown"], { repeats: true });
