import * as Plot from "@observablehq/plot";
import { frame, tie, type Label } from "./frame";
import type { LeaderboardSpec, Standing, StandingRow } from "./group-types";
import { groupLayout, ofRow } from "./group-layout";
import { standingRole, standingShape } from "./standing";
import { role } from "./theme";
import { fittingTicks } from "./ticks";
import { leaderboardUpdate } from "./leaderboard-update";
import type { ChartContext, Drawn, DrawnMark, PointShape } from "./types";

/** Groups one below the other: name at the left, point in its interval, value at the right, average as a line. */
export function leaderboardRows(
  rows: readonly StandingRow[],
  spec: LeaderboardSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): Pick<Drawn<LeaderboardSpec, StandingRow>, "svg" | "update"> {
  const layout = groupLayout(rows, spec, context, { counted: true, gap: 16 });
  const { write, keys } = layout;
  const [low, high] = spanOf(rows, spec);
  const room = { wide: layout.inner, most: 5, seconds: spec.unit === "s" };
  const ticks = fittingTicks([low, high], room, (tick) => write(tick, true));
  const known = keys.filter((i) => rows[i]?.value.value != null);
  const ranged = known.filter((i) => rows[i]?.value.low != null && rows[i]?.value.high != null);
  const value = ofRow(rows);
  const standing = (i: number): Standing => rows[i]?.standing ?? "cannot_tell";
  const colour = (i: number): string => role(standingRole[standing(i)]);
  const at = { y: (i: number) => i } as const;
  const svg = frame(
    {
      ...layout.size,
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
          r: radius,
          symbol: (i: number) => symbolOf(standingShape[standing(i)]),
          fill: (i: number) => (standing(i) === "cannot_tell" ? role("paper") : colour(i)),
          stroke: colour,
          strokeWidth: 1.5,
          className: "chart-points",
        }),
        ...layout.words,
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
  const points = { known, ranged, radius };
  return { svg, update: leaderboardUpdate(svg, rows, points, spec, label.title, context) };
}

const radius = 4; // pixels
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
