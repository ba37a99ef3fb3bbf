import { cellCommand } from "./cell-command";

/** Saves a picture of the cell with names, as far as the policy on people shows them, and numbers. */
export const savePictureFull = cellCommand("picture-full", [], { guarded: "command.cell-picture-guarded" });
