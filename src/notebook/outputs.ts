import { cellKinds } from "./cell-kinds";
import type { Cell, CellOutput, ExportTable, RunContext } from "./types";

/** True for cells that compute something. */
export const runs = (cell: Cell): boolean => cellKinds[cell.kind].run !== null;

/** Names that a cell depends on. */
export function dependencies(cell: Cell): readonly string[] {
  switch (cell.kind) {
    case "scorecard":
      return cellKinds.scorecard.dependsOn(cell);
    case "metric":
      return cellKinds.metric.dependsOn(cell);
    case "chart":
      return cellKinds.chart.dependsOn(cell);
    case "dispositions":
      return cellKinds.dispositions.dependsOn(cell);
    case "gaps":
      return cellKinds.gaps.dependsOn(cell);
    case "sql":
      return cellKinds.sql.dependsOn(cell);
    case "text":
    case "input":
    case "unknown":
      return [];
  }
}

/** Runs a cell of any kind; null for kinds that have nothing to run. */
export async function runCell(cell: Cell, context: RunContext): Promise<CellOutput | null> {
  switch (cell.kind) {
    case "scorecard":
      return (await cellKinds.scorecard.run?.(cell, context)) ?? null;
    case "metric":
      return (await cellKinds.metric.run?.(cell, context)) ?? null;
    case "chart":
      return (await cellKinds.chart.run?.(cell, context)) ?? null;
    case "dispositions":
      return (await cellKinds.dispositions.run?.(cell, context)) ?? null;
    case "gaps":
      return (await cellKinds.gaps.run?.(cell, context)) ?? null;
    case "sql":
      return (await cellKinds.sql.run?.(cell, context)) ?? null;
    case "text":
    case "input":
    case "unknown":
      return null;
  }
}

/** What a cell's output exports as tables; empty when output and cell are not of one kind. */
export function exportTables(cell: Cell, output: CellOutput): readonly ExportTable[] {
  if (cell.kind === "scorecard" && output.kind === "scorecard")
    return cellKinds.scorecard.export?.(cell, output) ?? [];
  if (cell.kind === "metric" && output.kind === "metric")
    return cellKinds.metric.export?.(cell, output) ?? [];
  if (cell.kind === "chart" && output.kind === "chart") return cellKinds.chart.export?.(cell, output) ?? [];
  if (cell.kind === "dispositions" && output.kind === "dispositions")
    return cellKinds.dispositions.export?.(cell, output) ?? [];
  if (cell.kind === "gaps" && output.kind === "gaps") return cellKinds.gaps.export?.(cell, output) ?? [];
  if (cell.kind === "sql" && output.kind === "sql") return cellKinds.sql.export?.(cell, output) ?? [];
  return [];
}
