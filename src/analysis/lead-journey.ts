import type { Sql } from "../base";
import { carries, counting, leadsFact, scopeSql, type AskOptions, type Scope } from "../metrics";

/** How far a lead can come, in order. */
export const leadSteps = ["leads", "dialled", "reached", "interested", "appointment", "won"] as const;
export type LeadStep = (typeof leadSteps)[number];

/** Codes that say that somebody is interested, before an appointment or a sale says it too. */
const interested = carries(["interested"]);

/** A time after the first conversation at the earliest: closing dates have no time of day. `greatest` skips NULLs. */
const onceReached = (seconds: string): string =>
  `CASE WHEN first_connect_s IS NOT NULL AND ${seconds} IS NOT NULL THEN greatest(first_connect_s, ${seconds}) END`;

/**
 * SQL of the leads that came in the period, one row each: the seconds from its arrival to each step (`dialled_s` ...),
 * NULL where it did not come so far, and `bought_s`, which is a deal won whether or not anybody spoke to the lead. Who
 * came to a step was at those before it: a deal closed in the first conversation had its interest too.
 */
export const leadJourneySql = (scope: Scope): string => `
WITH chosen AS (
  SELECT *, row_number() OVER () AS place FROM (${leadsFact.sql}) AS fact
  WHERE ${scopeSql(leadsFact, scope.filters)}
),
said AS (
  SELECT lead_id, started_at, ${interested} AS interest, ${counting("appointment")} AS appoints, ${counting("sale")} AS sale
  FROM calls
  WHERE direction = 'outbound' AND NOT is_test AND result = 'answered' AND lead_id IN (SELECT lead_id FROM chosen)
),
spoken AS (
  SELECT place, min(started_at) FILTER (WHERE interest) AS interested_at,
    min(started_at) FILTER (WHERE appoints) AS appointed_at, min(started_at) FILTER (WHERE sale) AS sold_at
  FROM chosen JOIN said ON said.lead_id = chosen.lead_id AND started_at >= created_at GROUP BY place
),
closed AS (
  SELECT place, min(closed_on) AS won_on
  FROM chosen JOIN deals_linked AS d ON d.lead_id = chosen.lead_id AND d.status = 'won' AND d.closed_on >= created_local::DATE
  GROUP BY place
),
timed AS (
  SELECT chosen.*, epoch(interested_at - created_at) AS told_s, epoch(appointed_at - created_at) AS met_s,
    coalesce(epoch(sold_at - created_at), CASE WHEN won_on IS NOT NULL THEN greatest(0, epoch(won_on::TIMESTAMP - created_local)) END) AS bought_s
  FROM chosen LEFT JOIN spoken USING (place) LEFT JOIN closed USING (place)
)
SELECT timed.*, 0::DOUBLE AS leads_s, first_attempt_s AS dialled_s, first_connect_s AS reached_s,
  ${onceReached("least(told_s, met_s, bought_s)")} AS interested_s, ${onceReached("least(met_s, bought_s)")} AS appointment_s,
  ${onceReached("bought_s")} AS won_s
FROM timed`;

/** What of the data each step needs, as keys of `needs.<key>.name`; null for steps that can be told. */
export type StepNeeds = Readonly<Record<LeadStep, string | null>>;

/** Which steps the stored data can tell at all, whatever the period. */
export async function stepNeeds(sql: Sql, options: AskOptions): Promise<StepNeeds> {
  const linked = "direction = 'outbound' AND NOT is_test AND lead_id IS NOT NULL";
  const some = (where: string): string => `EXISTS (SELECT 1 FROM calls WHERE ${linked} AND ${where})`;
  const { columns } = await sql.query(
    `SELECT EXISTS (SELECT 1 FROM leads), ${some("true")}, ${some("is_coded(disposition, tags)")}, ${some(interested)},
       ${some(counting("appointment"))}, ${some(counting("sale"))} OR EXISTS (SELECT 1 FROM deals_linked WHERE lead_id IS NOT NULL)`,
    options,
  );
  const [leads, calls, coded, interest, appointments, sales] = columns.map((column) => column[0] === true);
  if (!leads) return { leads: "leads", dialled: "leads", reached: "leads", interested: "leads", appointment: "leads", won: "leads" }; // prettier-ignore
  if (!calls) return { leads: null, dialled: "lead_id", reached: "lead_id", interested: "lead_id", appointment: "lead_id", won: "lead_id" }; // prettier-ignore
  return {
    leads: null,
    dialled: null,
    reached: null,
    interested: interest ? null : coded ? "code_interested" : "disposition",
    appointment: appointments ? null : coded ? "code_appointment" : "disposition",
    won: sales ? null : "deals",
  };
}
