import type { Interval } from "./wilson";

/** An estimate with its own interval. */
export interface Estimated extends Interval {
  readonly value: number;
}

/**
 * Interval of the difference a - b of two independent estimates from their own intervals, by square and add
 * (Zou and Donner 2008). With Wilson intervals it is Newcombe's hybrid score.
 */
export function difference(a: Estimated, b: Estimated): Estimated {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
