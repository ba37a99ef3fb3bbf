import { bucketMs } from "./buckets";
import type { Framed } from "./frame";
import { areaPath, linePath, type At } from "./line-path";
import { metricPanelsSubtitle } from "./metric-panels-subtitle";
import { faded, lazily, placed, scaleOf, updating, type Changes } from "./moving";
import type { PanelPoint } from "./metric-panels-picture";
import { ghostOf, panelPaths } from "./panel-paths";
import { panelTold } from "./panel-words";
import { isolated } from "./theme";
import { unitWriter } from "./unit-writer";
import type { MetricTrendRow } from "../metrics";
import type { MetricPanelRow, MetricPanelsSpec } from "./panel-types";
import type { ChartContext, Update } from "./types";

/** What was drawn of panels: the groups in their order, all points, and those with a dot. */
export interface DrawnPanels {
  readonly groups: readonly string[];
  readonly points: readonly PanelPoint[];
  readonly dots: readonly PanelPoint[];
}

/** How much is left of an interval outside of the rows: it is faint already. */
const faintest = "0.05";

/** Moves each group's line with its interval, that of all together behind it, and what each group comes to. */
export function metricPanelsUpdate(
  svg: Framed,
  { groups, points, dots }: DrawnPanels,
  spec: MetricPanelsSpec,
  title: string,
  context: ChartContext,
): Update<MetricPanelsSpec, MetricPanelRow> {
  const write = unitWriter(spec.unit, context);
  const [x, y] = [scaleOf(svg, "x"), scaleOf(svg, "y")];
  const across = new Map(points.map(({ start, x: at }) => [start, x(at)]));
  const starts = groups.map((_, panel) =>
    points.filter((point) => point.panel === panel).map(({ start }) => start),
  );
  const known = points.map(({ bucket }) => [bucket, bucketMs(bucket)] as const);
  const startOf = new Map(known);
  const parts = lazily(() => ({
    areas: panelPaths(svg, "chart-interval", points),
    lines: panelPaths(svg, "chart-line", points),
    all: panelPaths(svg, "chart-before", points),
    dots: placed(svg, "chart-points"),
    told: placed(svg, "chart-panel-told"),
  }));
  const ghosts = new Map<SVGElement, SVGElement>();
  const shadow = (
    path: SVGElement,
    whole: boolean,
    paint: "fill-opacity" | "stroke-opacity",
    made: Changes,
  ): void => {
    const ghost = ghosts.get(path) ?? ghostOf(path, paint, paint === "fill-opacity" ? faintest : faded);
    ghosts.set(path, ghost);
    if (whole) ghost.remove();
    else if (!ghost.parentNode) made.add(ghost, path);
  };
  return updating(svg, title, (rows, now, made) => {
    if (now.grain !== spec.grain || now.metric !== spec.metric || now.unit !== spec.unit) return null;
    if (now.by !== spec.by || rows.some(({ group }) => !groups.includes(group))) return null;
    const byStart = (trend: readonly MetricTrendRow[]) =>
      new Map(trend.map((row) => [startOf.get(row.bucket) ?? NaN, row]));
    const trends = groups.map((group) => byStart(rows.find((row) => row.group === group)?.trend ?? []));
    if (trends.some((trend) => trend.has(NaN))) return null;
    const together = byStart(now.together);
    const at = (of: ReadonlyMap<number, MetricTrendRow>, start: number): At => {
      const value = of.get(start)?.value ?? null;
      return value === null ? null : [across.get(start) ?? 0, y(value)];
    };
    const { areas, lines, all, dots: round, told } = parts();
    for (const [panel, trend] of trends.entries()) {
      const own = starts[panel] ?? [];
      const whole = own.every((start) => trend.has(start));
      const [line, area, before] = [lines.get(panel), areas.get(panel), all.get(panel)];
      if (area) {
        shadow(area, whole, "fill-opacity", made);
        const spans = own.map((start) => {
          const { low = null, high = null } = trend.get(start) ?? {};
          return low === null || high === null
            ? null
            : { x: across.get(start) ?? 0, low: y(low), high: y(high) };
        });
        made.set(area, "d", areaPath(spans));
      }
      if (line) {
        shadow(line, whole, "stroke-opacity", made);
        made.set(line, "d", linePath(own.map((start) => at(trend, start))));
      }
      if (before) made.set(before, "d", linePath(own.map((start) => at(together, start))));
      const row = rows.find(({ group }) => group === groups[panel]);
      const nothing = { value: null, n: 0 };
      for (const text of told.get(panel) ?? [])
        made.text(text, isolated(panelTold(row?.value ?? nothing, write, context), context.direction));
    }
    for (const [i, point] of dots.entries()) {
      const place = at(trends[point.panel] ?? new Map<number, MetricTrendRow>(), point.start);
      for (const element of round.get(i) ?? []) {
        made.set(element, "fill-opacity", place ? null : faded);
        made.set(element, "stroke-opacity", place ? null : faded);
        if (place) made.set(element, "cy", place[1]);
      }
    }
    return { subtitle: metricPanelsSubtitle(rows, now, context) };
  });
}
