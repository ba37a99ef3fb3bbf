import type { Dimension } from "../types";
import { coded, counting } from "./codes";
import type { Fact } from "./fact";

export const agentDayDimensions: readonly Dimension[] = ["agent_id", "system_id"];

const done = "NOT is_test AND result = 'answered'";
const customer = "direction <> 'internal'";
const sales = `direction = 'outbound' AND callback_of IS NULL AND ${done}`;
const handle = "coalesce(talk_s, 0) + coalesce(hold_s, 0) + coalesce(wrap_s, 0)";

/**
 * Agents' days as the workforce system logged them, with what the calls of that day took (credited to the day on which
 * a call started). Where the log comes from a system without calls, an agent's calls of all systems are meant.
 */
export const agentDays: Fact = {
  id: "agent_time",
  sql: `
  SELECT a.system_id, a.agent_id, a.work_date::TIMESTAMP AS work_at, a.idle_s, a.aux_s, a.staffed_s,
    coalesce(sum(h.handle_s), 0) AS handle_s, coalesce(sum(h.talk_wrap_s), 0) AS talk_wrap_s,
    coalesce(sum(h.internal_s), 0) AS internal_s, coalesce(sum(h.handled), 0) AS handled,
    coalesce(sum(h.conversations), 0) AS conversations, coalesce(sum(h.appointments), 0) AS appointments,
    coalesce(sum(h.sales), 0) AS sales, coalesce(sum(h.coded), 0) AS coded
  FROM (SELECT system_id, agent_id, work_date, sum(idle_s) AS idle_s, sum(aux_s) AS aux_s, sum(staffed_s) AS staffed_s,
    system_id NOT IN (SELECT system_id FROM coverage) AS apart FROM agent_time GROUP BY ALL) AS a LEFT JOIN (
    SELECT system_id, agent_id, started_local::DATE AS work_date,
      sum(${handle}) FILTER (WHERE ${customer}) AS handle_s,
      sum(coalesce(talk_s, 0) + coalesce(wrap_s, 0)) FILTER (WHERE ${customer}) AS talk_wrap_s,
      sum(${handle}) FILTER (WHERE NOT ${customer}) AS internal_s,
      count(*) FILTER (WHERE ${customer} AND ${done}) AS handled,
      count(*) FILTER (WHERE ${sales}) AS conversations,
      count(*) FILTER (WHERE ${sales} AND ${coded}) AS coded,
      count(*) FILTER (WHERE ${sales} AND ${counting("appointment")}) AS appointments,
      count(*) FILTER (WHERE ${sales} AND ${counting("sale")}) AS sales
    FROM calls WHERE NOT is_test AND agent_id IS NOT NULL GROUP BY ALL
  ) AS h ON h.agent_id = a.agent_id AND h.work_date = a.work_date
    AND (h.system_id = a.system_id OR a.apart)
  GROUP BY ALL`,
  date: "work_at",
  filters: { agent_id: "agent_id", system_id: "system_id" },
  source: "agent_time",
};
