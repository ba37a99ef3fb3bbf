import { bucketMs } from "./buckets";
import type { PanelSegment } from "./disposition-panels-picture";
import { dispositionPanelsSubtitle } from "./disposition-panels-subtitle";
import { rest } from "./disposition-order";
import type { Framed } from "./frame";
import { faded, lazily, placed, scaleOf, updating } from "./moving";
import { isolated } from "./theme";
import type { DispositionPanelRow, DispositionPanelsSpec } from "./panel-types";
import type { ChartContext, Update } from "./types";

/** What was drawn of panels: the groups in their order, all segments, and the codes that were added up. */
export interface DrawnStacks {
  readonly groups: readonly string[];
  readonly segments: readonly PanelSegment[];
  readonly added: ReadonlySet<string>;
}

interface Place {
  readonly segment: PanelSegment;
  readonly element: SVGElement;
}

/** Moves the segments of each group's stacks and what it comes to; buckets without calls fade. */
export function dispositionPanelsUpdate(
  svg: Framed,
  { groups, segments, added }: DrawnStacks,
  spec: DispositionPanelsSpec,
  title: string,
  context: ChartContext,
): Update<DispositionPanelsSpec, DispositionPanelRow> {
  const y = scaleOf(svg, "y");
  const panels = new Map(groups.map((group, panel) => [group, panel]));
  const starts = new Map<string, number>();
  const startOf = (bucket: string): number => {
    const start = starts.get(bucket) ?? bucketMs(bucket);
    starts.set(bucket, start);
    return start;
  };
  const parts = lazily(() => ({
    stacks: stacksOf(svg, segments),
    told: placed(svg, "chart-panel-told"),
  }));
  return updating(svg, title, (rows, now, made) => {
    if (now.grain !== spec.grain || now.measure !== spec.measure || now.by !== spec.by) return null;
    const { stacks, told } = parts();
    const counts = new Map<string, Map<string, number>>();
    for (const { group, trend } of rows) {
      const panel = panels.get(group);
      if (panel === undefined) return null;
      for (const row of trend) {
        if (row.n <= 0) continue;
        const key = keyOf(panel, startOf(row.bucket));
        const code = added.has(row.code) ? rest : row.code;
        if (!stacks.get(key)?.has(code)) return null;
        const cell = counts.get(key) ?? new Map<string, number>();
        counts.set(key, cell.set(code, (cell.get(code) ?? 0) + row.n));
      }
    }
    for (const [key, places] of stacks) {
      const cell = counts.get(key);
      const of = cell ? [...cell.values()].reduce((a, b) => a + b, 0) : 0;
      const scale = spec.measure === "share" && of > 0 ? 1 / of : 1;
      let below = 0;
      for (const { segment, element } of places.values()) {
        const n = cell?.get(segment.code) ?? 0;
        const [low, high] = cell ? [below * scale, (below + n) * scale] : [segment.low, segment.high];
        below += n;
        made.set(element, "fill-opacity", cell ? null : faded);
        made.set(element, "y", y(high));
        made.set(element, "height", y(low) - y(high));
      }
    }
    const totals = new Map(rows.map(({ group, n }) => [group, n]));
    for (const [panel, group] of groups.entries())
      for (const text of told.get(panel) ?? [])
        made.text(text, isolated(context.t("chart.calls", { n: totals.get(group) ?? 0 }), context.direction));
    return { subtitle: dispositionPanelsSubtitle(rows, now, context) };
  });
}

const keyOf = (panel: number, at: number): string => `${String(panel)} ${String(at)}`;

/** By panel and bucket, and code by code from the bottom up. */
function stacksOf(
  svg: SVGSVGElement,
  segments: readonly PanelSegment[],
): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  const elements = placed(svg, "chart-segments");
  const stacks = new Map<string, Map<string, Place>>();
  for (const [i, segment] of segments.entries()) {
    const element = elements.get(i)?.[0];
    if (!element) continue;
    const key = keyOf(segment.panel, segment.at);
    const stack = stacks.get(key) ?? new Map<string, Place>();
    stacks.set(key, stack.set(segment.code, { segment, element }));
  }
  return stacks;
}
