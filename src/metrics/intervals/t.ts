import { z95, type Interval } from "./wilson";

const small = [12.7062, 4.3027, 3.1824, 2.7764];

/** Two-sided 95 % critical value of Student's t; from a table to 4 degrees of freedom, else by expansion. */
export function tCritical(df: number): number {
  if (df <= 4) {
    const floor = Math.max(1, Math.floor(df));
    const [low = 12.7062, high = tCritical(5)] = [small[floor - 1], small[floor]];
    return low + (high - low) * Math.max(0, df - floor);
  }
  const z = z95;
  return (
    z +
    (z ** 3 + z) / (4 * df) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * df ** 4)
  );
}

/** The t interval of a mean from its sums; null below two observations. */
export function meanInterval(sum: number, squares: number, n: number): Interval | null {
  if (n < 2) return null;
  const mean = sum / n;
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
  const half = tCritical(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}
