import type { Unit } from "../metrics";

/** The span of an axis with bars on it: from zero, or from what lies below, with a little air above. */
export function valueSpan(values: readonly (number | null)[], unit: Unit): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  const low = known.reduce((a, b) => Math.min(a, b), 0);
  const high = known.reduce((a, b) => Math.max(a, b), 0);
  const air = (high - low) * 0.04;
  const top = high + air;
  return [low < 0 ? low - air : 0, top <= low ? low + 1 : unit === "share" ? Math.min(1, top) : top];
}
