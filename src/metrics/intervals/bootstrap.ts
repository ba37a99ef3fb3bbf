import { random } from "../../base";
import type { Interval } from "./wilson";

/** Percentile bootstrap over units, seeded. A draw that gives no finite number is left out. */
export function bootstrap<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { draws = 2000, seed = 20261121 }: { readonly draws?: number; readonly seed?: number } = {},
): Interval | null {
  if (units.length < 2) return null;
  const next = random(seed);
  const sample: T[] = [...units];
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < units.length; i++) sample[i] = units[Math.floor(next() * units.length)] as T;
    const value = statistic(sample);
    if (Number.isFinite(value)) values.push(value);
  }
  if (values.length < draws / 2) return null;
  values.sort((a, b) => a - b);
  const at = (q: number): number =>
    values[Math.min(values.length - 1, Math.max(0, Math.round(q * (values.length - 1))))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}
