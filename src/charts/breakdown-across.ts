import * as Plot from "@observablehq/plot";
import { breakdownUpdate } from "./breakdown-update";
import { dispositionColour, isHatched, rest } from "./disposition-order";
import { frame, tie, type Label } from "./frame";
import type { BreakdownSpec, GroupRow } from "./group-types";
import { groupLayout, ofRow } from "./group-layout";
import { hatch } from "./hatch";
import { reference } from "./reference";
import { role } from "./theme";
import { valueSpan } from "./value-span";
import { fittingTicks } from "./ticks";
import { whiskers } from "./whiskers";
import type { ChartContext, Drawn, DrawnMark } from "./types";

/** Groups with names, one below the other: name at the left, bar with its interval, value and count at the right. */
export function breakdownAcross(
  rows: readonly GroupRow[],
  spec: BreakdownSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<BreakdownSpec, GroupRow>, "svg" | "update"> {
  const layout = groupLayout(rows, spec, context, { counted: !spec.counts, gap: 12 });
  const { write, keys } = layout;
  const line = spec.counts ? null : reference(spec);
  const whole = spec.counts ? null : spec.result.value.value;
  const [low, high] = valueSpan(
    rows.flatMap(({ value }) => [value.value, value.low, value.high]).concat([line?.high ?? null, whole]),
    spec.unit,
  );
  const room = { wide: layout.inner, most: 6, seconds: spec.unit === "s" };
  const ticks = fittingTicks([low, high], room, (tick) => write(tick, true));
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
  const value = ofRow(rows);
  const svg = frame(
    {
      ...layout.size,
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
        ...layout.words,
        Plot.barX(keys, { x1: low, x2: high, y: (i: number) => i, fill: "transparent", insetTop: -4, insetBottom: -4, className: "chart-marks chart-hits" }), // prettier-ignore
      ],
    },
    label,
    "chart-breakdown",
  );
  quiet.addTo(svg);
  for (const paint of paints.values()) paint.addTo(svg);
  tie(svg, "chart-hits", marks);
  return { svg, update: breakdownUpdate(svg, "x", rows, spec, label.title, context) };
}
