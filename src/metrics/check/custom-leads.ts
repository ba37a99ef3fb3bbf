import { openingHoursSql } from "../facts/calendar-times";
import { dialledLeads } from "../facts/dialled-leads";
import { leads } from "../facts/leads";
import type { Check } from "../metric";
import type { RowSet } from "./row-set";

type Event = "first_attempt_s" | "first_connect_s";

/** The same waits in seconds of opening hours. */
const inOpeningHours = (event: Event): string => `
  SELECT l.*, (coalesce(b.open_before_s + least(epoch(l.ends_local - b.hours_from), epoch(b.hours_to - b.hours_from)), 0)
      - coalesce(a.open_before_s + least(epoch(l.created_local - a.hours_from), epoch(a.hours_to - a.hours_from)), 0))
      AS wait_s
  FROM (SELECT *, created_local + to_microseconds((coalesce(${event}, coverage_left_s) * 1000000)::BIGINT) AS ends_local,
      '' AS calendar_queue FROM (${leads.sql})) AS l
  ASOF LEFT JOIN ${openingHoursSql} AS a ON l.calendar_queue = a.hours_queue AND l.created_local >= a.hours_from
  ASOF LEFT JOIN ${openingHoursSql} AS b ON l.calendar_queue = b.hours_queue AND l.ends_local >= b.hours_from`;

const inAll = (event: Event): string =>
  `SELECT *, coalesce(${event}, coverage_left_s) AS wait_s FROM (${leads.sql})`;

const waits = (event: Event, hours: "wall_clock" | "business"): RowSet => ({
  fact: leads,
  sql: hours === "business" ? inOpeningHours(event) : inAll(event),
  role: "both",
  counted: `coalesce(${event}, coverage_left_s) IS NOT NULL`,
  numerator: `${event} IS NOT NULL`,
  distinct: null,
  steps: [{ id: "unknown:coverage", when: "true" }],
});

/** The Kaplan-Meier median in SQL: the first time at which no more than half are still waiting. */
const median = (time: string): Check["sql"] => ({
  ctes: [
    [
      "times",
      `SELECT ${time} AS t, count(*) FILTER (WHERE hit) AS events, count(*) AS n
  FROM rows_0 WHERE counted GROUP BY t`,
    ],
    ["at_risk", "SELECT *, sum(n) OVER (ORDER BY t DESC) AS waiting FROM times"],
    [
      "curve",
      "SELECT t, events, product(1 - events / waiting) OVER (ORDER BY t) AS still_waiting FROM at_risk",
    ],
  ],
  select: `SELECT (SELECT min(t) FROM curve WHERE events > 0 AND still_waiting <= 0.5 + 1e-12) AS value,
  count(*) FILTER (WHERE hit) AS numerator, count(*) AS denominator
FROM rows_0 WHERE counted`,
});

/** The median of time to an event where some leads are still waiting. */
export const survivalCheck = (event: Event, hours: "wall_clock" | "business"): Check => ({
  rows: [waits(event, hours)],
  sql: median("wait_s"),
});

/** Opening hours until the first call, over the leads that were called. */
export const respondersCheck = (of: "median" | "mean"): Check => ({
  rows: [
    {
      ...waits("first_attempt_s", "business"),
      counted: "first_attempt_s IS NOT NULL",
      numerator: null,
      steps: [{ id: "not_called", when: "true" }],
    },
  ],
  sql: {
    ctes: [],
    select: `SELECT ${of === "median" ? "quantile_cont(wait_s, 0.5)" : "avg(wait_s)"} AS value, NULL AS numerator, count(*) AS denominator
FROM rows_0 WHERE counted`,
  },
});

/** Attempts until half of the leads are reached. */
export const attemptsCheck: Check = {
  rows: [
    {
      fact: dialledLeads,
      sql: dialledLeads.sql,
      role: "both",
      counted: "true",
      numerator: "to_connect IS NOT NULL",
      distinct: null,
      steps: [],
    },
  ],
  sql: median("coalesce(to_connect, attempts)"),
};
