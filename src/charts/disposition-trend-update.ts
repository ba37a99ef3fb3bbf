import { bucketMs } from "./buckets";
import { rest } from "./disposition-order";
import type { Segment, Stack } from "./disposition-stack";
import type { Framed } from "./frame";
import { faded, lazily, placed, scaleOf, updating } from "./moving";
import type { ChartContext, DispositionTrendRow, DispositionTrendSpec, Update } from "./types";

interface Place {
  readonly segment: Segment;
  readonly element: SVGElement;
}

/** Moves the segments of a stack; the order of its codes and what is added up stay, buckets without calls fade. */
export function dispositionTrendUpdate(
  svg: Framed,
  stack: Stack,
  spec: DispositionTrendSpec,
  title: string,
  { t }: ChartContext,
): Update<DispositionTrendSpec, DispositionTrendRow> {
  const y = scaleOf(svg, "y");
  const buckets = lazily(() => placesOf(svg, stack));
  const starts = new Map<string, number>();
  const startOf = (bucket: string): number => {
    const known = starts.get(bucket) ?? bucketMs(bucket);
    starts.set(bucket, known);
    return known;
  };
  return updating(svg, title, (rows, { grain, measure }, made) => {
    if (grain !== spec.grain || measure !== spec.measure) return null;
    const counts = new Map<number, Map<string, number>>();
    let total = 0;
    for (const row of rows) {
      if (row.n <= 0) continue;
      const at = startOf(row.bucket);
      const code = stack.added.has(row.code) ? rest : row.code;
      if (!buckets().get(at)?.has(code)) return null;
      let cell = counts.get(at);
      if (!cell) counts.set(at, (cell = new Map<string, number>()));
      cell.set(code, (cell.get(code) ?? 0) + row.n);
      total += row.n;
    }
    for (const [at, places] of buckets()) {
      const cell = counts.get(at);
      const of = cell ? [...cell.values()].reduce((a, b) => a + b, 0) : 0;
      const scale = measure === "share" && of > 0 ? 1 / of : 1;
      let below = 0;
      for (const { segment, element } of places.values()) {
        const n = cell?.get(segment.code) ?? 0;
        const [low, high] = cell ? [below * scale, (below + n) * scale] : [segment.low, segment.high];
        below += n;
        made.set(element, "opacity", cell ? null : faded);
        made.set(element, "y", y(high));
        made.set(element, "height", y(low) - y(high));
      }
    }
    return { subtitle: t("chart.disposition-trend.subtitle", { grain, measure, n: total }) };
  });
}

/** By bucket and code, from the bottom up. */
function placesOf(svg: SVGSVGElement, { segments }: Stack): ReadonlyMap<number, ReadonlyMap<string, Place>> {
  const elements = placed(svg, "chart-segments");
  const buckets = new Map<number, Map<string, Place>>();
  for (const [i, segment] of segments.entries()) {
    const element = elements.get(i)?.[0];
    if (!element) continue;
    let own = buckets.get(segment.at);
    if (!own) buckets.set(segment.at, (own = new Map<string, Place>()));
    own.set(segment.code, { segment, element });
  }
  return buckets;
}
