import type { Period } from "../../base";
import type { ResolvedPeriod } from "../../notebook";
import type { Words } from "../words";

const dayMs = 86_400_000;

/** The last day inside a span whose end is exclusive. */
export const lastDay = (period: Period): string =>
  new Date(Date.parse(`${period.to.slice(0, 19)}Z`) - dayMs).toISOString().slice(0, 10);

/** A span of time in words: a month by its name, everything else by its days. */
export function spanName({ f }: Words, period: Period, unit: ResolvedPeriod["unit"]): string {
  if (unit === "month") return f.date(period.from, "month");
  const last = lastDay(period);
  return period.from.slice(0, 10) === last ? f.date(last) : f.days(period.from, last);
}

/** The period of a notebook in words. */
export const periodName = (words: Words, resolved: ResolvedPeriod): string =>
  spanName(words, resolved.period, resolved.unit);
