import { cellCommand } from "./cell-command";

/** Goes to the cell above. */
export const previousCell = cellCommand("previous", ["K", "ArrowUp"], { repeats: true });
