import { kindOf } from "./cell-kinds";
import type { Cell, CellOutput, ExportTable, RunContext } from "./types";

/** True for cells that compute something. */
export const runs = (cell: Cell): boolean => kindOf(cell).run !== null;

/** Names that a cell depends on. */
export const dependencies = (cell: Cell): readonly string[] => kindOf(cell).dependsOn(cell);

/** Runs a cell of any kind; null for kinds that have nothing to run. */
export const runCell = async (cell: Cell, context: RunContext): Promise<CellOutput | null> =>
  (await kindOf(cell).run?.(cell, context)) ?? null;

/** What a cell's output exports as tables; empty when output and cell are not of one kind. */
export const exportTables = (cell: Cell, output: CellOutput): readonly ExportTable[] =>
  (cell.kind === output.kind ? kindOf(cell).export?.(cell, output) : null) ?? [];
