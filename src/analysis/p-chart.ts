/** One bucket of a share: `k` of `n`. */
export interface ShareBucket {
  readonly n: number;
  readonly k: number;
}

export interface PChartPoint {
  readonly share: number;
  readonly upper: number;
  readonly lower: number;
  readonly upperLaney: number;
  readonly lowerLaney: number;
  readonly signal: boolean;
}

export interface PChart {
  readonly centre: number;
  /** How much more buckets vary than their calls' chance explains; 1 is none (Laney). */
  readonly sigmaZ: number;
  /** Above 1.1 the widened limits decide: with many calls the plain ones fire all the time. */
  readonly laney: boolean;
  readonly points: readonly PChartPoint[];
}

/** A control chart of shares, with Laney's widened limits beside the binomial ones. Null without variation to judge. */
export function pChart(buckets: readonly ShareBucket[]): PChart | null {
  const used = buckets.filter(({ n }) => n > 0);
  const total = used.reduce((sum, { n }) => sum + n, 0);
  const centre = used.reduce((sum, { k }) => sum + k, 0) / total;
  if (used.length < 2 || centre <= 0 || centre >= 1) return null;
  const sigma = (n: number): number => Math.sqrt((centre * (1 - centre)) / n);
  const z = used.map(({ n, k }) => (k / n - centre) / sigma(n));
  const ranges = z.slice(1).map((value, i) => Math.abs(value - (z[i] ?? value)));
  const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;
  const laney = sigmaZ > 1.1;
  const points = used.map(({ n, k }) => {
    const [plain, wide] = [3 * sigma(n), 3 * sigma(n) * sigmaZ];
    const [share, width] = [k / n, laney ? wide : plain];
    return {
      share,
      upper: Math.min(1, centre + plain),
      lower: Math.max(0, centre - plain),
      upperLaney: Math.min(1, centre + wide),
      lowerLaney: Math.max(0, centre - wide),
      signal: Math.abs(share - centre) > width,
    };
  });
  return { centre, sigmaZ, laney, points };
}
