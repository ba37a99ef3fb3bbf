import type { Sql } from "../base";
import { callsFact, counting, filterSql, spanSql, type AskOptions, type Scope } from "../metrics";
import { ask } from "./ask";

export interface DncViolation {
  readonly system: string;
  readonly callId: string;
  readonly agentId: string | null;
  readonly campaign: string | null;
  readonly at: number; // local, epoch ms
  readonly daysAfter: number;
  /** Later than the grace that the law leaves for honouring a request. */
  readonly beyondGrace: boolean;
  /** The customer had called in between: an exception to look at, not a breach. */
  readonly customerCalled: boolean;
}

/**
 * Outbound calls to a contact after that contact asked not to be called, across agents and campaigns. Two clocks: the
 * centre's own policy (at once) and the law's grace in days, which differs by country. "Not interested" is no request.
 */
export async function dncViolations(
  sql: Sql,
  scope: Scope,
  graceDays: number,
  options: AskOptions = {},
): Promise<DncViolation[]> {
  const rows = await ask(
    sql,
    `WITH asked AS (
       SELECT contact_key, min(started_at) AS since FROM calls
       WHERE contact_key IS NOT NULL AND NOT is_test AND ${counting("doNotCall")} GROUP BY contact_key
     )
     SELECT fact.system_id, call_id, agent_id, campaign, started_local, (epoch(started_at - since) / 86400)::DOUBLE AS days,
       EXISTS (SELECT 1 FROM calls AS i WHERE i.direction = 'inbound' AND NOT i.is_test AND i.contact_key = fact.contact_key
               AND i.started_at > since AND i.started_at < fact.started_at) AS called
     FROM (${callsFact.sql}) AS fact JOIN asked USING (contact_key)
     WHERE direction = 'outbound' AND NOT is_test AND started_at > since
       AND ${spanSql(callsFact.date, 0)} AND ${filterSql(callsFact, scope.filters)}
     ORDER BY started_at, call_id`,
    scope,
    options,
  );
  return rows.map((row) => ({
    system: String(row.system_id),
    callId: String(row.call_id),
    agentId: row.agent_id === null ? null : String(row.agent_id),
    campaign: row.campaign === null ? null : String(row.campaign),
    at: Number(row.started_local),
    daysAfter: Number(row.days),
    beyondGrace: Number(row.days) > graceDays,
    customerCalled: row.called === true,
  }));
}
