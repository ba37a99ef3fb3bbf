import type { Period, Weekday } from "./period";

/** Minutes after local midnight, `to` exclusive; `to` may pass 1440, into the next day. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** A day, or days up to `to`, that are not as their weekday: no spans where closed. */
export interface CalendarException {
  readonly date: string; // YYYY-MM-DD, local
  /** The last day, inclusive. In a stretch of days, weekdays that are closed anyway stay closed. */
  readonly to?: string;
  readonly spans: readonly OpenSpan[];
  readonly name?: string;
}

/** When a queue is open (centre.md, "Defaults"). */
export interface Calendar {
  readonly spans: Readonly<Record<Weekday, readonly OpenSpan[]>>;
  /** Holidays, Ramadan, bridge days: announced late, so editable. A later one wins. */
  readonly exceptions: readonly CalendarException[];
  readonly weekStart: Weekday;
  readonly weekend: readonly Weekday[];
  /** When the operating day starts, minutes after midnight: calls before it belong to the day before. */
  readonly dayStartsAt: number;
}

/** The calendar of the workspace, and those of queues that have their own. */
export interface Calendars {
  readonly standard: Calendar;
  readonly queues: Readonly<Record<string, Calendar>>;
}

const minute = 60_000;
const day = 1440 * minute;

/** A calendar that is open between the same minutes on every day but the weekend. */
export function plainCalendar(
  span: OpenSpan = { from: 540, to: 1020 },
  weekend: readonly Weekday[] = [6, 7],
  weekStart: Weekday = 1,
): Calendar {
  const on = (weekday: Weekday): readonly OpenSpan[] => (weekend.includes(weekday) ? [] : [span]);
  return {
    spans: { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) },
    exceptions: [],
    weekStart,
    weekend,
    dayStartsAt: 0,
  };
}

/** Open at all hours of every day: what holds until somebody sets opening hours. */
export const allHours: Calendar = plainCalendar({ from: 0, to: 1440 }, []);

/** Countries in which the week starts on Sunday and Friday and Saturday are free (centre.md). */
const sundayWeeks: ReadonlySet<string> = new Set(["SA", "KW", "QA", "BH", "OM", "EG"]);

/** Countries whose usual week can be taken over, by ISO code. */
export const calendarPresets = ["DE", "AE", "SA", "KW", "QA", "BH", "OM", "EG"] as const;

/** The calendar that usually fits a country, by ISO code: Monday to Friday unless its week starts on Sunday. */
export const countryCalendar = (country: string): Calendar =>
  sundayWeeks.has(country) ? plainCalendar(undefined, [5, 6], 7) : plainCalendar();

/** The queue's own calendar, or the workspace's. */
export const calendarOf = ({ standard, queues }: Calendars, queue: string | null): Calendar =>
  (queue === null ? undefined : queues[queue]) ?? standard;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The spans of the local day that starts at `midnight`, without those that come over from the day before. */
function spansOn(calendar: Calendar, midnight: number): readonly OpenSpan[] {
  const own = dateOf(midnight);
  const usual = calendar.spans[(new Date(midnight).getUTCDay() || 7) as Weekday];
  const exception = calendar.exceptions.findLast(({ date, to }) => date <= own && own <= (to ?? date));
  if (!exception || (exception.to !== undefined && usual.length === 0)) return usual;
  return exception.spans;
}

/** The open times that touch a stretch of local time (epoch ms of the wall clock), merged and in order. */
export function openTimes(calendar: Calendar, from: number, to: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = Math.floor(from / day) * day - day; at < to; at += day)
    for (const span of spansOn(calendar, at)) {
      const [start, end] = [Math.max(from, at + span.from * minute), Math.min(to, at + span.to * minute)];
      if (start < end) found.push([start, end]);
    }
  found.sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Seconds of opening hours between two local instants, in epoch ms of the wall clock. */
export const openSeconds = (calendar: Calendar, from: number, to: number): number =>
  openTimes(calendar, from, to).reduce((sum, [start, end]) => sum + (end - start) / 1000, 0);

/** Whether a calendar is open at a local instant. */
export const isOpen = (calendar: Calendar, at: number): boolean => openTimes(calendar, at, at + 1).length > 0;

/** The local date (`YYYY-MM-DD`) of the operating day that an instant belongs to. */
export const operatingDay = (calendar: Calendar, at: number): string =>
  dateOf(at - calendar.dayStartsAt * minute);

/** The days of a period on which a calendar opens at all. */
export function workingDays(calendar: Calendar, { from, to }: Period): string[] {
  const days: string[] = [];
  for (let at = Math.floor(Date.parse(`${from}Z`) / day) * day; at < Date.parse(`${to}Z`); at += day)
    if (spansOn(calendar, at).some((span) => span.to > span.from)) days.push(dateOf(at));
  return days;
}

/** The local instant at which `days` working days after `at` are over: the close of the last of them. */
export function afterWorkingDays(calendar: Calendar, at: number, days: number): number {
  let left = days;
  for (let midnight = Math.floor(at / day) * day + day, seen = 0; seen < 3660; midnight += day, seen++) {
    const spans = spansOn(calendar, midnight);
    if (spans.length > 0 && --left <= 0) return midnight + Math.max(...spans.map((span) => span.to)) * minute;
  }
  return Infinity;
}
