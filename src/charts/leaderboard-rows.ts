import * as Plot from "@observablehq/plot";
import { frame, tie, type Label } from "./frame";
import type { LeaderboardSpec, Standing, StandingRow } from "./group-types";
import { cut, groupLabel, nameRoom } from "./group-words";
import { standingRole, standingShape } from "./standing";
import { isolated, role, textWidth } from "./theme";
import { valueTicks } from "./ticks";
import { unitWriter } from "./unit-writer";
import type { ChartContext, DrawnMark, PointShape } from "./types";

const rowHeight = 26;

/** Groups one below the other: name at the left, point in its interval, value at the right, average as a line. */
export function leaderboardRows(
  rows: readonly StandingRow[],
  spec: LeaderboardSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): SVGSVGElement {
  const { width } = context;
  const write = unitWriter(spec.unit, context);
  const names = rows.map((row) => groupLabel(row, spec, context));
  const told = rows.map(({ value }) => (value.value === null ? "–" : write(value.value)));
  const counts = rows.map(({ value }) => isolated(context.t("chart.n", { n: value.n }), context.direction));
  const wide = width >= 560;
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(textWidth), 16);
  const marginLeft = nameRoom(names, width);
  const numbers = Math.ceil(longest(told)) + 16;
  const marginRight = numbers + (wide ? Math.ceil(longest(counts)) + 14 : 0) + 6;
  const [low, high] = spanOf(rows, spec);
  const room = Math.floor((width - marginLeft - marginRight) / 70);
  const ticks = valueTicks(low, high, Math.max(2, Math.min(5, room)), spec.unit === "s");
  const keys = rows.map((_, i) => i);
  const known = keys.filter((i) => rows[i]?.value.value != null);
  const ranged = known.filter((i) => rows[i]?.value.low != null && rows[i]?.value.high != null);
  const value = (of: (row: StandingRow) => number | null) => (i: number) => {
    const row = rows[i];
    return row ? of(row) : null;
  };
  const standing = (i: number): Standing => rows[i]?.standing ?? "cannot_tell";
  const colour = (i: number): string => role(standingRole[standing(i)]);
  const at = { y: (i: number) => i } as const;
  const svg = frame(
    {
      width,
      height: rows.length * rowHeight + 34,
      marginLeft,
      marginRight,
      marginTop: 6,
      marginBottom: 28,
      x: { domain: [low, high] },
      y: { type: "band", domain: keys },
      symbol: { type: "identity" },
      marks: [
        Plot.ruleX(ticks, { stroke: role("line"), className: "chart-grid" }),
        Plot.axisX(ticks, {
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (tick: number) => write(tick, true),
          label: null,
        }),
        Plot.ruleY(keys, { ...at, stroke: role("line"), strokeOpacity: 0.6 }),
        spec.average === null
          ? null
          : Plot.ruleX([spec.average], {
              stroke: role("ink-quiet"),
              strokeDasharray: "5 3",
              className: "chart-all",
            }),
        Plot.ruleY(ranged, {
          ...at,
          x1: value((row) => row.value.low),
          x2: value((row) => row.value.high),
          stroke: colour,
          strokeWidth: 3,
          strokeOpacity: 0.45,
          className: "chart-interval",
        }),
        Plot.dot(known, {
          ...at,
          x: value((row) => row.value.value),
          r: 4,
          symbol: (i: number) => symbolOf(standingShape[standing(i)]),
          fill: (i: number) => (standing(i) === "cannot_tell" ? role("paper") : colour(i)),
          stroke: colour,
          strokeWidth: 1.5,
          className: "chart-points",
        }),
        Plot.axisY(keys, {
          anchor: "left",
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (i: number) => cut(names[i] ?? "", marginLeft - 12),
          className: "chart-names",
        }),
        Plot.text(keys, {
          ...at,
          text: (i: number) => told[i] ?? "",
          frameAnchor: "right",
          textAnchor: "end",
          dx: numbers,
          fill: role("ink"),
        }),
        wide
          ? Plot.text(keys, {
              ...at,
              text: (i: number) => counts[i] ?? "",
              frameAnchor: "right",
              textAnchor: "end",
              dx: marginRight - 6,
            })
          : null,
        Plot.barX(keys, {
          x1: low,
          x2: high,
          y: (i: number) => i,
          fill: "transparent",
          className: "chart-marks chart-hits",
        }),
      ],
    },
    label,
    "chart-leaderboard",
  );
  tie(svg, "chart-hits", marks);
  return svg;
}

const symbolOf = (shape: PointShape): string => (shape === "ring" ? "circle" : shape);

/** Points need no zero: the axis spans what is there, with air, and never leaves a share's bounds. */
function spanOf(rows: readonly StandingRow[], { unit, average }: LeaderboardSpec): readonly [number, number] {
  const all = rows
    .flatMap(({ value }) => [value.value, value.low, value.high])
    .concat([average])
    .filter((value) => value !== null);
  const low = all.reduce((a, b) => Math.min(a, b), Infinity);
  const high = all.reduce((a, b) => Math.max(a, b), -Infinity);
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [
    low >= 0 ? Math.max(0, low - air) : low - air,
    unit === "share" ? Math.min(1, high + air) : high + air,
  ];
}
