import { closingsSql, openingHoursSql, withCalendarQueue } from "../facts/calendar-times";
import { outboundCalls } from "../facts/calls";
import { returns } from "../facts/returns";
import type { Check } from "../metric";
import { callSteps, everyRow } from "./steps";
import type { RowSet } from "./row-set";

/** Checks a share of rows: the hits over the counted. */
export const shareOf = (set: RowSet): Check => ({
  rows: [set],
  sql: {
    ctes: [],
    select: `SELECT count(*) FILTER (WHERE hit) / nullif(count(*), 0) AS value, count(*) FILTER (WHERE hit) AS numerator,
  count(*) AS denominator
FROM rows_0 WHERE counted`,
  },
});

const promise = "attempt AND promises AND contact_key IS NOT NULL";

/** Promised follow-ups and the close of the n-th working day after them. */
export const workingDaysCheck = shareOf({
  fact: outboundCalls,
  sql: `
  SELECT c.*, epoch(due.close_at - c.started_local) AS due_s
  FROM ${withCalendarQueue(everyRow(outboundCalls, true))} AS c
  ASOF LEFT JOIN ${closingsSql} AS last ON c.calendar_queue = last.close_queue
    AND c.started_local::DATE >= last.close_date
  LEFT JOIN ${closingsSql} AS due ON due.close_queue = c.calendar_queue
    AND due.close_no = coalesce(last.close_no, 0) + greatest(1, ceil(getvariable('follow_up_days')))`,
  role: "both",
  counted: `${promise} AND coalesce(coverage_left_s >= due_s, false)`,
  numerator: "coalesce(next_out_s <= due_s, false)",
  distinct: null,
  steps: [
    ...callSteps("outbound_calls"),
    { id: "immature", when: promise },
    { id: "unknown:contact_key", when: "attempt AND promises" },
    { id: "result:", when: "NOT promises AND result <> 'answered'" },
  ],
});

/** Lost calls and the instant by which opening hours ask for a call back. */
export function businessHoursCheck(rule: "two_hours" | "same_day"): Check {
  const target = "(h.open_before_s + greatest(0, epoch(r.started_local - h.hours_from)) + 7200)";
  const due =
    rule === "same_day"
      ? "h.hours_due"
      : `d.hours_from + to_microseconds(((${target} - d.open_before_s) * 1000000)::BIGINT)`;
  const second =
    rule === "same_day"
      ? ""
      : `
  ASOF LEFT JOIN ${openingHoursSql} AS d ON r.calendar_queue = d.hours_queue AND ${target} <= d.open_by_then_s`;
  return shareOf({
    fact: returns,
    sql: `
  SELECT r.*, epoch(${due} - r.started_local) AS due_s
  FROM ${withCalendarQueue(returns.sql)} AS r
  ASOF LEFT JOIN ${openingHoursSql} AS h ON r.calendar_queue = h.hours_queue AND r.started_local < h.hours_to${second}`,
    role: "both",
    counted: "result <> 'callback_queued' AND coalesce(coverage_left_s >= due_s, false)",
    numerator: "coalesce(tried_s <= due_s, false)",
    distinct: null,
    steps: [
      { id: "result:", when: "result = 'callback_queued'" },
      { id: "immature", when: "true" },
    ],
  });
}
