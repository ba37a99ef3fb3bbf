import { calendarOf, openTimes, type Params, type Period } from "../../base";
import { localIso, localMs } from "../buckets";
import { calendarsOf } from "../calendars";
import type { Scope } from "../types";
import { calls } from "./calls";
import type { Fact } from "./fact";

/** The opening times of the periods as lists, for `openCalls`: queues with their own calendar, and '' for the rest. */
export function openHoursParams(scope: Scope, spans: readonly Period[]): Params {
  const calendars = calendarsOf(scope);
  const own = Object.keys(calendars.queues);
  const from = spans.reduce((least, span) => (span.from < least ? span.from : least), spans[0]?.from ?? "");
  const to = spans.reduce((most, span) => (span.to > most ? span.to : most), spans[0]?.to ?? "");
  const times = ["", ...own].flatMap((queue) =>
    openTimes(calendarOf(calendars, queue === "" ? null : queue), localMs(from), localMs(to)).map(
      ([start, end]) => ({ queue, from: localIso(start), to: localIso(end) }),
    ),
  );
  return {
    open_own: own,
    open_queue: times.map((time) => time.queue),
    open_from: times.map((time) => time.from),
    open_to: times.map((time) => time.to),
  };
}

const list = (name: string): string => `CAST(getvariable('${name}') AS VARCHAR[])`;

/** The opening times that `openHoursParams` gives, as a relation. */
export const openTimesSql = `(
    SELECT unnest(${list("open_queue")}) AS open_queue, unnest(${list("open_from")})::TIMESTAMP AS open_from,
      unnest(${list("open_to")})::TIMESTAMP AS open_to
  )`;

const withQueue = `SELECT *, CASE WHEN list_contains(${list("open_own")}, queue) THEN queue ELSE '' END AS calendar_queue
    FROM (${calls.sql})`;

/** Inbound calls that started in their queue's opening hours; the others are counted apart. */
export const openCalls: Fact = {
  ...calls,
  id: "open_calls",
  sql: `
  SELECT * FROM (
    ${withQueue} WHERE direction = 'inbound'
  ) AS i ASOF JOIN ${openTimesSql} AS o ON i.calendar_queue = o.open_queue AND i.started_local >= o.open_from
  WHERE i.started_local < o.open_to`,
  every: {
    sql: `
  SELECT *, coalesce(i.started_local < o.open_to, false) AS in_hours FROM (
    ${withQueue}
  ) AS i ASOF LEFT JOIN ${openTimesSql} AS o ON i.calendar_queue = o.open_queue AND i.started_local >= o.open_from`,
  },
};
