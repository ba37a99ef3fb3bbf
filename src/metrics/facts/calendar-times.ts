import { afterWorkingDays, calendarOf, openTimes, workingDays, type Calendar, type Params } from "../../base";
import { localIso, localMs } from "../buckets";
import { calendarsOf } from "../calendars";
import { dueBy } from "../supporting/returned-in-business-hours";
import type { Scope } from "../types";

const day = 86_400_000;
/** So far after a period a call back is waited for. */
const horizon = 60 * day;

/** Open times cut where a new operating day starts, so that all of a piece is due by the same instant. */
function pieces(calendar: Calendar, from: number, to: number): [from: number, to: number][] {
  const shift = calendar.dayStartsAt * 60_000;
  return openTimes(calendar, from, to).flatMap(([start, end]) => {
    const cut: [number, number][] = [];
    for (let at = start; at < end;) {
      const next = Math.min(end, (Math.floor((at - shift) / day) + 1) * day + shift);
      cut.push([at, next]);
      at = next;
    }
    return cut;
  });
}

/**
 * The calendars as lists, for SQL that counts in opening hours or working days: queues with their own calendar, and
 * '' for the rest. `until` is the last local instant (epoch ms) that is asked about.
 */
export function calendarParams(scope: Scope, until: number): Params {
  const calendars = calendarsOf(scope);
  const own = Object.keys(calendars.queues);
  const from = localMs(scope.period.from);
  const end = Math.max(localMs(scope.period.to) + horizon, until);
  const all = ["", ...own].map((queue) => ({
    queue,
    calendar: calendarOf(calendars, queue === "" ? null : queue),
  }));
  const times = all.flatMap(({ queue, calendar }) =>
    pieces(calendar, from, end).map(([start, close]) => {
      const due = dueBy(calendar, start, "same_day");
      return { queue, from: localIso(start), to: localIso(close), due: localIso(due) };
    }),
  );
  const closes = all.flatMap(({ queue, calendar }) => {
    const last = afterWorkingDays(calendar, localMs(scope.period.to), Math.ceil(scope.params.follow_up_days));
    const to = localIso(Number.isFinite(last) ? last + day : end);
    return workingDays(calendar, { from: scope.period.from, to }).map((date) => {
      const at = afterWorkingDays(calendar, localMs(`${date}T00:00:00`) - day, 1);
      return { queue, date, at: localIso(at) };
    });
  });
  return {
    open_own: own,
    hours_queue: times.map((time) => time.queue),
    hours_from: times.map((time) => time.from),
    hours_to: times.map((time) => time.to),
    hours_due: times.map((time) => time.due),
    close_queue: closes.map((close) => close.queue),
    close_date: closes.map((close) => close.date),
    close_at: closes.map((close) => close.at),
  };
}

const list = (name: string): string => `unnest(CAST(getvariable('${name}') AS VARCHAR[]))`;

/** The lists of `calendarParams` as relations. */
export const hoursListSql = `(SELECT ${list("hours_queue")} AS hours_queue, ${list("hours_from")}::TIMESTAMP AS hours_from,
      ${list("hours_to")}::TIMESTAMP AS hours_to, ${list("hours_due")}::TIMESTAMP AS hours_due)`;
export const closesListSql = `(SELECT ${list("close_queue")} AS close_queue, ${list("close_date")}::DATE AS close_date,
      ${list("close_at")}::TIMESTAMP AS close_at)`;

/** Opening hours by queue, each with the open seconds before it and the end of its operating day. */
export const openingHoursSql = `(
    SELECT *, coalesce(sum(epoch(hours_to - hours_from)) OVER (PARTITION BY hours_queue ORDER BY hours_from
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS open_before_s,
      sum(epoch(hours_to - hours_from)) OVER (PARTITION BY hours_queue ORDER BY hours_from) AS open_by_then_s
    FROM ${hoursListSql}
  )`;

/** When each working day closes, by queue, numbered. */
export const closingsSql = `(
    SELECT *, row_number() OVER (PARTITION BY close_queue ORDER BY close_date) AS close_no
    FROM ${closesListSql}
  )`;

/** SQL: a relation of calls with the queue whose calendar counts. */
export const withCalendarQueue = (relation: string): string =>
  `(SELECT *, CASE WHEN list_contains(CAST(getvariable('open_own') AS VARCHAR[]), queue) THEN queue ELSE '' END
      AS calendar_queue FROM (${relation}))`;
