import type { Dimension } from "../types";
import { counting } from "./codes";
import { columnsOf } from "./dimension-columns";
import type { Fact } from "./fact";

export const firstContactDimensions: readonly Dimension[] = [
  "agent_id",
  "queue",
  "team",
  "campaign",
  "source",
  "medium",
  "system_id",
  "weekday",
  "hour",
];

/** Each lead's first conversation, with the attempts that came after it; dated by that conversation. */
export const firstContacts: Fact = {
  id: "first_contacts",
  sql: `
  SELECT system_id, lead_id, first.started_local AS started_local, first.agent_id AS agent_id, first.queue AS queue,
    first.team AS team, first.campaign AS campaign, first.source AS source, first.medium AS medium,
    first.terminal AS terminal, later_attempts
  FROM (
    SELECT system_id, lead_id, first, count(*) FILTER (later) AS later_attempts
    FROM (
      SELECT system_id, lead_id,
        arg_min({started_local: started_local, agent_id: agent_id, queue: queue, team: team, campaign: campaign,
                 source: source, medium: medium, terminal: ${counting("terminal")}}, started_at)
          FILTER (result = 'answered') OVER lead AS first,
        started_at > min(started_at) FILTER (result = 'answered') OVER lead AS later
      FROM calls
      WHERE direction = 'outbound' AND NOT is_test AND callback_of IS NULL AND result <> 'phantom' AND lead_id IS NOT NULL
      WINDOW lead AS (PARTITION BY system_id, lead_id)
    )
    WHERE first IS NOT NULL
    GROUP BY system_id, lead_id, first
  )`,
  date: "started_local",
  filters: columnsOf(firstContactDimensions),
  source: "calls",
};
