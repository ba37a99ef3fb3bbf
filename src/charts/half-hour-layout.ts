import { dateFormat } from "../base";
import type { HalfHourSlot } from "./half-hour-slots";
import { textWidth } from "./theme";
import type { ChartContext } from "./types";

/** A panel of values under the calls of one day, in pixels; `most` stands at its top. */
export interface HalfHourPanel {
  readonly top: number;
  readonly tall: number;
  readonly most: number;
}

/** Where everything of a picture of half-hours stands, in pixels. */
export interface HalfHourLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Several days: a row each. */
  readonly several: boolean;
  /** Under each day's calls, by its date, which is empty on a mean day. */
  readonly bases: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** Of the calls above a base, and how many calls that are. */
  readonly tall: number;
  readonly most: number;
  /** The first place in the day and the one after the last, and how wide one is. */
  readonly places: readonly [number, number];
  readonly step: number;
  /** Null where nothing is known of it. */
  readonly level: HalfHourPanel | null;
  readonly handle: HalfHourPanel | null;
}

/** Lays out half-hours: a day as panels over one time axis, several days as a row each. */
export function halfHourLayout(slots: readonly HalfHourSlot[], context: ChartContext): HalfHourLayout {
  const { width } = context;
  const days = [...new Set(slots.map(({ day }) => day))].sort();
  const several = days.length > 1;
  const names = new Map(days.map((day) => [day, several ? dayName(day, context) : ""]));
  const left = several ? Math.max(...[...names.values()].map(textWidth)) + 20 : 46;
  const first = Math.min(...slots.map(({ place }) => place));
  const last = Math.max(...slots.map(({ place }) => place)) + 1;
  const tall = several ? 40 : Math.round(Math.min(170, Math.max(110, width * 0.2)));
  const bases = new Map(days.map((day, i) => [day, 16 + tall + i * (tall + 32)]));
  const base = 16 + tall;
  const leveled = !several && slots.some(({ level }) => level !== null);
  const level = leveled ? { top: base + 32, tall: 64, most: 1 } : null;
  const longest = Math.max(...slots.map((slot) => Math.max(slot.handle ?? 0, slot.usual?.handle ?? 0)));
  const under = level ? level.top + level.tall : base;
  const handle = !several && longest > 0 ? { top: under + 34, tall: 52, most: longest } : null;
  const end = several ? 16 + days.length * (tall + 32) : (handle ? handle.top + handle.tall : under) + 6;
  return {
    ...{ width, left, several, bases, names, tall, level, handle },
    height: end + 22,
    most: Math.max(...slots.flatMap((slot) => [slot.offered, slot.usual?.offered ?? 0]), 1),
    places: [first, last],
    step: (width - left - 6) / (last - first),
  };
}

const dayName = (day: string, { locale }: ChartContext): string =>
  dateFormat(locale, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** Where a half-hour begins, from the left. */
export const acrossOf = ({ left, places, step }: HalfHourLayout, place: number): number =>
  left + (place - places[0]) * step;

/** How high a number of calls stands above a base; more than there is room for stands at the top. */
export const callsAt = ({ most, tall }: HalfHourLayout, base: number, n: number): number =>
  base - (Math.min(n, most) / most) * tall;

/** How high a value of a panel stands. */
export const panelAt = ({ top, tall, most }: HalfHourPanel, value: number): number =>
  top + (1 - Math.min(value, most) / most) * tall;
