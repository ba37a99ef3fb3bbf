import * as Plot from "@observablehq/plot";
import { allBuckets, shiftBucket } from "./buckets";
import { dispositionColour, isHatched } from "./disposition-order";
import { frame, tie, type Framed, type Label } from "./frame";
import { hatch } from "./hatch";
import { noteBands } from "./notes";
import { panelLayout } from "./panel-layout";
import { panelName } from "./panel-words";
import { role } from "./theme";
import { valueTicks } from "./ticks";
import type { Segment } from "./disposition-stack";
import type { DispositionPanelRow, DispositionPanelsSpec } from "./panel-types";
import { panelBrush } from "./panel-brush";
import type { Brushable, ChartContext, DrawnMark } from "./types";

/** One code in one bucket of one panel. */
export interface PanelSegment extends Segment {
  readonly panel: number;
  readonly group: string;
}

/** The panels themselves: a stack for each bucket, in the colours that dispositions have everywhere. */
export function dispositionPanelsPicture(
  rows: readonly DispositionPanelRow[],
  segments: readonly PanelSegment[],
  codes: readonly string[],
  spec: DispositionPanelsSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): { readonly svg: Framed; readonly brush: Brushable } {
  const share = spec.measure === "share";
  const { catalogue } = context;
  const write = (value: number): string => (share ? context.percent(value, 0) : context.number(value));
  const highest = share ? 1 : segments.reduce((most, { high }) => Math.max(most, high), 0);
  const values = valueTicks(0, highest, 3).filter((tick) => share || Number.isInteger(tick));
  const buckets = allBuckets([...new Set(segments.map(({ at }) => at))], spec.grain, spec.period);
  const heads = rows.map(({ group, n }) => ({
    name: panelName(group, spec, context),
    told: context.t("chart.calls", { n }),
  }));
  const layout = panelLayout(heads, buckets, values, write, spec, context);
  const band = layout.wide / Math.max(1, buckets.length);
  const gap = band > 12 ? 1 : band > 4 ? 0.5 : 0;
  const paints = new Map(
    codes
      .filter((code) => isHatched(code, catalogue))
      .map((code) => [code, hatch(dispositionColour(code, catalogue))]),
  );
  const svg = frame(
    {
      ...layout.options,
      y: { domain: [0, Math.max(highest, values.at(-1) ?? 0)] },
      marks: [
        ...layout.axes,
        ...noteBands(context, layout.ends),
        Plot.rect(segments, {
          fx: ({ panel }: PanelSegment) => layout.cell(panel).fx,
          fy: ({ panel }: PanelSegment) => layout.cell(panel).fy,
          x1: "at",
          x2: ({ at }: PanelSegment) => shiftBucket(at, spec.grain, 1),
          y1: "low",
          y2: "high",
          fill: ({ code }: PanelSegment) => paints.get(code)?.paint ?? dispositionColour(code, catalogue),
          insetLeft: gap,
          insetRight: gap,
          // a hairline of paper keeps neighbours of like lightness apart
          stroke: band > 6 ? role("paper") : "none",
          strokeWidth: 0.5,
          shapeRendering: band < 3 ? "crispEdges" : "auto",
          className: "chart-marks chart-segments",
        }),
        Plot.ruleY([0], { stroke: role("line-strong") }),
        ...layout.words,
      ],
    },
    label,
    "chart-disposition-panels",
  );
  for (const paint of paints.values()) paint.addTo(svg);
  tie(svg, "chart-segments", marks);
  return { svg, brush: panelBrush(svg, rows.length, buckets, spec, context) };
}
