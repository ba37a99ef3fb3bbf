import * as Plot from "@observablehq/plot";
import type { Weekday } from "../base";
import { breakdownUpdate } from "./breakdown-update";
import { axisRoom, chartHeight, frame, tie, valueAxis, type Label } from "./frame";
import type { BreakdownSpec, GroupRow } from "./group-types";
import { ofRow } from "./group-layout";
import { groupLabel } from "./group-words";
import { reference } from "./reference";
import { isolated, role, textWidth } from "./theme";
import { valueTicks } from "./ticks";
import { unitWriter } from "./unit-writer";
import { whiskers } from "./whiskers";
import { valueSpan } from "./value-span";
import type { ChartContext, Drawn, DrawnMark } from "./types";

/** Parts of time, side by side, each a bar with its interval. */
export function breakdownUp(
  rows: readonly GroupRow[],
  spec: BreakdownSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<BreakdownSpec, GroupRow>, "svg" | "update"> {
  const { width } = context;
  const write = unitWriter(spec.unit, context);
  const line = spec.counts ? null : reference(spec);
  const whole = spec.counts ? null : spec.result.value.value;
  const [low, high] = valueSpan(
    rows.flatMap(({ value }) => [value.value, value.low, value.high]).concat([line?.high ?? null, whole]),
    spec.unit,
  );
  const ticks = valueTicks(low, high, 5, spec.unit === "s");
  const writeTick = (at: number): string => write(at, true);
  const marginLeft = axisRoom(ticks, writeTick);
  const inner = width - marginLeft - 8;
  const keys = rows.map((_, i) => i);
  const full = rows.map((row) => groupLabel(row, spec, context));
  const step = inner / Math.max(1, keys.length);
  const narrow = spec.by === "weekday" && Math.max(...full.map(textWidth), 0) > step - 8;
  const names = narrow ? rows.map(({ group }) => context.weekday(Number(group) as Weekday, "short")) : full;
  const widest = Math.max(...names.map(textWidth), 8) + 10;
  const every = Math.max(1, Math.ceil(widest / step));
  const value = ofRow(rows);
  const svg = frame(
    {
      width,
      height: chartHeight(width),
      marginLeft,
      marginRight: 8,
      marginTop: 12,
      marginBottom: 30,
      x: { type: "band", domain: keys, padding: step > 14 ? 0.25 : 0.1 },
      y: { domain: [low, high] },
      marks: [
        ...valueAxis(ticks, writeTick),
        line && line.high > line.low
          ? Plot.rect([line], { y1: "low", y2: "high", fill: role("ink-quiet"), fillOpacity: 0.1 })
          : null,
        Plot.barY(keys, {
          x: (i: number) => i,
          y1: Math.max(0, low),
          y2: value((row) => row.value.value),
          fill: role("accent"),
          fillOpacity: 0.6,
          className: "chart-bars",
        }),
        ...whiskers(rows, "y", step * (step > 14 ? 0.75 : 0.9)),
        whole === null ? null : Plot.ruleY([whole], { stroke: role("ink-quiet"), className: "chart-all" }),
        line && line.high === line.low
          ? Plot.ruleY([line.low], {
              stroke: role("ink"),
              strokeDasharray: "5 3",
              className: "chart-reference",
            })
          : null,
        Plot.ruleY([Math.max(0, low)], { stroke: role("line-strong") }),
        Plot.axisX(
          keys.filter((i) => i % every === 0),
          {
            tickSize: 0,
            tickPadding: 8,
            label: null,
            tickFormat: (i: number) => isolated(names[i] ?? "", context.direction),
            className: "chart-times",
          },
        ),
        Plot.barY(keys, { x: (i: number) => i, y1: low, y2: high, fill: "transparent", insetLeft: -1, insetRight: -1, className: "chart-marks chart-hits" }), // prettier-ignore
      ],
    },
    label,
    "chart-breakdown",
  );
  tie(svg, "chart-hits", marks);
  return { svg, update: breakdownUpdate(svg, "y", rows, spec, label.title, context) };
}
