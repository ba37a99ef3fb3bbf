/** The forecast that says: as at the same place of the last season. `season` is in steps, 7 for weekdays. */
export const seasonalNaive = (values: readonly number[], season: number, steps: number): number[] =>
  values.length < season
    ? []
    : Array.from({ length: steps }, (_, i) => values[values.length - season + (i % season)] ?? 0);

/** The errors of "as last season" inside a series. */
const naiveErrors = (values: readonly number[], season: number): number[] =>
  values.slice(season).map((y, i) => Math.abs(y - (values[i] ?? y)));

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;

export interface ForecastError {
  /** Mean absolute error over the tested steps. */
  readonly mae: number;
  /** The same over the error of "as last season" before them: below 1 is better than knowing nothing else. */
  readonly mase: number | null;
}

/** How far forecasts were off, scaled by the seasonal naive's error on the values before (Hyndman and Koehler). */
export function forecastError(
  before: readonly number[],
  actual: readonly number[],
  forecast: readonly number[],
  season: number,
): ForecastError | null {
  if (actual.length === 0 || actual.length !== forecast.length) return null;
  const mae = mean(actual.map((y, i) => Math.abs(y - (forecast[i] ?? y))));
  const scale = naiveErrors(before, season);
  return { mae, mase: scale.length > 0 && mean(scale) > 0 ? mae / mean(scale) : null };
}
