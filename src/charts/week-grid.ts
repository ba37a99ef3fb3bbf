import * as Plot from "@observablehq/plot";
import type { Weekday } from "../base";
import { fallbackInk, isolated, role, textWidth } from "./theme";
import type { ChartContext } from "./types";

/** Hours across and weekdays down: where the cells of a chart of the week stand. */
export interface WeekGrid {
  /** From the first hour that has anything to the last, none left out. */
  readonly hours: readonly number[];
  /** Pixels of a column, and of the whole picture's height. */
  readonly step: number;
  readonly height: number;
  readonly marginLeft: number;
  readonly options: Plot.PlotOptions;
  /** Names of weekdays, and of as many hours as there is room for. */
  readonly axes: readonly Plot.Markish[];
}

/** Lays out a chart of the week; `hours` are those that have anything, `lowest` the least height of a row in pixels. */
export function weekGrid(
  hours: readonly number[],
  weekdays: readonly Weekday[],
  lowest: number,
  context: ChartContext,
): WeekGrid {
  const from = Math.min(...hours);
  const all = Array.from({ length: Math.max(...hours) - from + 1 }, (_, i) => from + i);
  const names = weekdays.map((day) => textWidth(context.weekday(day, "short")));
  const marginLeft = Math.ceil(Math.max(...names)) + 12;
  const step = (context.width - marginLeft - 2) / all.length;
  const height = Math.round(Math.max(lowest, Math.min(36, step)) * weekdays.length + 34);
  const every = [1, 2, 3, 4, 6, 12].find((n) => n * step >= textWidth(context.hour(22)) + 8) ?? 24;
  const quiet = { tickSize: 0, tickPadding: 8, label: null } as const;
  return {
    hours: all,
    step,
    height,
    marginLeft,
    options: {
      ...{ width: context.width, height, marginLeft, marginRight: 2, marginTop: 4, marginBottom: 30 },
      x: { type: "band", domain: all, padding: 0 },
      y: { type: "band", domain: weekdays, padding: 0 },
    },
    axes: [
      Plot.axisY({
        ...quiet,
        anchor: "left",
        tickFormat: (day: Weekday) => isolated(context.weekday(day, "short"), context.direction),
      }),
      Plot.axisX(
        all.filter((_, i) => i % every === 0),
        { ...quiet, tickFormat: (hour: number) => context.hour(hour) },
      ),
    ],
  };
}

/** Where a cell stands, by its own fields. */
export const inGrid = { x: "hour", y: "weekday", inset: 0.75 } as const;

/** The ink of a figure on a cell of this strength, 0 to 1. */
export const inkOn = (strength: number): string =>
  strength > 0.75 ? role("paper") : strength > 0.5 ? `var(--chart-on-middle, ${fallbackInk})` : role("ink");
