import { deals } from "../facts/deals";
import { inboundCalls } from "../facts/calls";
import type { Check } from "../metric";
import { callSteps, everyRow } from "./steps";

const queued = "answered OR abandoned";
const known = `(${queued}) AND wait_s IS NOT NULL AND NOT (abandoned AND wait_s < getvariable('short_abandon_s'))`;

/** The share of half-hours, or quarters, whose own calls met the target. */
export const intervalsCheck = (minutes: 15 | 30): Check => ({
  rows: [
    {
      fact: inboundCalls,
      sql: everyRow(inboundCalls, false),
      role: "both",
      counted: `direction = 'inbound' AND ${known}`,
      numerator: "answered AND wait_s <= getvariable('target_s')",
      above: "groups",
      distinct: `time_bucket(INTERVAL ${minutes} MINUTE, started_local)`,
      steps: [
        ...callSteps("inbound_calls"),
        { id: "short_abandon", when: "abandoned AND wait_s < getvariable('short_abandon_s')" },
        { id: "unknown:wait_s", when: queued },
        { id: "result:", when: "result <> 'answered'" },
      ],
    },
  ],
  sql: {
    ctes: [
      [
        "intervals",
        `SELECT time_bucket(INTERVAL ${minutes} MINUTE, started_local) AS starts,
    count(*) FILTER (WHERE hit) / count(*) AS within
  FROM rows_0 WHERE counted GROUP BY starts`,
      ],
    ],
    select: `SELECT count(*) FILTER (WHERE within >= getvariable('service_share')) / nullif(count(*), 0) AS value,
  count(*) FILTER (WHERE within >= getvariable('service_share')) AS numerator, count(*) AS denominator
FROM intervals`,
  },
});

const [from, to] = ["getvariable('from_0')::TIMESTAMP", "getvariable('to_0')::TIMESTAMP"];
const trailing = `${to} - getvariable('velocity_window_days')::INTEGER * INTERVAL 1 DAY`;

/** Which opportunities are counted, whose value, and whose days. */
export interface VelocityChoice {
  readonly opportunities: "all" | "open";
  readonly value: "won" | "all";
  readonly cycle: "won" | "closed";
}

/** Opportunities times win rate times value over days, in one SELECT. */
export function velocityCheck(choice: VelocityChoice): Check {
  const counted = choice.opportunities === "open" ? "still_open" : "opportunity";
  return {
    rows: [
      {
        fact: deals,
        sql: `SELECT *, coalesce(created_on < ${to} AND (closed_on IS NULL OR closed_on >= ${from}), false) AS opportunity,
    coalesce(created_on < ${to} AND (closed_on IS NULL OR closed_on >= ${to}), false) AS still_open,
    CASE WHEN status IN ('won', 'lost') AND closed_on < ${to} AND closed_on >= ${trailing} THEN status ELSE '' END AS ended
  FROM (${deals.sql})`,
        within: "true",
        role: "both",
        counted,
        numerator: null,
        distinct: null,
        steps: [
          { id: "win_rate", when: "opportunity OR ended <> ''" },
          { id: "other_time", when: "true" },
        ],
      },
    ],
    sql: {
      ctes: [
        ["considered", "SELECT * FROM rows_0 WHERE opportunity OR ended <> ''"],
        [
          "parts",
          `SELECT count(*) FILTER (WHERE ${counted}) AS opportunities,
    count(*) FILTER (WHERE ended = 'won') / nullif(count(*) FILTER (WHERE ended <> ''), 0) AS win_rate,
    avg(amount) FILTER (WHERE ${choice.value === "all" ? "true" : "ended = 'won'"}) AS value_of_one,
    avg(cycle_days) FILTER (WHERE ended ${choice.cycle === "closed" ? "<> ''" : "= 'won'"}) AS days
  FROM considered`,
        ],
      ],
      select: `SELECT CASE WHEN win_rate = 0 THEN 0 ELSE opportunities * win_rate * value_of_one / days END AS value,
  NULL AS numerator, opportunities AS denominator
FROM parts`,
    },
  };
}
