import type { TimeCell } from "../analysis";
import { bestTimeSubtitle, few, type BestTimeSpec } from "./best-time-words";
import type { Framed } from "./frame";
import { lazily, placed, updating } from "./moving";
import type { ChartContext, Update } from "./types";
import { inkOn } from "./week-grid";

/** How a cell is painted and written, and the paint of those that few attempts speak for. */
export interface TimeInk {
  strength(cell: TimeCell): number;
  write(cell: TimeCell): string;
  readonly thin: string;
}

const keyOf = ({ weekday, hour }: Pick<TimeCell, "weekday" | "hour">): number => (weekday ?? 0) * 24 + hour;

/** Paints the hours of the week anew, by the strengths that were drawn; those without an attempt are empty. */
export function bestTimeUpdate(
  svg: Framed,
  drawn: readonly TimeCell[],
  ink: TimeInk,
  title: string,
  context: ChartContext,
): Update<BestTimeSpec, TimeCell> {
  const known = new Set(drawn.map(keyOf));
  const isThin = ({ attempts }: TimeCell): boolean => attempts < few;
  const parts = lazily(() => {
    const thin = drawn.flatMap((cell, i) => (isThin(cell) ? [i] : []));
    const told = drawn.flatMap((cell, i) => (isThin(cell) ? [] : [i]));
    const of = (className: string, among: readonly number[]) => {
      const all = placed(svg, className);
      return new Map(among.map((i, place) => [i, all.get(place)?.[0]]));
    };
    return {
      cells: placed(svg, "chart-cells"),
      grounds: placed(svg, "chart-ground"),
      hatched: of("chart-thin", thin),
      written: of("chart-figures", told),
      above: svg.querySelector(".chart-cells")?.nextElementSibling ?? null,
    };
  });
  /** A hatching over a cell that had none when it was drawn. */
  const hatchings = new Map<number, Element>();
  const hatchingOf = (i: number, cell: Element): Element => {
    const found = hatchings.get(i) ?? (cell.cloneNode() as Element);
    for (const name of ["data-mark", "fill-opacity"]) found.removeAttribute(name);
    found.setAttribute("fill", ink.thin);
    found.setAttribute("pointer-events", "none");
    hatchings.set(i, found);
    return found;
  };
  return updating(svg, title, (rows, now, made) => {
    const of = new Map(rows.map((cell) => [keyOf(cell), cell]));
    if (rows.some((cell) => cell.weekday === null || !known.has(keyOf(cell)))) return null;
    const { cells, grounds, hatched, written, above } = parts();
    for (const [i, cell] of drawn.entries()) {
      const own = of.get(keyOf(cell));
      const thin = own !== undefined && isThin(own);
      const strength = own ? ink.strength(own) : 0;
      const [element] = cells.get(i) ?? [];
      if (element) made.set(element, "fill-opacity", strength);
      for (const ground of grounds.get(i) ?? []) made.set(ground, "fill-opacity", own ? null : "0");
      const hatch = hatched.get(i);
      if (hatch) made.set(hatch, "fill-opacity", thin ? null : "0");
      else if (element && above) {
        if (!thin) hatchings.get(i)?.remove();
        else if (!hatchings.get(i)?.parentNode) made.add(hatchingOf(i, element), above);
      }
      const text = written.get(i);
      if (!text) continue;
      made.text(text, own && !thin ? ink.write(own) : "");
      made.set(text, "fill", inkOn(strength));
    }
    return { subtitle: bestTimeSubtitle(now, context) };
  });
}
