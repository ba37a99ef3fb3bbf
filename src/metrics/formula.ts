import { noEstimate, type Estimate } from "./estimate";
import { total, type Bag } from "./expression";
import { bootstrap } from "./intervals/bootstrap";
import { quantile, quantileInterval, size, type Histogram } from "./intervals/order-statistics";
import { meanInterval } from "./intervals/t";
import { wilson, type Interval } from "./intervals/wilson";
import type { Formula, Quantile, Requirement } from "./metric";

/** What is missing, and what share of the eligible rows is unknown. */
export function gaps(requires: readonly Requirement[], bag: Bag, eligible: number) {
  const missing = new Set<string>();
  let unknown = 0;
  let asNo = 0;
  for (const { column, of, known, any, asNo: no } of requires) {
    const rows = total(of, bag);
    const carried = total(known, bag);
    if (rows > 0 && carried <= 0) missing.add(column);
    if (!any) unknown += Math.max(0, rows - carried);
    if (no) asNo += Math.max(0, rows - carried);
  }
  return { missing: [...missing], unknown: Math.min(unknown, eligible), asNo };
}

/** The least observations for which a mean's interval is shown (metrics.md 2.6). */
const leastForMean = 10;

/** Whether the single values at hand are those that were summed. */
const describes = (values: Histogram, above: number, below: number): boolean =>
  size(values) === below &&
  Math.abs(values.reduce((sum, [value, count]) => sum + value * count, 0) - above) <=
    1e-9 * Math.max(1, Math.abs(above));

function interval(
  formula: Formula,
  bag: Bag,
  above: number,
  below: number,
  values: Histogram | null,
): Interval | null {
  if (formula.kind === "share") return wilson(Math.min(above, below), below);
  if (below < leastForMean || formula.squares === undefined) return null;
  const single = below < 30 && values !== null && describes(values, above, below) ? values : null;
  if (!single) return meanInterval(above, total(formula.squares, bag), below);
  const units = single.flatMap(([value, count]) => Array<number>(count).fill(value));
  return bootstrap(units, (sample) => sample.reduce((sum, value) => sum + value, 0) / sample.length);
}

/**
 * Whether all unknown rows could be failures, or successes (metrics.md 2.3: above 20 % unknown). Those that count as a
 * no are in the denominator already, so only the other end moves.
 */
function bounds(
  above: number,
  below: number,
  { unknown, asNo }: { readonly unknown: number; readonly asNo: number },
  eligible: number,
): Record<string, number> {
  if (eligible <= 0 || unknown / eligible <= 0.2) return {};
  if (asNo > 0) return { bound_low: above / below, bound_high: Math.min(1, (above + unknown) / below) };
  return { bound_low: above / (below + unknown), bound_high: (above + unknown) / (below + unknown) };
}

/** The value of a ratio of sums over one period, with its state. */
export function estimateFormula(
  formula: Formula,
  bag: Bag,
  extra: Estimate["extra"],
  values: Histogram | null,
): Estimate {
  const eligible = total(formula.eligible ?? formula.denominator, bag);
  const immature = formula.immature === undefined ? 0 : total(formula.immature, bag);
  const { missing, unknown, asNo } = gaps(formula.requires ?? [], bag, eligible);
  if (missing.length > 0) return { ...noEstimate("not_computable", missing, extra), unknownShare: 1 };
  if (eligible <= 0) return noEstimate("none_eligible", [], extra);
  const [above, below] = [total(formula.numerator, bag), total(formula.denominator, bag)];
  const unknownShare = unknown / eligible;
  if (below <= 0) {
    const state = immature > 0 ? "immature" : "none_eligible";
    return { ...noEstimate(state, [], extra), immature, unknownShare };
  }
  const limits = interval(formula, bag, above, below, formula.log ? null : values);
  const scaled = (limit: number): number => (formula.log ? Math.exp(limit) : limit);
  return {
    state: immature > 0 ? "immature" : unknown > 0 ? "partial" : "ok",
    value: formula.log ? Math.exp(above / below) : above / below,
    numerator: above,
    denominator: below,
    n: below,
    low: limits ? scaled(limits.low) : null,
    high: limits ? scaled(limits.high) : null,
    unknownShare,
    ...(unknown > 0 && { unknown }),
    immature,
    needs: [],
    extra:
      formula.kind === "share"
        ? {
            ...extra,
            ...(asNo > 0 ? { uncoded: asNo } : {}),
            ...bounds(above, below, { unknown, asNo }, eligible),
          }
        : extra,
  };
}

/** The value of a quantile over one period, with its state. */
export function estimateQuantile(
  variant: Quantile,
  bag: Bag,
  extra: Estimate["extra"],
  values: Histogram,
): Estimate {
  const eligible = total(variant.eligible, bag);
  if (eligible <= 0) return noEstimate("none_eligible", [], extra);
  const { missing, unknown } = gaps(variant.requires ?? [], bag, eligible);
  if (missing.length > 0) return { ...noEstimate("not_computable", missing, extra), unknownShare: 1 };
  const n = size(values);
  if (n === 0) return noEstimate("none_eligible", [], extra);
  const limits = quantileInterval(values, variant.q);
  return {
    ...noEstimate(unknown > 0 ? "partial" : "ok", [], extra),
    value: quantile(values, variant.q),
    n,
    denominator: n,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    unknownShare: unknown / eligible,
    ...(unknown > 0 && { unknown }),
  };
}
