import { records, type Sql, type Weekday } from "../base";
import type { AskOptions } from "../metrics";
import { dayOf } from "./days";
import type { CoveredSpan } from "./period";

/** A weekday with less than this share of the busiest weekday's calls counts as closed: stray calls do not open it. */
const open = 0.02;

/** Days of data from which closed weekdays can be told from weekdays that were not exported. */
const enough = 14;

/** Days at the end of the data of which the calls are counted: any last complete week lies within. */
const counted = 14;

/** What the stored calls cover, with the weekdays on which there are any to speak of; null without calls. */
export async function coveredSpan(sql: Sql, ask: AskOptions = {}): Promise<CoveredSpan | null> {
  const table = await sql.query(
    `SELECT isodow(started_local) AS weekday, count(*) AS n,
       strftime(min(started_local), '%Y-%m-%dT%H:%M:%S') AS first,
       strftime(max(started_local), '%Y-%m-%dT%H:%M:%S') AS last
     FROM calls WHERE NOT is_test AND result <> 'phantom' GROUP BY 1`,
    ask,
  );
  const days = records(table).map((row) => ({
    weekday: Number(row.weekday) as Weekday,
    n: Number(row.n),
    first: String(row.first),
    last: String(row.last),
  }));
  const busiest = Math.max(...days.map(({ n }) => n));
  const [from] = days.map(({ first }) => first).sort();
  const to = days
    .map(({ last }) => last)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return null;
  const lastDays = await lastDaysOf(sql, ask);
  if (dayOf(to) - dayOf(from) + 1 < enough) return { from, to, lastDays };
  const weekdays = days.filter(({ n }) => n >= busiest * open).map(({ weekday }) => weekday);
  return { from, to, weekdays, lastDays };
}

async function lastDaysOf(sql: Sql, ask: AskOptions): Promise<NonNullable<CoveredSpan["lastDays"]>> {
  const table = await sql.query(
    `SELECT date_diff('day', DATE '1970-01-01', CAST(started_local AS DATE)) AS day, count(*) AS n
     FROM calls WHERE NOT is_test AND result <> 'phantom'
     GROUP BY 1 ORDER BY 1 DESC LIMIT ${counted}`,
    ask,
  );
  return records(table).map(({ day, n }) => ({ day: Number(day), n: Number(n) }));
}
