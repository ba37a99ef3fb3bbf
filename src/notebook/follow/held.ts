import type { Dimension } from "../../metrics";
import { grainOf } from "../cells/scope";
import { chartAsks } from "../chart-asks";
import { resolvePeriod } from "../period";
import type { Cell } from "../types";
import type { FollowInput } from "./follow-types";

/**
 * A cell as it is drawn now: time that a chart divides by what suits its period stays divided like that, for its picture
 * stands while somebody draws over another one.
 */
export function heldCell(
  cell: Cell,
  { view, covered, settings }: Pick<FollowInput, "view" | "covered" | "settings">,
): Cell {
  if (cell.kind !== "chart" || cell.grain !== "auto") return cell;
  return {
    ...cell,
    grain: grainOf("auto", resolvePeriod(view.period, view.compare, covered, settings.weekStart)),
  };
}

/** What a cell asks of single values of, one after the other: another period may have other values. */
export const askedApart = (cell: Cell): Dimension | null =>
  cell.kind === "chart" ? (chartAsks[cell.chart].apart?.(cell) ?? null) : null;
