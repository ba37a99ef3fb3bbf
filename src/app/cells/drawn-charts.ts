import type { Drawn } from "../../charts";

/** A chart as it was drawn, with the line that says where its numbers come from. */
export interface DrawnChart {
  readonly drawn: Drawn;
  readonly source: string;
}

const charts = new WeakMap<Element, DrawnChart>();

/** Keeps what was drawn by the figure that shows it. */
export const keepDrawn = (figure: Element, chart: DrawnChart): void => void charts.set(figure, chart);

/** The chart that is shown in a place of the page; null where there is none, or an empty one. */
export function drawnAt(place: Element): DrawnChart | null {
  for (const figure of place.querySelectorAll(".chart-figure")) {
    const found = charts.get(figure);
    if (found && !found.drawn.empty) return found;
  }
  return null;
}
