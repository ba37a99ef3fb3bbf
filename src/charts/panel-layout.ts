import * as Plot from "@observablehq/plot";
import { shiftBucket } from "./buckets";
import { axisRoom } from "./frame";
import { cut } from "./group-words";
import { isolated, role, textWidth } from "./theme";
import { endTicks, timeTicks, type Tick } from "./ticks";
import type { PanelsSpec } from "./panel-types";
import type { ChartContext } from "./types";

const tall = 92; // pixels of a panel's plot
const apart = 52; // and of what stands between two rows: the next one's heading
const gutter = 16; // between two columns
const least = 128;

/** A panel's heading: the group, and what it comes to. */
export interface PanelHead {
  readonly name: string;
  readonly told: string;
}

/** Where a panel stands in the grid. */
export interface Cell {
  readonly fx: number;
  readonly fy: number;
}

/** Panels in rows from left to right, the same axes for all: their sizes, headings and the axes' labels. */
export function panelLayout(
  heads: readonly PanelHead[],
  buckets: readonly number[],
  values: readonly number[],
  write: (value: number) => string,
  { grain }: Pick<PanelsSpec, "grain">,
  context: ChartContext,
) {
  const { width, direction } = context;
  const marginLeft = axisRoom(values, write);
  const marginRight = 8;
  const inner = width - marginLeft - marginRight;
  const fit = Math.max(1, Math.min(4, heads.length, Math.floor((inner + gutter) / (least + gutter))));
  const rows = Math.ceil(heads.length / fit);
  // the last row as full as the others, as far as it goes
  const columns = Math.ceil(heads.length / rows);
  const wide = (inner - gutter * (columns - 1)) / columns;
  const cell = (i: number): Cell => ({ fx: i % columns, fy: Math.floor(i / columns) });
  const first = buckets[0] ?? 0;
  const end = shiftBucket(buckets.at(-1) ?? 0, grain, 1);
  const inPanel = (ticks: readonly Tick[]): readonly Tick[] => inside(ticks, [first, end], wide);
  const some = inPanel(timeTicks(buckets, grain, wide, context));
  // where only one fits at a round place, the first and the last say how far it goes
  const ticks = some.length > 1 ? some : inPanel(endTicks(buckets, grain, context));
  const keys = heads.map((_, i) => i);
  const place = { fx: (i: number) => cell(i).fx, fy: (i: number) => cell(i).fy };
  const head = { ...place, frameAnchor: "top-left", textAnchor: "start", lineAnchor: "bottom" } as const;
  // one alone is the whole of its scale: a padding would only make it smaller
  const padding = (gap: number, size: number, of: number): number => (of > 1 ? gap / (gap + size) : 0);
  return {
    cell,
    wide,
    ends: [first, end] as const,
    options: {
      width,
      height: 40 + rows * tall + (rows - 1) * apart + 40,
      ...{ marginLeft, marginRight, marginTop: 40, marginBottom: 40 },
      fx: {
        axis: null,
        domain: keys.slice(0, columns),
        paddingInner: padding(gutter, wide, columns),
        paddingOuter: 0,
      },
      fy: {
        axis: null,
        domain: Array.from({ length: rows }, (_, i) => i),
        paddingInner: padding(apart, tall, rows),
        paddingOuter: 0,
      },
      x: { type: "utc", domain: [first, end] },
    } satisfies Plot.PlotOptions,
    axes: [
      Plot.ruleY(values, { stroke: role("line"), className: "chart-grid" }),
      Plot.axisY(values, { anchor: "left", tickSize: 0, tickPadding: 8, tickFormat: write, label: null }),
      Plot.axisX(
        ticks.map(({ at }) => at),
        {
          anchor: "bottom",
          tickSize: 0,
          tickPadding: 8,
          tickFormat: (_, i) => ticks[i]?.label ?? "",
          label: null,
          className: "chart-times",
        },
      ),
    ],
    words: [
      Plot.text(keys, {
        ...head,
        text: (i: number) => cut(heads[i]?.name ?? "", wide),
        dy: -20,
        fill: role("ink"),
        fontWeight: 500,
        className: "chart-names",
      }),
      Plot.text(keys, {
        ...head,
        text: (i: number) => isolated(heads[i]?.told ?? "", direction),
        dy: -5,
        fill: role("ink-quiet"),
        className: "chart-panel-told",
      }),
    ],
  };
}

/** Labels moved into the panel that they belong to, and those left out that would then touch the one before. */
function inside(
  ticks: readonly Tick[],
  [first, end]: readonly [number, number],
  wide: number,
): readonly Tick[] {
  const pixel = (end - first) / wide;
  const kept: Tick[] = [];
  let taken = -Infinity;
  for (const { at, label } of ticks) {
    const seen = label.replaceAll(/[\u2066-\u2069]/g, ""); // what keeps the order takes no room
    const half = (Math.max(...seen.split("\n").map(textWidth)) / 2) * pixel;
    const moved = Math.min(Math.max(at, first + half), end - half);
    if (moved - half < taken) continue;
    taken = moved + half + 8 * pixel;
    kept.push({ at: moved, label });
  }
  return kept;
}
