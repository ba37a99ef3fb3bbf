import { bucketMs } from "./buckets";
import { areaPath, linePath, type At } from "./line-path";
import type { Framed } from "./frame";
import { faded, lazily, placed, scaleOf, updating, type Changes } from "./moving";
import type { ChartContext, MetricTrendRow, MetricTrendSpec, Update } from "./types";

/** What was drawn of a trend: each point with the middle of its bucket, those with a dot, and those whose interval stands alone. */
export interface DrawnTrend<Point> {
  readonly points: readonly Point[];
  readonly dots: readonly Point[];
  readonly lone: readonly Point[];
}

interface TrendPoint {
  readonly start: number;
  readonly x: number;
  readonly low: number | null;
}

/** Moves the line of a metric and its interval; what lies outside of the rows fades. */
export function metricTrendUpdate(
  svg: Framed,
  { points, dots, lone }: DrawnTrend<TrendPoint>,
  spec: MetricTrendSpec,
  title: string,
  { t }: ChartContext,
): Update<MetricTrendSpec, MetricTrendRow> {
  const [x, y] = [scaleOf(svg, "x"), scaleOf(svg, "y")];
  const across = points.map((point) => x(point.x));
  const places = new Map(points.map(({ start }, i) => [start, i]));
  const parts = lazily(() => ({
    area: svg.querySelector(".chart-interval > path"),
    line: svg.querySelector(".chart-line > path"),
    before: svg.querySelector(".chart-before > path"),
    bars: placed(svg, "chart-lone"),
    dots: placed(svg, "chart-points"),
  }));
  return updating(svg, title, (rows, now, made) => {
    if (now.grain !== spec.grain || now.metric !== spec.metric || now.unit !== spec.unit) return null;
    const found: (MetricTrendRow | undefined)[] = points.map(() => undefined);
    const before: At[] = points.map(() => null);
    for (const [i, row] of rows.entries()) {
      const place = places.get(bucketMs(row.bucket));
      if (place === undefined) return null;
      found[place] = row;
      const was = now.previous?.[i]?.value ?? null;
      before[place] = was === null ? null : [across[place] ?? 0, y(was)];
    }
    const { area, line, bars, dots: round, before: earlier } = parts();
    const whole = points.every((_, i) => found[i]);
    for (const path of [area, line]) if (path) ghost(path, whole, made);
    const at = (i: number): At => {
      const value = found[i]?.value ?? null;
      return value === null ? null : [across[i] ?? 0, y(value)];
    };
    const span = (i: number) => {
      const { low = null, high = null } = found[i] ?? {};
      return low === null || high === null ? null : { x: across[i] ?? 0, low: y(low), high: y(high) };
    };
    if (line) made.set(line, "d", linePath(points.map((_, i) => at(i))));
    if (area) made.set(area, "d", areaPath(points.map((_, i) => span(i))));
    if (earlier) made.set(earlier, "d", linePath(before));
    const placeOf = ({ start }: TrendPoint): number => places.get(start) ?? -1;
    for (const [i, point] of lone.entries()) {
      const own = span(placeOf(point));
      for (const element of bars.get(i) ?? []) {
        made.set(element, "stroke-opacity", own ? null : faded);
        if (own) made.set(element, "y1", own.low);
        if (own) made.set(element, "y2", own.high);
      }
    }
    for (const [i, point] of dots.entries()) {
      const own = at(placeOf(point));
      for (const element of round.get(i) ?? []) {
        for (const paint of ["fill-opacity", "stroke-opacity"]) made.set(element, paint, own ? null : faded);
        if (own) made.set(element, "cy", own[1]);
      }
    }
    const n = rows.reduce((sum, row) => sum + row.n, 0);
    const intervals = rows.some((row) => row.value !== null && row.low !== null) ? "yes" : "no";
    const currency = now.result?.value.currency ?? spec.result?.value.currency ?? "";
    return { subtitle: t("chart.metric-trend.subtitle", { unit: spec.unit, currency, intervals, n }) };
  });
}

const ghosts = new WeakMap<Element, Element>();

/** Leaves a shadow of a line as it was drawn, as long as only a part of it is shown. */
function ghost(path: Element, whole: boolean, made: Changes): void {
  const known = ghosts.get(path);
  if (whole) known?.remove();
  if (whole || known?.parentNode) return;
  const shadow = known ?? (path.cloneNode(true) as Element);
  shadow.setAttribute("opacity", faded);
  ghosts.set(path, shadow);
  made.add(shadow, path);
}
