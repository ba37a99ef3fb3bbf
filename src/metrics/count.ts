import { noEstimate, type Estimate } from "./estimate";
import { total, type Bag } from "./expression";
import { byar, dispersion } from "./intervals/poisson";
import { gaps } from "./formula";
import type { Count } from "./metric";

/** How many there were in one period. `days` are the daily counts; outside the data there is nothing to count. */
export function estimateCount(
  variant: Count,
  bag: Bag,
  days: readonly number[],
  covered: boolean,
  extra: Estimate["extra"],
): Estimate {
  if (!covered) return noEstimate("none_eligible", [], extra);
  const { missing } = gaps(variant.requires ?? [], bag, 0);
  if (missing.length > 0) return { ...noEstimate("not_computable", missing, extra), unknownShare: 1 };
  const value = total(variant.numerator, bag);
  return {
    ...noEstimate("ok", [], extra),
    value,
    numerator: value,
    denominator: null,
    n: value,
    ...byar(value, dispersion(days)),
  };
}
