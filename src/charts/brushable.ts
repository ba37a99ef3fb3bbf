import type { Grain, Period } from "../base";
import { bucketPeriod, shiftBucket } from "./buckets";
import { bucketName } from "./ticks";
import type { Area, Brushable, ChartContext } from "./types";

/** A chart of time: its buckets are the columns, and there is one row. */
export function timeBrush(
  buckets: readonly number[],
  { grain, period: shown }: { readonly grain: Grain; readonly period?: Period },
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  context: ChartContext,
): Brushable {
  const first = buckets[0] ?? 0;
  const end = shiftBucket(buckets.at(-1) ?? 0, grain, 1);
  const at = (ms: number): number => left + ((ms - first) / (end - first)) * (right - left);
  const start = (place: number): number => buckets[place] ?? first;
  return {
    columns: [...buckets.map(at), right],
    rows: [top, bottom],
    select: ({ x: [from, to] }) => ({
      filters: {},
      period: {
        from: bucketPeriod(start(from), grain, shown).from,
        to: bucketPeriod(start(to), grain, shown).to,
      },
    }),
    // an hour's name is when it begins: a stretch of hours goes to when its last one ends
    name: ({ x: [from, to] }) =>
      from === to
        ? bucketName(start(from), grain, context)
        : context.t("brush.span", {
            from: bucketName(start(from), grain, context),
            to: bucketName(grain === "hour" ? shiftBucket(start(to), grain, 1) : start(to), grain, context),
          }),
  };
}

/** The place in which a pixel falls, the nearest one where it falls outside. */
export function placeAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, Math.max(0, edges.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The area between two places, whichever comes first, as far as one that begins at the first of them goes. */
export function areaOf(
  { columns, rows, within }: Pick<Brushable, "columns" | "rows" | "within">,
  a: readonly [number, number],
  b: readonly [number, number],
): Area {
  const most = within?.(a) ?? { x: [0, columns.length - 2], y: [0, rows.length - 2] };
  const ends = (side: "x" | "y", from: number, to: number): readonly [number, number] => {
    const [first, last] = most[side];
    const kept = [from, to].map((place) => Math.min(Math.max(place, first), last));
    return [Math.min(...kept), Math.max(...kept)];
  };
  return { x: ends("x", a[0], b[0]), y: ends("y", a[1], b[1]) };
}
