import type { Sql } from "../base";
import { callsFact, counting, mustTell, scopeSql, type AskOptions, type Scope } from "../metrics";
import { ask } from "./ask";

export interface DncViolation {
  readonly system: string;
  readonly callId: string;
  readonly agentId: string | null;
  readonly campaign: string | null;
  readonly at: number; // local, epoch ms
  /** Null where the list does not say since when. */
  readonly daysAfter: number | null;
  /** Later than the grace that the law leaves for honouring a request. */
  readonly beyondGrace: boolean;
  /** The customer had called in between: an exception to look at, not a breach. */
  readonly customerCalled: boolean;
}

/** Outbound calls to a contact after that contact asked not to be called, as SQL; see `dncViolations`. */
export const dncSql = ({ filters }: Scope): string => `WITH requests AS (
       SELECT contact_key, started_at AS since, NULL::TIMESTAMP AS until, false AS listed FROM calls
       WHERE contact_key IS NOT NULL AND NOT is_test AND ${counting("doNotCall")}
       UNION ALL
       SELECT contact_key, coalesce(since + INTERVAL 1 DAY, TIMESTAMP '1970-01-01'), revoked_on::TIMESTAMP, true FROM dnc
     ), asked AS (
       SELECT fact.system_id, fact.call_id, min(since) AS since
       FROM calls AS fact JOIN requests USING (contact_key)
       WHERE fact.direction = 'outbound' AND CASE WHEN listed THEN fact.started_local >= since ELSE fact.started_at > since END AND (until IS NULL OR fact.started_local < until) GROUP BY ALL
     )
     SELECT started_local, contact_key, campaign, agent_id, result, disposition, fact.system_id, call_id,
       CASE WHEN since > TIMESTAMP '1970-01-01' THEN epoch(started_at - since) / 86400 END::DOUBLE AS days_after,
       EXISTS (SELECT 1 FROM calls AS i WHERE i.direction = 'inbound' AND NOT i.is_test AND i.contact_key = fact.contact_key
               AND i.started_at > since AND i.started_at < fact.started_at) AS customer_called
     FROM (${callsFact.sql}) AS fact JOIN asked USING (system_id, call_id)
     WHERE NOT is_test AND ${scopeSql(callsFact, filters)}`;

/**
 * Outbound calls to a contact after that contact asked not to be called, across agents and campaigns. Two clocks: the
 * centre's own policy (at once) and the law's grace in days, which differs by country. "Not interested" is no request.
 * A do-not-call list counts from the day after it was asked (a list tells days, not times), one without a day always;
 * until it was taken off. The days after are unknown (null) where a list names no day.
 */
export async function dncViolations(
  sql: Sql,
  scope: Scope,
  graceDays: number,
  options: AskOptions = {},
): Promise<DncViolation[]> {
  await mustTell(sql, scope, options);
  const rows = await ask(
    sql,
    `SELECT * FROM (${dncSql(scope)}) ORDER BY started_local, call_id`,
    scope,
    options,
  );
  return rows.map((row) => ({
    system: String(row.system_id),
    callId: String(row.call_id),
    agentId: row.agent_id === null ? null : String(row.agent_id),
    campaign: row.campaign === null ? null : String(row.campaign),
    at: Number(row.started_local),
    daysAfter: row.days_after === null ? null : Number(row.days_after),
    beyondGrace: row.days_after === null || Number(row.days_after) > graceDays,
    customerCalled: row.customer_called === true,
  }));
}
