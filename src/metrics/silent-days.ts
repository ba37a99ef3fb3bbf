import { calendarOf, records, workingDays, type Calendar, type Period, type Sql } from "../base";
import { bucketsOf, bucketStart, localIso, localMs } from "./buckets";
import { hasHours } from "./calendars";
import { calls, realCalls } from "./facts/calls";
import { bridged } from "./observed-days";
import { filterSql, scopeParams } from "./scope-sql";
import type { AskOptions, Scope } from "./types";

const day = 86_400_000;

/** Open days in a row, closed ones between them left out, on which a phone system or one of its queues has no call. */
export interface Silence {
  readonly system: string;
  /** Null: the whole phone system. */
  readonly queue: string | null;
  /** First and last day without calls, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** So many calls these days usually have; null where their weekdays never had any to tell from. */
  readonly usual: number | null;
}

export interface SilentDays {
  /** Whole phone systems first; of each the most calls missing first. */
  readonly silences: readonly Silence[];
  /** Days in the period on which some phone system should have had calls. */
  readonly expected: number;
}

/** Calls of one phone system or queue by local day (its midnight, ms). */
type Days = ReadonlyMap<number, number>;

/** A weekday is usual where at least so many of those observed had calls, and this share of them. */
const leastSeen = 2;
const usualShare = 0.8;
/** Where fewer calls are usual, none at all is nothing to wonder at: with five it happens once in 150. */
const leastUsual = 5;

const weekdayOf = (at: number): number => new Date(at).getUTCDay();

/** The mean calls of each usual weekday, by its number from Sunday; long pauses say nothing of what is usual. */
function usualCalls(days: Days): ReadonlyMap<number, number> {
  const seen = bridged([...days.keys()].sort((a, b) => a - b));
  const found = new Map<number, number>();
  for (let weekday = 0; weekday < 7; weekday++) {
    const observed = seen.filter((at) => weekdayOf(at) === weekday);
    const counts = observed.flatMap((at) => days.get(at) ?? []);
    if (counts.length >= leastSeen && counts.length / observed.length >= usualShare)
      found.set(weekday, counts.reduce((sum, n) => sum + n, 0) / counts.length);
  }
  return found;
}

/** Days without calls joined over closed days; a day with calls parts them. */
function spans(silent: readonly number[], days: Days): number[][] {
  const joined: number[][] = [];
  for (const at of silent) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    const parted =
      before === undefined || bucketsOf(between(before, at), "day").some((passed) => days.has(passed));
    if (last && !parted) last.push(at);
    else joined.push([at]);
  }
  return joined;
}
const between = (from: number, to: number): Period => ({ from: localIso(from), to: localIso(to) });

/** What is known of one phone system or queue, and when it should have calls. */
interface Thing {
  readonly system: string;
  readonly queue: string | null;
  readonly days: Days;
  readonly candidates: readonly number[];
  readonly open: ReadonlySet<string> | null;
}

const isoDate = (at: number): string => localIso(at).slice(0, 10);

function judged({ system, queue, days, candidates, open }: Thing): {
  readonly silences: readonly Silence[];
  readonly expected: readonly number[];
} {
  const usual = usualCalls(days);
  const first = Math.min(...days.keys());
  const expected = candidates.filter((at) => {
    if (at < first) return false; // nothing tells that it was there yet
    const opens = open === null || open.has(isoDate(at));
    // a phone system is open when its hours say so; a queue need not have calls whenever it is open
    return open !== null && queue === null ? opens : opens && usual.has(weekdayOf(at));
  });
  const silent = expected.filter((at) => !days.has(at));
  const silences = spans(silent, days).map((span) => ({
    system,
    queue,
    from: isoDate(span[0] ?? 0),
    to: isoDate(span.at(-1) ?? 0),
    days: span.length,
    usual: span.some((at) => usual.has(weekdayOf(at)))
      ? span.reduce((sum, at) => sum + (usual.get(weekdayOf(at)) ?? 0), 0)
      : null,
  }));
  // a phone system that is open by its calendar has to say something, however little is usual
  const told = open !== null && queue === null;
  return { expected, silences: silences.filter((one) => told || (one.usual ?? 0) >= leastUsual) };
}

/**
 * Days of the period on which a phone system or a queue was open and has no calls in the data: a holiday, an outage, or
 * an export that is missing. Open is what the calendar says once there is one, else the weekdays on which it usually has
 * calls. Judged up to the last call of all; a queue on days on which its phone system has calls.
 */
export async function silentDays(sql: Sql, scope: Scope, ask: AskOptions = {}): Promise<SilentDays> {
  const table = await sql.query(
    `SELECT system_id, queue, ${calls.date}::DATE::TIMESTAMP AS day, count(*) AS n FROM (${calls.sql}) AS fact
     WHERE ${realCalls} AND ${filterSql(calls, scope.filters)} GROUP BY ALL ORDER BY ALL`,
    { ...ask, params: scopeParams(scope, []) },
  );
  const systems = new Map<string, Map<string | null, Map<number, number>>>();
  let last = -Infinity;
  for (const row of records(table)) {
    const [system, at, n] = [String(row.system_id), Number(row.day), Number(row.n)];
    const queue = row.queue === null || row.queue === undefined ? null : String(row.queue);
    const queues = systems.get(system) ?? new Map<string | null, Map<number, number>>();
    systems.set(system, queues);
    for (const key of new Set([null, queue])) {
      const days = queues.get(key) ?? new Map<number, number>();
      queues.set(key, days.set(at, (days.get(at) ?? 0) + n));
    }
    last = Math.max(last, at);
  }
  const until = Math.min(localMs(scope.period.to), last + day);
  const from = bucketStart(localMs(scope.period.from), "day");
  const all = from < until ? bucketsOf(between(from, until), "day") : [];
  const opened = openDays(scope, all);
  const found: Silence[] = [];
  const expected = new Set<number>();
  for (const [system, queues] of systems) {
    const whole: Days = queues.get(null) ?? new Map();
    for (const [queue, days] of queues) {
      const candidates = queue === null ? all : all.filter((at) => whole.has(at));
      const result = judged({ system, queue, days, candidates, open: opened(queue) });
      found.push(...result.silences);
      if (queue === null) for (const at of result.expected) expected.add(at);
    }
  }
  return { silences: found.sort(byWeight), expected: expected.size };
}

/** The days of a stretch on which a queue's calendar opens; null until somebody sets opening hours. */
function openDays(
  scope: Scope,
  all: readonly number[],
): (queue: string | null) => ReadonlySet<string> | null {
  const { calendars } = scope;
  const [first, last] = [all[0], all.at(-1)];
  if (!hasHours(scope) || !calendars || first === undefined || last === undefined) return () => null;
  const known = new Map<Calendar, ReadonlySet<string>>();
  return (queue) => {
    const calendar = calendarOf(calendars, queue);
    const days = known.get(calendar) ?? new Set(workingDays(calendar, between(first, last + day)));
    known.set(calendar, days);
    return days;
  };
}

const byWeight = (a: Silence, b: Silence): number =>
  Number(a.queue !== null) - Number(b.queue !== null) ||
  (b.usual ?? 0) - (a.usual ?? 0) ||
  (a.from < b.from ? -1 : 1);
