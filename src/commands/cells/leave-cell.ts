import { cellCommand } from "./cell-command";

/** Leaves the form for the cell, and the cell for the page. */
export const leaveCell = cellCommand("leave", ["Escape"]);
