import type { Sql } from "../base";
import { callsFact, mustTell, scopeSql, type AskOptions, type Scope } from "../metrics";
import { ask } from "./ask";

export interface FollowUp {
  readonly system: string;
  readonly callId: string;
  readonly contact: string | null;
  readonly agentId: string | null;
  readonly deadline: number; // local, epoch ms
  /** `overdue`: the time is up. `pending`: not yet. `customer_first`: the customer called before anybody did. */
  readonly status: "overdue" | "pending" | "customer_first";
}

/** Promised follow-ups that nobody has attempted in time, the oldest deadline first. */
export async function followUpList(sql: Sql, scope: Scope, options: AskOptions = {}): Promise<FollowUp[]> {
  await mustTell(sql, scope, options);
  const window = "getvariable('follow_up_days') * 86400";
  const rows = await ask(
    sql,
    `SELECT system_id, call_id, contact_key, agent_id,
       started_local + ${window} * INTERVAL 1 SECOND AS deadline, coverage_left_s >= ${window} AS over,
       coalesce(next_in_s <= ${window}, false) AS customer_first
     FROM (${callsFact.windowedSql ?? ""}) AS fact
     WHERE attempt AND promises AND (next_out_s IS NULL OR next_out_s > ${window})
       AND ${scopeSql(callsFact, scope.filters)}
     ORDER BY deadline, call_id`,
    scope,
    options,
  );
  return rows.map((row) => ({
    system: String(row.system_id),
    callId: String(row.call_id),
    contact: row.contact_key === null ? null : String(row.contact_key),
    agentId: row.agent_id === null ? null : String(row.agent_id),
    deadline: Number(row.deadline),
    status: row.customer_first === true ? "customer_first" : row.over === true ? "overdue" : "pending",
  }));
}
