import { cellCommand } from "./cell-command";

/** Saves a picture of the cell, names and numbers hidden. */
export const savePicture = cellCommand("picture", ["P"]);
