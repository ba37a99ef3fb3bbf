import { clusteredDifference, type Cluster } from "./intervals/clustered";
import { discoveries, settled } from "./intervals/fdr";
import { difference, type Estimated } from "./intervals/mover";
import { pValue } from "./intervals/p-value";
import { z95 } from "./intervals/wilson";
import type { Better, Comparison, MetricValue, Verdict, VerdictReason } from "./types";

/** The least observations on each side for which a difference is judged (metrics.md 2.6). */
const least = 10;

/** A difference with its p value, before the whole board is judged together. */
export interface Judgement extends Estimated {
  readonly p: number;
}

/** What is compared: two values, and the days of each where days are the unit of chance. */
export interface Pair {
  readonly current: MetricValue;
  readonly previous: MetricValue;
  readonly days?: readonly [readonly Cluster[], readonly Cluster[]];
  readonly better: Better;
  readonly smallest: number;
}

function estimated(value: MetricValue): Estimated | null {
  if (value.value === null || value.low === null || value.high === null) return null;
  return { value: value.value, low: value.low, high: value.high };
}

/** The p value that belongs to an interval: how many of the half widths towards zero fit into the difference. */
function fromInterval({ value, low, high }: Estimated): number {
  const half = value >= 0 ? value - low : high - value;
  if (half <= 0) return value === 0 ? 1 : 0;
  return pValue((value / half) * z95);
}

/** The difference of two values with its interval, or null where it cannot be judged. */
export function judge({ current, previous, days }: Pair): Judgement | null {
  if (days) return current.n >= least && previous.n >= least ? clusteredDifference(days[0], days[1]) : null;
  const [a, b] = [estimated(current), estimated(previous)];
  if (!a || !b || current.n < least || previous.n < least) return null;
  const result = difference(a, b);
  return { ...result, p: fromInterval(result) };
}

type Change = NonNullable<Comparison["change"]>;

/** Where the value went, and why nothing more is said of it. */
function direction(
  { value, low, high }: Judgement,
  significant: boolean,
  { smallest, days }: Pair,
): { readonly change: Change; readonly reason: VerdictReason | null } {
  const small = Math.abs(value) < smallest;
  if (significant && !small) return { change: value > 0 ? "up" : "down", reason: null };
  const within = low > -smallest && high < smallest;
  if (within || (small && (significant || (low <= 0 && high >= 0))))
    return { change: "none", reason: "below_smallest" };
  if (low > 0 || high < 0) return { change: "unclear", reason: "many_at_once" };
  return { change: "unclear", reason: days ? "within_day_to_day_variation" : "within_chance" };
}

function verdictOf(change: Change, better: Better): Verdict {
  if (change === "none") return "about_the_same";
  if (change === "unclear" || better === "band") return "cannot_tell";
  return (change === "up") === (better === "higher") ? "better" : "worse";
}

/** How many more would tell apart a difference of this size: widths shrink with the root of their number. */
function needed(n: number, { value, low, high }: Judgement, smallest: number): number | null {
  const half = (high - low) / 2;
  const size = Math.max(Math.abs(value), smallest);
  const more = size > 0 && half > 0 ? Math.ceil(n * (half / size) ** 2) - n : 0;
  return more > 0 ? more : null;
}

/** Why two values cannot be judged at all. */
function unjudged({ current, previous, days }: Pair): VerdictReason {
  if (current.n < least || previous.n < least) return "small_sample";
  return days ? "too_few_days" : "no_interval";
}

function comparison(pair: Pair, judgement: Judgement | null, significant: boolean): Comparison {
  const { current, previous, days } = pair;
  const gap = current.value === null || previous.value === null ? null : current.value - previous.value;
  if (!judgement)
    return {
      with: previous,
      difference: gap,
      low: null,
      high: null,
      verdict: "cannot_tell",
      nNeeded: null,
      change: "unclear",
      reason: unjudged(pair),
    };
  const { change, reason } = direction(judgement, significant, pair);
  const within = reason === "within_day_to_day_variation" || reason === "within_chance";
  const used = days ? days[0].filter(({ denominator }) => denominator > 0).length : current.n;
  const verdict = verdictOf(change, pair.better);
  const said = reason ?? (verdict === "cannot_tell" ? "neither_is_better" : null);
  return {
    with: previous,
    difference: judgement.value,
    low: judgement.low,
    high: judgement.high,
    verdict,
    nNeeded: within ? needed(used, judgement, pair.smallest) : null,
    neededOf: days ? "days" : "observations",
    change,
    ...(said ? { reason: said } : {}),
  };
}

/** Whether two pairs are of one number: they are tested once. */
const ofOne = ({ current: a }: Pair, { current: b }: Pair): boolean =>
  a.metric === b.metric && a.variant === b.variant;

/** Whether the verdict on a pair is the same whatever else is on a board of at most so many others. */
export const settledAlone = (pair: Pair, others: number): boolean => {
  const judgement = judge(pair);
  return judgement === null || settled(judgement.p, others) !== null;
};

/**
 * Compares values with those of the previous period. "Better" and "worse" are said only of differences that stay
 * significant among all on the board (false discovery rate 5 %) and are worth mentioning. What is not on the board is
 * judged as one more beside it, so that a number's verdict is the same wherever it is shown.
 */
export function compareBoard(pairs: readonly Pair[], board: readonly Pair[] = pairs): Comparison[] {
  const judged = new Map([...board, ...pairs].map((pair) => [pair, judge(pair)] as const));
  const p = (pair: Pair): readonly number[] => {
    const found = judged.get(pair);
    return found ? [found.p] : [];
  };
  return pairs.map((pair) => {
    const judgement = judged.get(pair) ?? null;
    if (!judgement) return comparison(pair, null, false);
    const listed = board.includes(pair);
    const others = board.filter((other) => (listed ? other !== pair : !ofOne(other, pair))).flatMap(p);
    return comparison(pair, judgement, discoveries([judgement.p, ...others])[0] ?? false);
  });
}
