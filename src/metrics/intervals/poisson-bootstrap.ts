import { random } from "../../base";
import type { Interval } from "./wilson";

/** P(X <= k) of a Poisson variable of mean 1, for k = 0, 1, ... */
const upTo: readonly number[] = (() => {
  const sums: number[] = [];
  for (let k = 0, p = Math.exp(-1), sum = 0; k < 12; k++, p /= k) sums.push((sum += p));
  return sums;
})();

/**
 * Percentile bootstrap of a total whose number of units is itself a matter of chance: each unit comes 0, 1, 2, ...
 * times with Poisson weights of mean 1, so that both how many deals were won and how large they were vary.
 */
export function poissonBootstrap(
  amounts: readonly number[],
  { draws = 2000, seed = 20261121 }: { readonly draws?: number; readonly seed?: number } = {},
): Interval {
  const next = random(seed);
  const totals = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    for (const amount of amounts) {
      const chance = next();
      let times = 0;
      while (times < upTo.length && chance > (upTo[times] ?? 1)) times++;
      total += times * amount;
    }
    totals[draw] = total;
  }
  totals.sort();
  const at = (q: number): number => totals[Math.round(q * (draws - 1))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}
