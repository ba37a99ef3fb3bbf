import { cellCommand } from "./cell-command";

/** Runs the cell again. */
export const runAgain = cellCommand("again", ["R"]);
