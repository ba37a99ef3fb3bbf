import { random } from "../../base";

/** Random draws built from additions and multiplications only: Math.log and Math.exp differ between machines. */
export interface Draw {
  /** Uniform in [0, 1). */
  u(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A whole number in [0, below). */
  int(below: number): number;
  /** Exponential with the given mean. */
  exponential(mean: number): number;
  /** Log-normal with the given median and log standard deviation. */
  logNormal(median: number, sigma: number): number;
  /** An index with probability in proportion to its weight. */
  pick(cumulative: readonly number[]): number;
}

/** e^x for |x| below about 8, the same bits everywhere. */
export function exp(x: number): number {
  let power = 1 + x / 4096 + ((x / 4096) * (x / 4096)) / 2;
  for (let i = 0; i < 12; i++) power *= power;
  return power;
}

/** Natural logarithm of x > 0, the same bits everywhere. */
export function ln(x: number): number {
  let twos = 0;
  for (; x < 0.75; x *= 2) twos--;
  for (; x > 1.5; x /= 2) twos++;
  const y = (x - 1) / (x + 1);
  let sum = 0;
  for (let k = 19; k > 0; k -= 2) sum = sum * y * y + 1 / k;
  return 2 * y * sum + twos * 0.6931471805599453;
}

const exponentialQuantiles = Float64Array.from({ length: 4096 }, (_, i) => -ln((i + 0.5) / 4096));

/** Running totals of weights, for `pick`. */
export function cumulate(weights: readonly number[]): readonly number[] {
  let total = 0;
  return weights.map((weight) => (total += weight));
}

/** A fixed number in [0, 1) for a thing and a property of it, without using up randomness. */
export function fixed(thing: number, property: number): number {
  let h = Math.imul(thing ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(property + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** The draws of one seed. */
export function draw(seed: number): Draw {
  const u = random(seed);
  return {
    u,
    chance: (probability) => u() < probability,
    int: (below) => Math.floor(u() * below),
    exponential: (mean) => mean * (exponentialQuantiles[Math.floor(u() * 4096)] ?? 0),
    // Three uniforms have variance 1/4: close enough to normal, and no call lasts a week.
    logNormal: (median, sigma) => median * exp(sigma * 2 * (u() + u() + u() - 1.5)),
    pick: (cumulative) => {
      const x = u() * (cumulative[cumulative.length - 1] ?? 0);
      let i = 0;
      while (i < cumulative.length - 1 && x >= (cumulative[i] ?? 0)) i++;
      return i;
    },
  };
}
