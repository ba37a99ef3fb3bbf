import { discoveries, settled } from "../intervals/fdr";
import { pValue } from "../intervals/p-value";
import { z95 } from "../intervals/wilson";
import { metricById } from "../metrics";
import type { Benchmark, Better, Comparison, MetricValue, Unit, Verdict } from "../types";

/** A value beside a benchmark. `unit` and `better` are those of the value's variant. */
export interface Against {
  readonly value: MetricValue;
  readonly benchmark: Benchmark;
  readonly unit: Unit;
  readonly better: Better;
}

/** Whether a benchmark is of a formula; opening hours narrow the calls, not what is counted of them. */
export const isOf = (benchmark: Pick<Benchmark, "metric" | "variant">, variant: string): boolean =>
  benchmark.variant === variant ||
  metricById(benchmark.metric).variants.some(
    ({ id, openOf, fact }) => id === variant && fact === "open_calls" && openOf === benchmark.variant,
  );

/**
 * Whether value and benchmark are the same thing: same metric, same formula, same unit. Else there is no gap. An own
 * target without a formula is meant for the one that the workspace has chosen.
 */
export const comparable = ({ value, benchmark, unit }: Against): boolean =>
  value.value !== null &&
  benchmark.metric === value.metric &&
  benchmark.unit === unit &&
  (benchmark.variant === null
    ? benchmark.target === true && benchmark.own === true
    : isOf(benchmark, value.variant));

/** The nearest value of the benchmark's band. */
const nearest = ({ low, high }: Benchmark, value: number): number => Math.min(high, Math.max(low, value));

/** The p value of "the value is really at the band's nearest edge". */
function pOf({ value, benchmark }: Against): number {
  if (value.value === null || value.low === null || value.high === null) return 1;
  const gap = value.value - nearest(benchmark, value.value);
  if (gap === 0) return 1;
  const half = gap > 0 ? value.value - value.low : value.high - value.value;
  return half > 0 ? pValue((gap / half) * z95) : 0;
}

function verdict({ value, benchmark, better }: Against, gap: number, significant: boolean): Verdict {
  if (value.low === null || value.high === null) return "cannot_tell";
  if (gap === 0)
    return value.low >= benchmark.low && value.high <= benchmark.high ? "about_the_same" : "cannot_tell";
  if (!significant) return "cannot_tell";
  if (better === "band") return "worse"; // surely outside the band
  return gap > 0 === (better === "higher") ? "better" : "worse";
}

/** Observations that would tell a gap of this size from none (metrics.md 5.1). */
function needed({ value, unit }: Against, gap: number): number | null {
  const p = value.value;
  if (p === null || gap === 0 || value.low === null || value.high === null) return null;
  if (unit === "share") return p > 0 && p < 1 ? Math.ceil((z95 ** 2 * p * (1 - p)) / gap ** 2) : null;
  return Math.ceil(value.n * ((value.high - value.low) / 2 / gap) ** 2);
}

/** The benchmark written as a value, for the comparison's other side. */
const asValue = ({ value, benchmark }: Against, at: number): MetricValue => ({
  ...value,
  state: "ok",
  value: at,
  numerator: null,
  denominator: null,
  n: 0,
  low: benchmark.low,
  high: benchmark.high,
  unknownShare: 0,
  immature: 0,
  needs: [],
  extra: {},
});

/** Whether the verdict on a gap is the same whatever else is on a board of at most so many others. */
export const gapSettled = (against: Against, others: number): boolean =>
  !comparable(against) || settled(pOf(against), others) !== null;

const ofOne = (a: Against, b: Against): boolean =>
  a.benchmark.id === b.benchmark.id &&
  a.value.metric === b.value.metric &&
  a.value.variant === b.value.variant;

/**
 * The gaps of values to their benchmarks; null where the definitions differ. What is not on the board is judged as one
 * more beside it.
 */
export function gaps(asked: readonly Against[], board: readonly Against[] = asked): (Comparison | null)[] {
  const tested = board.filter(comparable);
  return asked.map((against) => {
    const value = against.value.value;
    if (value === null || !comparable(against)) return null;
    const others = tested.filter((other) => other !== against && !ofOne(other, against));
    const [found = false] = discoveries([pOf(against), ...others.map(pOf)]);
    const at = nearest(against.benchmark, value);
    const gap = value - at;
    const outside =
      against.value.low !== null &&
      against.value.high !== null &&
      (gap > 0 ? against.value.low > at : against.value.high < at);
    const said = verdict(against, gap, outside && found);
    return {
      with: asValue(against, at),
      difference: gap,
      low: against.value.low === null ? null : against.value.low - at,
      high: against.value.high === null ? null : against.value.high - at,
      verdict: said,
      nNeeded: said === "cannot_tell" ? needed(against, gap) : null,
    };
  });
}
