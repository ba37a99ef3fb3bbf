import * as Plot from "@observablehq/plot";
import { frame, tie, type Framed, type Label } from "./frame";
import { halfHourInk, type HalfHourInk, type SlotDot } from "./half-hour-ink";
import { acrossOf, callsAt, halfHourLayout, panelAt, type HalfHourLayout } from "./half-hour-layout";
import type { HalfHoursSpec, HalfHourSlot } from "./half-hour-slots";
import { hatch } from "./hatch";
import { isolated, role, textWidth } from "./theme";
import { valueTicks } from "./ticks";
import type { ChartContext, DrawnMark } from "./types";

interface Bar {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What stands still: lines across, what is aimed at, values beside them, headings, and places to point at. */
interface Ground {
  readonly rules: Bar[];
  readonly dashes: Bar[];
  readonly labels: Text[];
  readonly heads: Text[];
  readonly hits: Bar[];
}

/** A picture of half-hours, with where its marks stand. */
export interface HalfHourPicture {
  readonly svg: Framed;
  readonly layout: HalfHourLayout;
  readonly ink: HalfHourInk;
}

/** How a dot says whether its half-hour reached what it has to. */
export const dotInk = (met: boolean, { targeted }: HalfHoursSpec): { fill: string; stroke: string } => ({
  fill: role(met ? "accent" : "paper"),
  stroke: role(met ? "accent" : targeted ? "bad" : "ink"),
});

/** A day as three panels over one time axis; several days as a row each, with a dot under each half-hour. */
export function halfHourPicture(
  slots: readonly HalfHourSlot[],
  spec: HalfHoursSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): HalfHourPicture {
  const layout = halfHourLayout(slots, context);
  const ink = halfHourInk(slots, layout, spec.share);
  const { width, height, step } = layout;
  const ground = groundOf(slots, layout, spec, context);
  const svg = frame(
    {
      width,
      height,
      margin: 0,
      axis: null,
      x: { type: "identity" },
      y: { type: "identity" },
      marks: [
        Plot.link(ground.rules, { ...corners, stroke: role("line"), className: "chart-grid" }),
        Plot.link(ground.dashes, {
          ...corners,
          stroke: role("ink-quiet"),
          strokeDasharray: "5 3",
          className: "chart-reference",
        }),
        Plot.rect(ink.answered, { ...corners, fill: role("accent"), className: "chart-answered" }),
        Plot.rect(ink.lost, { ...corners, fill: role("bad"), className: "chart-lost" }),
        Plot.link(ink.usual, {
          ...corners,
          stroke: role("ink"),
          strokeWidth: 1.75,
          className: "chart-usual",
        }),
        Plot.dot(ink.dots, {
          x: "x",
          y: "y",
          r: Math.max(1.5, Math.min(3.25, step / 3.2)),
          fill: ({ met }: SlotDot) => dotInk(met, spec).fill,
          stroke: ({ met }: SlotDot) => dotInk(met, spec).stroke,
          strokeWidth: 1.5,
          className: "chart-points",
        }),
        Plot.dot(ink.handles, {
          x: "x",
          y: "y",
          r: Math.max(1.5, Math.min(3, step / 3.2)),
          fill: role("accent"),
          className: "chart-handle",
        }),
        Plot.text(ink.ranks, {
          x: "x",
          y: "y",
          text: "text",
          fill: role("ink"),
          fontSize: 10.5,
          fontWeight: 600,
          className: "chart-ranks",
        }),
        Plot.text(ground.labels, {
          x: "x",
          y: "y",
          text: (one: Text) => isolated(one.text, context.direction),
          textAnchor: "end",
        }),
        Plot.text(ground.heads, {
          x: "x",
          y: "y",
          text: (one: Text) => isolated(one.text, context.direction),
          textAnchor: "start",
          className: "chart-heads",
        }),
        Plot.text(timesOf(layout, context), {
          x: "x",
          y: () => height - 8,
          text: "text",
          textAnchor: "start",
          className: "chart-times",
        }),
        Plot.rect(ground.hits, { ...corners, fill: "transparent", className: "chart-marks chart-hits" }),
      ],
    },
    label,
    "chart-half-hours",
  );
  const striped = hatch(role("bad"));
  for (const bar of svg.querySelectorAll(".chart-lost > *")) bar.setAttribute("fill", striped.paint);
  striped.addTo(svg);
  tie(svg, "chart-hits", marks);
  return { svg, layout, ink };
}

const corners = { x1: "x1", x2: "x2", y1: "y1", y2: "y2" } as const;

function groundOf(
  slots: readonly HalfHourSlot[],
  layout: HalfHourLayout,
  spec: HalfHoursSpec,
  context: ChartContext,
): Ground {
  const { left, width, tall, most, several, level, handle, height, step } = layout;
  const right = width - 6;
  const ground: Ground = { rules: [], dashes: [], labels: [], heads: [], hits: [] };
  const rule = (y: number, text?: string): void => {
    ground.rules.push({ x1: left, x2: right, y1: y, y2: y });
    if (text !== undefined) ground.labels.push({ x: left - 8, y, text });
  };
  for (const [day, base] of layout.bases) {
    rule(base);
    if (several) {
      ground.labels.push({ x: left - 10, y: base - tall / 2, text: layout.names.get(day) ?? "" });
      continue;
    }
    for (const n of valueTicks(0, most, 3).filter((tick) => tick > 0 && Number.isInteger(tick)))
      rule(callsAt(layout, base, n), context.number(n));
  }
  if (level) {
    ground.heads.push({ x: left, y: level.top - 9, text: context.t("metric.service-level") });
    for (const share of [0, 1]) rule(panelAt(level, share), context.percent(share, 0));
    const aim = panelAt(level, spec.share);
    ground.dashes.push({ x1: left, x2: right, y1: aim, y2: aim });
  }
  if (handle) {
    ground.heads.push({ x: left, y: handle.top - 9, text: context.t("metric.average-handle-time") });
    for (const seconds of valueTicks(0, handle.most, 3, true))
      rule(panelAt(handle, seconds), context.duration(seconds));
  }
  for (const { day, place } of slots) {
    const base = layout.bases.get(day) ?? 0;
    const x = acrossOf(layout, place);
    const [y1, y2] = several ? [base - tall - 8, base + 16] : [base - tall - 12, height - 22];
    ground.hits.push({ x1: x, x2: x + step, y1, y2 });
  }
  return ground;
}

/** The full hours under the picture, as many as fit. */
function timesOf(layout: HalfHourLayout, context: ChartContext): readonly Text[] {
  const [first, last] = layout.places;
  const room = textWidth(context.hour(20)) + 12;
  const every = [1, 2, 3, 4, 6, 12].find((hours) => hours * 2 * layout.step >= room) ?? 24;
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return hours
    .filter((hour) => hour * 2 >= first && hour * 2 < last && hour % every === 0)
    .map((hour) => ({ x: acrossOf(layout, hour * 2), y: 0, text: context.hour(hour) }));
}
