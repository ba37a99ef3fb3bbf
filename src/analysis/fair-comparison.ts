import { lnGamma } from "../metrics";

/** A person or team: `k` of `n`. */
export interface Tally {
  readonly id: string;
  readonly n: number;
  readonly k: number;
}

export interface Shrunk extends Tally {
  readonly raw: number;
  /** The share drawn towards that of all, the more the fewer calls there are. */
  readonly shrunk: number;
}

export interface FairComparison {
  readonly overall: number;
  /** Variance between people beyond chance; 0: no evidence that they differ. */
  readonly between: number;
  /** How many calls the share of all weighs; null where people do not differ. */
  readonly priorStrength: number | null;
  readonly shrunk: readonly Shrunk[];
}

/** Empirical Bayes for shares (beta-binomial by moments). Null below two people with calls, or at shares of 0 or 1. */
export function fairComparison(tallies: readonly Tally[]): FairComparison | null {
  const used = tallies.filter(({ n }) => n > 0);
  const m = used.length;
  const total = used.reduce((sum, { n }) => sum + n, 0);
  const p = used.reduce((sum, { k }) => sum + k, 0) / total;
  if (m < 2 || p <= 0 || p >= 1) return null;
  const q = used.reduce((sum, { n, k }) => sum + n * (k / n - p) ** 2, 0);
  const squares = used.reduce((sum, { n }) => sum + n * n, 0) / total;
  const between = Math.max(0, (q - (m - 1) * p * (1 - p)) / (total - squares - (m - 1)));
  const strength = between > 0 ? Math.max(0, (p * (1 - p)) / between - 1) : null;
  const shrunk = used.map((tally) => ({
    ...tally,
    raw: tally.k / tally.n,
    shrunk: strength === null ? p : (tally.k + p * strength) / (tally.n + strength),
  }));
  return { overall: p, between, priorStrength: strength, shrunk };
}

export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

function binomialQuantile(n: number, p: number, q: number): number {
  let below = 0;
  for (let k = 0; k <= n; k++) {
    below += Math.exp(
      lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p),
    );
    if (below >= q) return k;
  }
  return n;
}

/**
 * The limits of a funnel plot at `n` calls around the share of all (Spiegelhalter 2005): normal, and exact where fewer
 * than five would be expected. `phi` widens them where people vary more than chance.
 */
export function funnelLimits(p: number, n: number, phi = 1): FunnelLimits {
  if (n * Math.min(p, 1 - p) < 5) {
    const at = (q: number): number => binomialQuantile(n, p, q) / n;
    return { low95: at(0.025), high95: at(0.975), low998: at(0.001), high998: at(0.999) };
  }
  const sigma = Math.sqrt((phi * p * (1 - p)) / n);
  return {
    low95: p - 1.96 * sigma,
    high95: p + 1.96 * sigma,
    low998: p - 3.09 * sigma,
    high998: p + 3.09 * sigma,
  };
}

/** How much more people vary than chance (mean of z squared, the most extreme tenth drawn in); at least 1. */
export function overdispersion(tallies: readonly Tally[]): number {
  const used = tallies.filter(({ n }) => n > 0);
  const p = used.reduce((sum, { k }) => sum + k, 0) / used.reduce((sum, { n }) => sum + n, 0);
  if (used.length < 2 || !(p > 0 && p < 1)) return 1;
  const z = used.map(({ n, k }) => (k / n - p) / Math.sqrt((p * (1 - p)) / n)).sort((a, b) => a - b);
  const cut = Math.floor(z.length * 0.1);
  const [low = 0, high = 0] = [z[cut], z[z.length - 1 - cut]];
  const drawnIn = z.map((value) => Math.min(high, Math.max(low, value)));
  return Math.max(1, drawnIn.reduce((sum, value) => sum + value * value, 0) / z.length);
}
