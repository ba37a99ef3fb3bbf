import { cellCommand } from "./cell-command";

/** Saves the cell's chart as a drawing. */
export const saveDrawing = cellCommand("drawing", []);
