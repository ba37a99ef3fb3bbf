import { callsFact, counting, filterSql, primaryCode, realCalls, scopeSql, type Scope } from "../metrics";

const within = ({ filters }: Scope): string => scopeSql(callsFact, filters);
const until = `${callsFact.date} < getvariable('to_0')::TIMESTAMP`;
const group = `disposition_group(${primaryCode})`;

/**
 * Who must not be called as the period ends: contacts that asked for it in a call, and those of imported lists that
 * were not taken off again. A request has no end, so it is looked for in all calls, with the filters in force.
 */
export const doNotCallSql = ({ filters }: Scope): string => `WITH asked AS (
    SELECT started_local AS since, contact_key, campaign, agent_id, 'call' AS origin, system_id, call_id
    FROM (${callsFact.sql}) AS fact
    WHERE contact_key IS NOT NULL AND ${realCalls} AND ${counting("doNotCall")} AND ${until} AND ${filterSql(callsFact, filters)}
    UNION ALL
    SELECT since::TIMESTAMP, contact_key, NULL, NULL, 'list', NULL, NULL FROM dnc
    WHERE (revoked_on IS NULL OR revoked_on::TIMESTAMP >= getvariable('to_0')::TIMESTAMP)
      AND (since IS NULL OR since::TIMESTAMP < getvariable('to_0')::TIMESTAMP)
  )
  SELECT since AS since_local, contact_key, origin, campaign, agent_id, system_id, call_id FROM asked
  QUALIFY row_number() OVER (PARTITION BY contact_key ORDER BY since NULLS FIRST, origin, call_id) = 1`;

/** A callback that a service caller asked for is no lead: only who is interested, or was called to sell. */
const lead = `${primaryCode} NOT IN ('escalated', 'transferred')
    AND (attempt OR ${primaryCode} NOT IN ('follow_up_required', 'callback_requested'))`;

/**
 * Contacts whose last word was that they are interested, said in the period: nothing was sold, set or refused since.
 * Calls that nobody answered later do not cool them; they are counted as tries.
 */
export const hotLeadsSql = (scope: Scope): string => `WITH said AS (
    SELECT * FROM (${callsFact.sql}) AS heard
    WHERE contact_key IS NOT NULL AND ${realCalls} AND ${until} AND ${group} IN ('won', 'moving', 'reached_no')
    QUALIFY row_number() OVER (PARTITION BY system_id, contact_key ORDER BY started_at DESC, call_id DESC) = 1
  )
  SELECT started_local, contact_key, campaign, agent_id, disposition, lead_id,
    started_local + (follow_up_due_at - started_at) AS due_local,
    (SELECT count(*) FROM calls AS later WHERE later.direction = 'outbound' AND NOT later.is_test
       AND later.system_id = fact.system_id AND later.contact_key = fact.contact_key
       AND later.started_at > fact.started_at AND later.started_local < getvariable('to_0')::TIMESTAMP)::INTEGER AS tries_since,
    system_id, call_id
  FROM said AS fact
  WHERE ${group} = 'moving' AND ${lead} AND ${within(scope)}`;
