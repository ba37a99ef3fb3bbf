import type { Grain, Period } from "../base";

/** A bucket of local time as milliseconds; the zone is nobody's, so that every day has 24 hours. */
export const bucketMs = (bucket: string): number =>
  Date.parse(`${bucket.length === 10 ? `${bucket}T00:00:00` : bucket.slice(0, 19).replace(" ", "T")}Z`);

export const bucketIso = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

const fixed: Partial<Record<Grain, number>> = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

/** The start of the bucket `by` after this one. */
export function shiftBucket(ms: number, grain: Grain, by: number): number {
  const length = fixed[grain];
  if (length !== undefined) return ms + length * by;
  const date = new Date(ms);
  return Date.UTC(
    date.getUTCFullYear(),
    date.getUTCMonth() + by * (grain === "quarter" ? 3 : 1),
    date.getUTCDate(),
  );
}

/** A bucket as a local, half-open period: as much of it as lies within the period that is shown. */
export function bucketPeriod(start: number, grain: Grain, shown?: Period): Period {
  const [from, to] = [bucketIso(start), bucketIso(shiftBucket(start, grain, 1))];
  return {
    from: shown && bucketMs(shown.from) > start ? bucketIso(bucketMs(shown.from)) : from,
    to: shown && bucketMs(shown.to) < bucketMs(to) ? bucketIso(bucketMs(shown.to)) : to,
  };
}

const most = 20_000;

/** Every bucket from the first to the last that has rows, and on to the ends of the period; none is left out. */
export function allBuckets(starts: readonly number[], grain: Grain, period?: Period): readonly number[] {
  if (starts.length === 0) return [];
  let first = starts.reduce((a, b) => Math.min(a, b));
  const last = starts.reduce((a, b) => Math.max(a, b));
  const from = period ? bucketMs(period.from) : first;
  const to = period ? bucketMs(period.to) : last;
  for (let i = 0; i < most && first > from; i++) first = shiftBucket(first, grain, -1);
  const buckets: number[] = [];
  for (let at = first; (at <= last || at < to) && buckets.length < most; at = shiftBucket(at, grain, 1))
    buckets.push(at);
  return buckets;
}
