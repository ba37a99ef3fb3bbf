import type { HalfHour, HalfHourFigures } from "../metrics";
import { halfHourInk, type HalfHourInk, type UsualLine } from "./half-hour-ink";
import { halfHoursSubtitle, halfHoursTitle } from "./half-hour-words";
import { dotInk, type HalfHourPicture } from "./half-hours-picture";
import { slotsOf, type HalfHoursSpec, type HalfHourSlot } from "./half-hour-slots";
import { linePath } from "./line-path";
import { changes, faded, lazily, placed } from "./moving";
import type { ChartContext, Moved, Update } from "./types";

const keyOf = ({ slot, of }: UsualLine): string => `${of} ${slot}`;
const bySlot = <T extends { readonly slot: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.slot, one]));

/** Moves bars, dots, what is usual and the numbers of what cost most; half-hours outside of the rows fade. */
export function halfHoursUpdate(
  { svg, layout, ink }: HalfHourPicture,
  slots: readonly HalfHourSlot[],
  spec: HalfHoursSpec,
  context: ChartContext,
): Update<HalfHoursSpec, HalfHour> {
  const made = changes();
  const known = new Set(slots.map(({ at }) => at));
  const lines = new Set(ink.usual.map(keyOf));
  const parts = lazily(() => ({
    answered: placed(svg, "chart-answered"),
    lost: placed(svg, "chart-lost"),
    usual: placed(svg, "chart-usual"),
    dots: placed(svg, "chart-points"),
    handles: placed(svg, "chart-handle"),
    ranks: placed(svg, "chart-ranks"),
  }));

  const moveBars = (name: "answered" | "lost", next: HalfHourInk): void => {
    const of = bySlot(next[name]);
    for (const [i, bar] of ink[name].entries()) {
      const own = of.get(bar.slot);
      const { y1, y2 } = own ?? bar;
      for (const element of parts()[name].get(i) ?? []) {
        made.set(element, "fill-opacity", own ? null : faded);
        made.set(element, "y", Math.min(y1, y2));
        made.set(element, "height", Math.abs(y1 - y2));
      }
    }
  };
  /** `absent` is how much is left of a mark that these rows have none of. */
  const moveDots = (next: HalfHourInk, absent: (slot: string) => string, now: HalfHoursSpec): void => {
    for (const name of ["dots", "handles"] as const) {
      const of = bySlot(next[name]);
      for (const [i, dot] of ink[name].entries()) {
        const own = of.get(dot.slot);
        const { y, met } = own ?? dot;
        const paint = dotInk(met, now);
        for (const element of parts()[name].get(i) ?? []) {
          made.set(element, "cy", y);
          made.set(element, "fill-opacity", own ? null : absent(dot.slot));
          if (name === "handles") continue;
          made.set(element, "stroke-opacity", own ? null : absent(dot.slot));
          made.set(element, "fill", paint.fill);
          made.set(element, "stroke", paint.stroke);
        }
      }
    }
  };
  const moveUsual = (next: HalfHourInk, absent: (slot: string) => string): void => {
    const of = new Map(next.usual.map((line) => [keyOf(line), line]));
    for (const [i, line] of ink.usual.entries()) {
      const own = of.get(keyOf(line));
      const { x1, x2, y1, y2 } = own ?? line;
      for (const element of parts().usual.get(i) ?? []) {
        made.set(element, "stroke-opacity", own ? null : absent(line.slot));
        made.set(element, "d", linePath([[x1, y1], [x2, y2]])); // prettier-ignore
      }
    }
  };
  const moveRanks = (next: HalfHourInk): void => {
    for (const i of ink.ranks.keys()) {
      const own = next.ranks[i];
      for (const element of parts().ranks.get(i) ?? []) {
        made.set(element, "fill-opacity", own ? null : "0");
        if (!own) continue;
        made.set(element, "transform", `translate(${String(own.x)},${String(own.y)})`);
        made.text(element, own.text);
      }
    }
  };
  /** Whether there is a mark for everything. */
  const holds = (next: HalfHourInk): boolean =>
    next.usual.every((line) => lines.has(keyOf(line))) &&
    (["dots", "handles"] as const).every((name) => {
      const drawn = bySlot(ink[name]);
      return next[name].every(({ slot }) => drawn.has(slot));
    });

  const to = (rows: readonly HalfHour[], now: HalfHoursSpec): Moved | null => {
    if (spec.each && !now.each) return null;
    const shown = spec.each ? rows : onMeanDay(rows, now, slots);
    if (shown.some(({ at, offered }) => offered > 0 && !known.has(at))) return null;
    const here = slotsOf(shown).filter(({ at }) => known.has(at));
    const next = halfHourInk(here, layout, now.share);
    if (!holds(next)) return null;
    const there = new Set(here.map(({ at }) => at));
    const absent = (slot: string): string => (there.has(slot) ? "0" : faded);
    moveBars("answered", next);
    moveBars("lost", next);
    moveUsual(next, absent);
    moveDots(next, absent, now);
    moveRanks(next);
    const title = halfHoursTitle(here, { ...now, each: spec.each }, context);
    made.set(svg, "aria-label", title);
    return { title, subtitle: halfHoursSubtitle(rows, now, context) };
  };
  return {
    back: made.back,
    to(rows, now) {
      const moved = to(rows, now);
      if (!moved) made.back();
      return moved;
    },
  };
}

const plus = (a: HalfHourFigures["level"], b: HalfHourFigures["level"]): HalfHourFigures["level"] =>
  a && b ? { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator } : (a ?? b);

/** The half-hours of a mean day, all that are drawn: of so few days that each has its own they are put together. */
function onMeanDay(
  rows: readonly HalfHour[],
  { each, days }: HalfHoursSpec,
  slots: readonly HalfHourSlot[],
): readonly HalfHour[] {
  const found = new Map<string, HalfHour>(
    slots.map(({ at }) => [
      at,
      { at, offered: 0, answered: 0, lost: 0, level: null, handle: null, usual: null },
    ]),
  );
  const of = each ? Math.max(1, days) : 1;
  for (const row of rows) {
    if (row.offered === 0) continue;
    const at = row.at.slice(-5);
    const sum = found.get(at);
    found.set(at, {
      at,
      offered: (sum?.offered ?? 0) + row.offered / of,
      answered: (sum?.answered ?? 0) + row.answered / of,
      lost: (sum?.lost ?? 0) + row.lost / of,
      level: plus(sum?.level ?? null, row.level),
      handle: plus(sum?.handle ?? null, row.handle),
      usual: null,
    });
  }
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
