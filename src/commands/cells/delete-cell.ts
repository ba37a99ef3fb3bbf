import { cellCommand } from "./cell-command";

/** Takes the cell out of the notebook. */
export const deleteCell = cellCommand("remove", ["D D"]);
