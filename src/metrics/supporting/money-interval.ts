import { byar } from "../intervals/poisson";
import { poissonBootstrap } from "../intervals/poisson-bootstrap";
import type { Interval } from "../intervals/wilson";

/** Below so many units, or so few that are not 0, a ratio of totals has no interval (metrics.md 2.6). */
const [leastUnits, leastNonZero] = [20, 5];
const mostDraws = 4e6; // weights drawn at most: about 50 ms

/** What a given amount comes to per unit where the number of units is a matter of chance (Poisson). */
export function perChance(amount: number, n: number): Interval | null {
  if (n < leastUnits) return null;
  const { low, high } = byar(n);
  return { low: amount / high, high: amount / low };
}

/** What deals bring in where both their number and their size are a matter of chance. */
export function broughtIn(amounts: readonly number[]): Interval | null {
  if (amounts.length < leastUnits || amounts.filter((amount) => amount !== 0).length < leastNonZero)
    return null;
  return poissonBootstrap(amounts, { draws: Math.max(200, Math.min(2000, Math.round(mostDraws / amounts.length))) }); // prettier-ignore
}

/** The largest deal's share of the money: heavy tails make means of few deals say little. Null where there is none. */
export function largestShare(amounts: readonly number[]): number | null {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  return all > 0 ? amounts.reduce((most, amount) => Math.max(most, amount), 0) / all : null;
}
