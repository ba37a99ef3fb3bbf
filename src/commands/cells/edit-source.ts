import { cellCommand } from "./cell-command";

/** Opens the text of a cell as it stands in the file. */
export const editSource = cellCommand("source", ["M"]);
