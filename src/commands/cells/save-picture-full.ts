import { cellCommand } from "./cell-command";

/** Saves a picture of the cell with names and numbers. */
export const savePictureFull = cellCommand("picture-full", []);
