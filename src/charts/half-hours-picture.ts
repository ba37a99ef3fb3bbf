import { dateFormat } from "../base";
import * as Plot from "@observablehq/plot";
import { frame, tie, type Label } from "./frame";
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
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly met: boolean;
}

/** Everything that is drawn, in pixels. */
interface Ink {
  readonly answered: Bar[];
  readonly lost: Bar[];
  readonly usual: Bar[];
  readonly ranks: Text[];
  readonly dots: Dot[];
  readonly handles: Dot[];
  readonly hits: Bar[];
  readonly rules: Bar[];
  readonly dashes: Bar[];
  readonly labels: Text[];
  readonly heads: Text[];
}

const gapBelow = 22;

/** A day as three panels over one time axis; several days as a row each, with a dot under each half-hour. */
export function halfHourPicture(
  slots: readonly HalfHourSlot[],
  spec: HalfHoursSpec,
  context: ChartContext,
  label: Label,
  marks: readonly DrawnMark[],
): SVGSVGElement {
  const { width } = context;
  const days = [...new Set(slots.map(({ day }) => day))].sort();
  const several = days.length > 1;
  const dayNames = days.map((day) => (several ? dayName(day, context) : ""));
  const left = several ? Math.max(...dayNames.map(textWidth)) + 20 : 46;
  const first = Math.min(...slots.map(({ place }) => place));
  const last = Math.max(...slots.map(({ place }) => place)) + 1;
  const step = (width - left - 6) / (last - first);
  const at = (place: number): number => left + (place - first) * step;
  const most = Math.max(...slots.flatMap((slot) => [slot.offered, slot.usual?.offered ?? 0]), 1);
  const ink: Ink = {
    answered: [],
    lost: [],
    usual: [],
    ranks: [],
    dots: [],
    handles: [],
    hits: [],
    rules: [],
    dashes: [],
    labels: [],
    heads: [],
  };
  const tall = several ? 40 : Math.round(Math.min(170, Math.max(110, width * 0.2)));
  let top = 16;
  for (const [i, day] of days.entries()) {
    const own = slots.filter((slot) => slot.day === day);
    const base = top + tall;
    const y = (n: number): number => base - (n / most) * tall;
    bars(own, { at, step, y, base, ranked: step >= 10 }, ink);
    ink.rules.push({ x1: left, x2: width - 6, y1: base, y2: base });
    if (several) {
      ink.labels.push({ x: left - 10, y: base - tall / 2, text: dayNames[i] ?? "" });
      for (const slot of own)
        if (slot.level !== null)
          ink.dots.push({ x: at(slot.place) + step / 2, y: base + 9, met: slot.level >= spec.share });
      for (const slot of own)
        ink.hits.push({ x1: at(slot.place), x2: at(slot.place) + step, y1: top - 8, y2: base + 16 });
      top = base + 32;
      continue;
    }
    for (const n of valueTicks(0, most, 3).filter((tick) => tick > 0 && Number.isInteger(tick))) {
      ink.rules.push({ x1: left, x2: width - 6, y1: y(n), y2: y(n) });
      ink.labels.push({ x: left - 8, y: y(n), text: context.number(n) });
    }
    const end = panels(own, { at, step, left, width, base, spec, context }, ink);
    for (const slot of own)
      ink.hits.push({ x1: at(slot.place), x2: at(slot.place) + step, y1: top - 12, y2: end });
    top = end;
  }
  const height = top + gapBelow;
  const svg = frame(
    {
      width,
      height,
      margin: 0,
      axis: null,
      x: { type: "identity" },
      y: { type: "identity" },
      marks: [
        Plot.link(ink.rules, { ...corners, stroke: role("line"), className: "chart-grid" }),
        Plot.link(ink.dashes, {
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
          fill: (dot: Dot) => (dot.met ? role("accent") : role("paper")),
          stroke: (dot: Dot) => (dot.met ? role("accent") : role(spec.targeted ? "bad" : "ink")),
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
        Plot.text(ink.labels, {
          x: "x",
          y: "y",
          text: (one: Text) => isolated(one.text, context.direction),
          textAnchor: "end",
        }),
        Plot.text(ink.heads, {
          x: "x",
          y: "y",
          text: (one: Text) => isolated(one.text, context.direction),
          textAnchor: "start",
          className: "chart-heads",
        }),
        Plot.text(timesOf(first, last, at, step, context), {
          x: "x",
          y: () => height - 8,
          text: "text",
          textAnchor: "start",
          className: "chart-times",
        }),
        Plot.rect(ink.hits, { ...corners, fill: "transparent", className: "chart-marks chart-hits" }),
      ],
    },
    label,
    "chart-half-hours",
  );
  const striped = hatch(role("bad"));
  for (const bar of svg.querySelectorAll(".chart-lost > *")) bar.setAttribute("fill", striped.paint);
  striped.addTo(svg);
  tie(svg, "chart-hits", marks);
  return svg;
}

const corners = { x1: "x1", x2: "x2", y1: "y1", y2: "y2" } as const;

/** Calls as bars, answered below lost, with the usual number across and the rank of what cost most above. */
function bars(
  slots: readonly HalfHourSlot[],
  of: {
    readonly at: (place: number) => number;
    readonly step: number;
    readonly y: (n: number) => number;
    readonly base: number;
    readonly ranked: boolean;
  },
  ink: Ink,
): void {
  const gap = of.step > 8 ? 1 : 0.3;
  for (const slot of slots) {
    const [x1, x2] = [of.at(slot.place) + gap, of.at(slot.place) + of.step - gap];
    ink.answered.push({ x1, x2, y1: of.y(slot.answered), y2: of.base });
    ink.lost.push({ x1, x2, y1: of.y(slot.answered + slot.lost), y2: of.y(slot.answered) });
    if (slot.usual) ink.usual.push({ x1, x2, y1: of.y(slot.usual.offered), y2: of.y(slot.usual.offered) });
    if (slot.rank !== null && of.ranked)
      ink.ranks.push({
        x: (x1 + x2) / 2,
        y: of.y(Math.max(slot.offered, slot.usual?.offered ?? 0)) - 7,
        text: String(slot.rank),
      });
  }
}

/** Service level and handle time under the calls of one day; returns where they end. */
function panels(
  slots: readonly HalfHourSlot[],
  of: {
    readonly at: (place: number) => number;
    readonly step: number;
    readonly left: number;
    readonly width: number;
    readonly base: number;
    readonly spec: HalfHoursSpec;
    readonly context: ChartContext;
  },
  ink: Ink,
): number {
  const { at, step, left, width, spec, context } = of;
  const right = width - 6;
  const center = (slot: HalfHourSlot): number => at(slot.place) + step / 2;
  let end = of.base;
  if (slots.some((slot) => slot.level !== null)) {
    const [top, tall] = [end + 32, 64];
    const y = (share: number): number => top + (1 - share) * tall;
    ink.heads.push({ x: left, y: top - 9, text: context.t("metric.service-level") });
    for (const share of [0, 1]) {
      ink.rules.push({ x1: left, x2: right, y1: y(share), y2: y(share) });
      ink.labels.push({ x: left - 8, y: y(share), text: context.percent(share, 0) });
    }
    ink.dashes.push({ x1: left, x2: right, y1: y(spec.share), y2: y(spec.share) });
    for (const slot of slots) {
      if (slot.level !== null)
        ink.dots.push({ x: center(slot), y: y(slot.level), met: slot.level >= spec.share });
      if (slot.usual?.level != null) ink.usual.push(tick(center(slot), step, y(slot.usual.level)));
    }
    end = top + tall;
  }
  const longest = Math.max(...slots.map((slot) => Math.max(slot.handle ?? 0, slot.usual?.handle ?? 0)));
  if (longest > 0) {
    const [top, tall] = [end + 34, 52];
    const y = (seconds: number): number => top + (1 - seconds / longest) * tall;
    ink.heads.push({ x: left, y: top - 9, text: context.t("metric.average-handle-time") });
    for (const seconds of valueTicks(0, longest, 3, true)) {
      ink.rules.push({ x1: left, x2: right, y1: y(seconds), y2: y(seconds) });
      ink.labels.push({ x: left - 8, y: y(seconds), text: context.duration(seconds) });
    }
    for (const slot of slots) {
      if (slot.handle !== null) ink.handles.push({ x: center(slot), y: y(slot.handle), met: true });
      if (slot.usual?.handle != null) ink.usual.push(tick(center(slot), step, y(slot.usual.handle)));
    }
    end = top + tall;
  }
  return end + 6;
}

const tick = (x: number, step: number, y: number): Bar => ({
  x1: x - step / 2 + 1,
  x2: x + step / 2 - 1,
  y1: y,
  y2: y,
});

const dayName = (day: string, { locale }: ChartContext): string =>
  dateFormat(locale, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  }).format(Date.parse(`${day}T00:00:00Z`));

/** The full hours under the picture, as many as fit. */
function timesOf(
  first: number,
  last: number,
  at: (place: number) => number,
  step: number,
  context: ChartContext,
): readonly Text[] {
  const room = textWidth(context.hour(20)) + 12;
  const every = [1, 2, 3, 4, 6, 12].find((hours) => hours * 2 * step >= room) ?? 24;
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return hours
    .filter((hour) => hour * 2 >= first && hour * 2 < last && hour % every === 0)
    .map((hour) => ({ x: at(hour * 2), y: 0, text: context.hour(hour) }));
}
