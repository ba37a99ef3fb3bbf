import { records, type Period, type Sql, type Weekday } from "../base";
import { bucketStart, localIso } from "./buckets";
import type { AskOptions } from "./types";

const day = 86_400_000;

/** What span of local time the stored calls cover. */
export interface Coverage extends Period {
  readonly calls: number;
  /** The last week without missing days at its edges; null where there is none. */
  readonly lastWeek: Period | null;
  readonly weekBefore: Period | null;
}

/**
 * The last complete week: no day of it lies outside the days with calls, except weekdays on which there are never
 * any (a centre that closes on Friday has a complete week on Thursday night).
 */
export function lastCompleteWeek(
  first: number,
  last: number,
  openDays: ReadonlySet<number>,
  weekStart: Weekday = 1,
): Period | null {
  const closed = (ms: number): boolean => !openDays.has(new Date(ms).getUTCDay());
  const whole = (start: number): boolean =>
    Array.from({ length: 7 }, (_, i) => start + i * day).every(
      (at) => (at >= first && at <= last) || closed(at),
    );
  for (let start = bucketStart(last, "week", weekStart); start > first - 7 * day; start -= 7 * day)
    if (whole(start)) return { from: localIso(start), to: localIso(start + 7 * day) };
  return null;
}

/** The local span of the stored calls, and its last complete week; null where there are no calls. */
export async function coverage(
  sql: Sql,
  weekStart: Weekday = 1,
  ask: AskOptions = {},
): Promise<Coverage | null> {
  const table = await sql.query(
    `SELECT min(started_local) AS first, max(started_local) AS last, count(*) AS calls,
       list(DISTINCT dayofweek(started_local)) AS open_days
     FROM calls WHERE NOT is_test AND result <> 'phantom'`,
    ask,
  );
  const row = records(table)[0];
  if (!row || Number(row.calls) === 0) return null;
  const [first, last] = [Number(row.first), Number(row.last)];
  const openDays = new Set(Array.isArray(row.open_days) ? row.open_days.map(Number) : []);
  const floor = (ms: number): number => Math.floor(ms / day) * day;
  const lastWeek = lastCompleteWeek(floor(first), floor(last), openDays, weekStart);
  const weekBefore = lastWeek && {
    from: localIso(Date.parse(`${lastWeek.from}Z`) - 7 * day),
    to: lastWeek.from,
  };
  return { from: localIso(first), to: localIso(last), calls: Number(row.calls), lastWeek, weekBefore };
}
