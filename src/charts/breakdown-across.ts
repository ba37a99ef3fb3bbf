import * as Plot from "@observablehq/plot";
import { dispositionColour, isHatched, rest } from "./disposition-order";
import { frame, tie, type Label } from "./frame";
import type { BreakdownSpec, GroupRow } from "./group-types";
import { cut, groupLabel, nameRoom } from "./group-words";
import { hatch } from "./hatch";
import { reference } from "./reference";
import { isolated, role, textWidth } from "./theme";
import { valueSpan } from "./value-span";
import { valueTicks } from "./ticks";
import { whiskers } from "./whiskers";
import { unitWriter } from "./unit-writer";
import type { ChartContext, DrawnMark } from "./types";

const rowHeight = 26;

/** Groups with names, one below the other: name at the left, bar with its interval, value and count at the right. */
export function breakdownAcross(
  rows: readonly GroupRow[],
  spec: BreakdownSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): SVGSVGElement {
  const { width } = context;
  const write = unitWriter(spec.unit, context);
  const names = rows.map((row) => groupLabel(row, spec, context));
  const told = rows.map(({ value }) => (value.value === null ? "–" : write(value.value)));
  const counts = rows.map(({ value }) => isolated(context.t("chart.n", { n: value.n }), context.direction));
  const wide = width >= 560 && !spec.counts;
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth), 16);
  const marginLeft = nameRoom(names, width);
  const numbers = Math.ceil(longest(told)) + 12;
  const marginRight = numbers + (wide ? Math.ceil(longest(counts)) + 14 : 0) + 6;
  const line = spec.counts ? null : reference(spec);
  const whole = spec.counts ? null : spec.result.value.value;
  const [low, high] = valueSpan(
    rows.flatMap(({ value }) => [value.value, value.low, value.high]).concat([line?.high ?? null, whole]),
    spec.unit,
  );
  const ticks = valueTicks(low, high, Math.max(2, Math.min(6, Math.floor((width - marginLeft - marginRight) / 60))), spec.unit === "s"); // prettier-ignore
  const keys = rows.map((_, i) => i);
  const quiet = hatch(role("ink-quiet"));
  const paints = new Map(
    rows
      .filter(({ group }) => spec.by === "disposition" && isHatched(group, context.catalogue))
      .map(({ group }) => [group, hatch(dispositionColour(group, context.catalogue))]),
  );
  const fill = (i: number): string => {
    const group = rows[i]?.group ?? "";
    if (group === rest) return quiet.paint;
    if (spec.by !== "disposition") return group === "(none)" ? role("ink-quiet") : role("accent");
    return paints.get(group)?.paint ?? dispositionColour(group, context.catalogue);
  };
  const value = (of: (row: GroupRow) => number | null) => (i: number) => {
    const row = rows[i];
    return row ? of(row) : null;
  };
  const svg = frame(
    {
      width,
      height: rows.length * rowHeight + 34,
      marginLeft,
      marginRight,
      marginTop: 6,
      marginBottom: 28,
      x: { domain: [low, high] },
      y: { type: "band", domain: keys, padding: 0.3 },
      marks: [
        Plot.ruleX(ticks, { stroke: role("line"), className: "chart-grid" }),
        Plot.axisX(ticks, {
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (at: number) => write(at, true),
          label: null,
        }),
        line && line.high > line.low
          ? Plot.rect([line], { x1: "low", x2: "high", fill: role("ink-quiet"), fillOpacity: 0.1 })
          : null,
        Plot.barX(keys, {
          x1: Math.max(0, low),
          x2: value((row) => row.value.value),
          y: (i: number) => i,
          fill,
          fillOpacity: spec.by === "disposition" ? 1 : 0.6,
          className: "chart-bars",
        }),
        ...whiskers(rows, "x"),
        low < 0 || spec.counts || whole === null ? null : Plot.ruleX([whole], { stroke: role("ink-quiet"), className: "chart-all" }), // prettier-ignore
        line && line.high === line.low
          ? Plot.ruleX([line.low], {
              stroke: role("ink"),
              strokeDasharray: "5 3",
              className: "chart-reference",
            })
          : null,
        Plot.ruleX([Math.max(0, low)], { stroke: role("line-strong") }),
        Plot.axisY(keys, {
          anchor: "left",
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (i: number) => cut(names[i] ?? "", marginLeft - 12),
          className: "chart-names",
        }),
        Plot.text(keys, {
          y: (i: number) => i,
          text: (i: number) => told[i] ?? "",
          frameAnchor: "right",
          textAnchor: "end",
          dx: numbers,
          fill: role("ink"),
        }),
        wide
          ? Plot.text(keys, {
              y: (i: number) => i,
              text: (i: number) => counts[i] ?? "",
              frameAnchor: "right",
              textAnchor: "end",
              dx: marginRight - 6,
            })
          : null,
        Plot.barX(keys, { x1: low, x2: high, y: (i: number) => i, fill: "transparent", insetTop: -4, insetBottom: -4, className: "chart-marks chart-hits" }), // prettier-ignore
      ],
    },
    label,
    "chart-breakdown",
  );
  quiet.addTo(svg);
  for (const paint of paints.values()) paint.addTo(svg);
  tie(svg, "chart-hits", marks);
  return svg;
}
