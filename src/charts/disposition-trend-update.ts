import { bucketMs } from "./buckets";
import { rest } from "./disposition-order";
import { dispositionTrendSubtitle } from "./disposition-trend-subtitle";
import type { Segment, Stack } from "./disposition-stack";
import type { Framed } from "./frame";
import { faded, lazily, placed, scaleOf, updating, type Changes } from "./moving";
import type { ChartContext, DispositionTrendRow, DispositionTrendSpec, Update } from "./types";

interface Place {
  readonly segment: Segment;
  readonly element: SVGElement;
}

/** The bar of a bucket: its segments from the bottom up by the number of their code, and calls by the same numbers. */
interface Bar {
  readonly places: Map<number, Place>;
  readonly shown: Float64Array;
  readonly now: Float64Array;
}

/** Moves the segments of a stack; the order of its codes and what is added up stay, buckets without calls fade. */
export function dispositionTrendUpdate(
  svg: Framed,
  stack: Stack,
  spec: DispositionTrendSpec,
  title: string,
  context: ChartContext,
): Update<DispositionTrendSpec, DispositionTrendRow> {
  const y = scaleOf(svg, "y");
  const codes = new Map(stack.codes.map((code, i) => [code, i]));
  const bars = lazily(() => barsOf(svg, stack, codes));
  const starts = new Map<string, number>();
  const startOf = (bucket: string): number => {
    const known = starts.get(bucket) ?? bucketMs(bucket);
    starts.set(bucket, known);
    return known;
  };
  const move = ({ places, now }: Bar, made: Changes): void => {
    const of = now.reduce((sum, n) => sum + n, 0);
    const scale = spec.measure === "share" && of > 0 ? 1 / of : 1;
    let below = 0;
    for (const [code, { segment, element }] of places) {
      const n = now[code] ?? 0;
      const [low, high] = of > 0 ? [below * scale, (below + n) * scale] : [segment.low, segment.high];
      below += n;
      made.set(element, "fill-opacity", of > 0 ? null : faded);
      made.set(element, "y", y(high));
      made.set(element, "height", y(low) - y(high));
    }
  };
  const show = (rows: readonly DispositionTrendRow[], made: Changes): number | null => {
    for (const { now } of bars().values()) now.fill(0);
    let total = 0;
    for (const row of rows) {
      if (row.n <= 0) continue;
      const code = codes.get(stack.added.has(row.code) ? rest : row.code) ?? -1;
      const bar = bars().get(startOf(row.bucket));
      if (!bar?.places.has(code)) return null;
      bar.now[code] = (bar.now[code] ?? 0) + row.n;
      total += row.n;
    }
    // From one place of the pointer to the next only the bars at the ends of the area change.
    for (const bar of bars().values()) {
      if (bar.now.every((n, code) => n === bar.shown[code])) continue;
      bar.shown.set(bar.now);
      move(bar, made);
    }
    return total;
  };
  return updating(
    svg,
    title,
    (rows, now, made) => {
      if (now.grain !== spec.grain || now.measure !== spec.measure) return null;
      const n = show(rows, made);
      return n === null ? null : { subtitle: dispositionTrendSubtitle(now, n, context) };
    },
    () => {
      for (const { places, shown } of bars().values())
        for (const [code, { segment }] of places) shown[code] = segment.n;
    },
  );
}

/** By bucket. */
function barsOf(
  svg: SVGSVGElement,
  { segments }: Stack,
  codes: ReadonlyMap<string, number>,
): ReadonlyMap<number, Bar> {
  const elements = placed(svg, "chart-segments");
  const bars = new Map<number, Bar>();
  for (const [i, segment] of segments.entries()) {
    const element = elements.get(i)?.[0];
    const code = codes.get(segment.code);
    if (!element || code === undefined) continue;
    const [shown, now] = [new Float64Array(codes.size), new Float64Array(codes.size)];
    const bar = bars.get(segment.at) ?? { places: new Map<number, Place>(), shown, now };
    bars.set(segment.at, bar);
    bar.places.set(code, { segment, element });
    bar.shown[code] = segment.n;
  }
  return bars;
}
