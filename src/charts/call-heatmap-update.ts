import type { Framed } from "./frame";
import { callsIn, heatCells, heatSubtitle, type HeatCell } from "./heat-cells";
import { lazily, placed, updating } from "./moving";
import type { ChartContext, HeatRow, HeatSpec, Update } from "./types";
import { inkOn } from "./week-grid";

/** How a cell's value is painted and written; empty where it is written as nought. */
export interface HeatInk {
  strength(value: number): number;
  write(value: number): string;
}

const keyOf = ({ weekday, hour }: Pick<HeatRow, "weekday" | "hour">): number => weekday * 24 + hour;

/** Paints the cells anew, by the strengths that were drawn; those without a day stay empty. */
export function callHeatmapUpdate(
  svg: Framed,
  drawn: readonly HeatCell[],
  ink: HeatInk,
  spec: HeatSpec,
  title: string,
  context: ChartContext,
): Update<HeatSpec, HeatRow> {
  const parts = lazily(() => {
    const cells = placed(svg, "chart-cells");
    const grounds = placed(svg, "chart-ground");
    const hatched = placed(svg, "chart-thin");
    const written = placed(svg, "chart-figures");
    // These marks hold only some of the cells: their places are those among their own.
    const thin = drawn.flatMap((cell, i) => (cell.thin ? [i] : []));
    const told = drawn.flatMap((cell, i) => (ink.write(cell.shown) === "" ? [] : [i]));
    const of = (all: ReadonlyMap<number, readonly SVGElement[]>, among: readonly number[]) =>
      new Map(among.map((i, place) => [i, all.get(place)?.[0]]));
    return { cells, grounds, hatched: of(hatched, thin), written: of(written, told) };
  });
  return updating(svg, title, (rows, now, made) => {
    if (now.measure !== spec.measure) return null;
    const cells = heatCells(rows, now);
    const total = callsIn(rows);
    const of = new Map(cells.map((cell) => [keyOf(cell), cell]));
    const known = new Set(drawn.map(keyOf));
    if (cells.some((cell) => cell.n > 0 && !known.has(keyOf(cell)))) return null;
    const { cells: elements, grounds, hatched, written } = parts();
    for (const [i, cell] of drawn.entries()) {
      const own = of.get(keyOf(cell));
      const strength = own ? Math.min(1, ink.strength(own.shown)) : 0;
      for (const element of elements.get(i) ?? []) made.set(element, "fill-opacity", strength);
      for (const ground of grounds.get(i) ?? []) made.see(ground, own !== undefined);
      const hatch = hatched.get(i);
      if (hatch) made.see(hatch, own?.thin === true);
      const text = written.get(i);
      if (!text) continue;
      made.text(text, own ? ink.write(own.shown) : "");
      made.set(text, "fill", inkOn(strength));
    }
    return { subtitle: heatSubtitle(cells, total, now, context) };
  });
}
