import { timeBrush } from "./brushable";
import type { Framed } from "./frame";
import type { PanelsSpec } from "./panel-types";
import type { Area, Brushable, ChartContext } from "./types";

interface Band {
  apply(place: number): number;
  readonly bandwidth: number;
}
const band = (svg: Framed, name: "fx" | "fy"): Band => {
  const scale = svg.scale(name);
  return { apply: (place) => Number(scale?.apply(place)), bandwidth: Number(scale?.bandwidth) };
};

/**
 * Panels of one time axis: an area drawn in any of them is a period, and stays in the panel in which it began. Between
 * two panels there is a place of its own, which is that of the panel before it.
 */
export function panelBrush(
  svg: Framed,
  panels: number,
  buckets: readonly number[],
  spec: Pick<PanelsSpec, "grain" | "period">,
  context: ChartContext,
): Brushable {
  const [x, y] = [band(svg, "fx"), band(svg, "fy")];
  const across = [...((svg.scale("fx")?.domain ?? [0]) as Iterable<number>)].length;
  const down = Math.ceil(panels / across);
  const edgesOf = (column: number): readonly number[] => {
    const left = x.apply(column);
    return timeBrush(buckets, spec, [left, left + x.bandwidth], [0, 1], context).columns;
  };
  const one = timeBrush(buckets, spec, [0, 1], [0, 1], context);
  const n = buckets.length;
  const bucketOf = (place: number): number => Math.min(place % (n + 1), n - 1);
  const inTime = ({ x: [from, to] }: Area): Area => ({ x: [bucketOf(from), bucketOf(to)], y: [0, 0] });
  return {
    columns: Array.from({ length: across }, (_, column) => edgesOf(column)).flat(),
    rows: Array.from({ length: down }, (_, row) => [y.apply(row), y.apply(row) + y.bandwidth]).flat(),
    within([column, row]) {
      const line = Math.floor(row / 2);
      const last = Math.min(across, panels - line * across) - 1;
      const first = Math.min(Math.floor(column / (n + 1)), last) * (n + 1);
      return { x: [first, first + n - 1], y: [2 * line, 2 * line] };
    },
    select: (area) => one.select(inTime(area)),
    name: (area) => one.name(inTime(area)),
  };
}
