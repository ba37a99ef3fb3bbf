import type { Grain, Period, Weekday } from "../base";

const day = 86_400_000;

/** Milliseconds of a local wall-clock time, as results carry them. */
export const localMs = (iso: string): number => Date.parse(`${iso}Z`);

/** A local wall-clock time without a zone, `YYYY-MM-DDTHH:MM:SS`. */
export const localIso = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** The same for many times of which most repeat. */
export function isoWriter(): (ms: number) => string {
  const known = new Map<number, string>();
  return (ms) => {
    const iso = known.get(ms) ?? localIso(ms);
    known.set(ms, iso);
    return iso;
  };
}

/** The start of the bucket that a local time is in. */
export function bucketStart(ms: number, grain: Grain, weekStart: Weekday = 1): number {
  if (grain === "hour") return Math.floor(ms / 3_600_000) * 3_600_000;
  const midnight = Math.floor(ms / day) * day;
  if (grain === "day") return midnight;
  const date = new Date(midnight);
  if (grain === "week") return midnight - ((date.getUTCDay() - (weekStart % 7) + 7) % 7) * day;
  const month = grain === "quarter" ? Math.floor(date.getUTCMonth() / 3) * 3 : date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), month, 1);
}

/** The start of the bucket after the one that starts at `start`. */
export function nextBucket(start: number, grain: Grain): number {
  if (grain === "hour") return start + 3_600_000;
  if (grain === "day") return start + day;
  if (grain === "week") return start + 7 * day;
  const date = new Date(start);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + (grain === "quarter" ? 3 : 1), 1);
}

/** The starts of all buckets that a period touches. */
export function bucketsOf({ from, to }: Period, grain: Grain, weekStart: Weekday = 1): number[] {
  const starts: number[] = [];
  const end = localMs(to);
  for (let at = bucketStart(localMs(from), grain, weekStart); at < end; at = nextBucket(at, grain))
    starts.push(at);
  return starts;
}

/** A bucket's own part of a period, half-open. */
export function bucketPeriod(bucket: string, grain: Grain, { from, to }: Period): Period {
  const end = localIso(nextBucket(localMs(bucket), grain));
  return { from: bucket > from ? bucket : from, to: end < to ? end : to };
}
