import type { Unit } from "../metrics";

/** The span of the value axis of a trend: what is drawn, with a little air, from zero when zero is near. */
export function trendSpan(values: readonly (number | null)[], unit: Unit): readonly [number, number] {
  const drawn = values.filter((value) => value !== null);
  // Not Math.min(...): ten thousand points are more arguments than some engines take.
  const low = drawn.reduce((a, b) => Math.min(a, b), Infinity);
  const high = drawn.reduce((a, b) => Math.max(a, b), -Infinity);
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || (unit === "share" ? 0.05 : 1);
  const bottom = low >= 0 && low < high * 0.45 ? 0 : low >= 0 ? Math.max(0, low - air) : low - air;
  return [bottom, unit === "share" ? Math.min(1, high + air) : high + air];
}
