import type { ChartContext, HeatRow, HeatSpec } from "./types";

/** An hour of a weekday that was observed, as it is drawn. */
export interface HeatCell extends HeatRow {
  /** What is shown: mean calls, or the share of all calls. */
  readonly shown: number;
  /** Observed on less than half as many days as the best observed cell. */
  readonly thin: boolean;
}

/** How many calls these hours had, all days together. */
export const callsIn = (rows: readonly HeatRow[]): number =>
  rows.reduce((sum, row) => sum + row.n * row.daysObserved, 0);

/** The hours that were observed at all. */
export function heatCells(rows: readonly HeatRow[], { measure }: HeatSpec): readonly HeatCell[] {
  const total = callsIn(rows);
  const mostDays = rows.reduce((most, row) => Math.max(most, row.daysObserved), 0);
  return rows
    .filter((row) => row.daysObserved > 0)
    .map((row) => ({
      ...row,
      shown: measure === "share" && total > 0 ? (row.n * row.daysObserved) / total : row.n,
      thin: row.daysObserved * 2 < mostDays,
    }));
}

/** What is shown, of how many calls, and on how many days each hour was observed. */
export function heatSubtitle(
  cells: readonly HeatCell[],
  total: number,
  { measure }: HeatSpec,
  { t, number }: ChartContext,
): string {
  const days = cells.map((cell) => cell.daysObserved);
  const [least, most] = total === 0 ? [0, 0] : [Math.min(...days), Math.max(...days)];
  const span = least === most ? number(most) : `${number(least)}–${number(most)}`;
  return t("chart.call-heatmap.subtitle", { measure, n: Math.round(total), most, span });
}
