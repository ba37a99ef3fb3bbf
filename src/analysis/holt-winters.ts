export interface HoltWintersWeights {
  readonly alpha: number; // level
  readonly beta: number; // trend
  readonly gamma: number; // season
}

export interface HoltWinters extends HoltWintersWeights {
  readonly level: number;
  readonly trend: number;
  /** One-step forecasts of the second season and on. */
  readonly fitted: readonly number[];
  readonly squaredError: number;
  /** The forecast so many steps ahead, from 1; not below 0. */
  ahead(steps: number): number;
}

/**
 * Additive Holt-Winters with the first season as the start: its mean the level, the mean rise to the second season
 * the trend. Null below two seasons.
 */
export function holtWinters(
  y: readonly number[],
  season: number,
  { alpha, beta, gamma }: HoltWintersWeights,
): HoltWinters | null {
  if (y.length < 2 * season) return null;
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  let level = mean(y.slice(0, season));
  let trend = (mean(y.slice(season, 2 * season)) - level) / season;
  const seasonal = y.slice(0, season).map((value) => value - level);
  const fitted: number[] = [];
  let squaredError = 0;
  for (let t = season; t < y.length; t++) {
    const [value, s, before] = [y[t] ?? 0, seasonal[t % season] ?? 0, level];
    const forecast = level + trend + s;
    fitted.push(forecast);
    squaredError += (value - forecast) ** 2;
    level = alpha * (value - s) + (1 - alpha) * (level + trend);
    trend = beta * (level - before) + (1 - beta) * trend;
    seasonal[t % season] = gamma * (value - level) + (1 - gamma) * s;
  }
  const [last, rise] = [level, trend];
  return {
    alpha,
    beta,
    gamma,
    level,
    trend,
    fitted,
    squaredError,
    ahead: (steps) => Math.max(0, last + steps * rise + (seasonal[(y.length + steps - 1) % season] ?? 0)),
  };
}

const grid = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

/** The weights of a grid with the least squared one-step error. */
export function fitHoltWinters(y: readonly number[], season: number): HoltWinters | null {
  let best: HoltWinters | null = null;
  for (const alpha of grid)
    for (const beta of grid.slice(0, 4))
      for (const gamma of grid) {
        const found = holtWinters(y, season, { alpha, beta, gamma });
        if (found && (!best || found.squaredError < best.squaredError)) best = found;
      }
  return best;
}
