export interface XmrChart {
  readonly centre: number;
  readonly meanRange: number;
  readonly upper: number;
  readonly lower: number;
  readonly upperRange: number;
  /** Places (from 0) of values outside the limits, and of jumps above the range's limit. */
  readonly outside: readonly number[];
  readonly jumps: readonly number[];
  /** Places that end a run of eight on one side, or a three of four nearer to a limit than to the centre. */
  readonly runs: readonly number[];
  readonly nearLimit: readonly number[];
}

/** From so few points on the limits are worth drawing; fifteen are better (Wheeler). */
export const leastForXmr = 6;

const ends = (flags: readonly number[], length: number, needed: number): number[] =>
  flags.flatMap((_, i) => {
    const stretch = flags.slice(Math.max(0, i - length + 1), i + 1);
    const on = (side: number): boolean => stretch.filter((flag) => flag === side).length >= needed;
    return stretch.length === length && (on(1) || on(-1)) ? [i] : [];
  });

/**
 * A chart of single values and their moving ranges: limits at 2.66 mean ranges, the range's at 3.268 (Wheeler).
 * `baseline` is how many values at the start make the limits: they are not computed anew through a shift. Null below
 * two values.
 */
export function xmrChart(values: readonly number[], baseline = values.length): XmrChart | null {
  const base = values.slice(0, baseline);
  if (base.length < 2) return null;
  const ranges = (list: readonly number[]): number[] =>
    list.slice(1).map((x, i) => Math.abs(x - (list[i] ?? x)));
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [centre, meanRange] = [mean(base), mean(ranges(base))];
  const [upper, lower] = [centre + 2.66 * meanRange, centre - 2.66 * meanRange];
  const upperRange = 3.268 * meanRange;
  const near = 1.33 * meanRange;
  return {
    centre,
    meanRange,
    upper,
    lower,
    upperRange,
    outside: values.flatMap((x, i) => (x > upper || x < lower ? [i] : [])),
    jumps: ranges(values).flatMap((range, i) => (range > upperRange ? [i + 1] : [])),
    runs: ends(
      values.map((x) => Math.sign(x - centre)),
      8,
      8,
    ),
    nearLimit: ends(
      values.map((x) => (Math.abs(x - centre) > near ? Math.sign(x - centre) : 0)),
      4,
      3,
    ),
  };
}
