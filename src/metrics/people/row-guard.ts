import { AppError, identifier, type Sql } from "../../base";
import type { RowSource } from "../check/row-source";
import type { AskOptions, Scope } from "../types";
import { mayTell } from "./crowd";
import { untold } from "./withheld";

/** Columns of single calls and people that are not shown where people are protected. */
export const columnsOfPeople: readonly string[] = [
  ...["agent_id", "from_agent", "owner", "recording_ref", "crew", "work_at", "staffed_s", "idle_s", "aux_s"],
  ...["answered_at", "ended_at", "ring_s", "talk_s", "hold_s", "wrap_s", "duration_s", "handle_s", "score"],
  ...["hangup_party", "transferred", "escalated", "resolved"],
];

const times = ["started_at", "started_local"];

/**
 * A list of single rows as it may be shown: of calls that somebody took the day alone (the week, where too few worked
 * that day), and nothing that a person could be judged by.
 */
export function guardedRows(source: RowSource): RowSource {
  const has = new Set(source.columns.map(({ name }) => name));
  const taken = has.has("result")
    ? `(result = 'answered'${has.has("direction") ? " OR direction = 'outbound'" : ""})`
    : "true";
  const cut = times
    .filter((name) => has.has(name))
    .map((name) => `CASE WHEN ${taken} THEN shown_day(${name}) ELSE ${name} END AS ${identifier(name)}`);
  const sql =
    cut.length === 0 ? source.sql : `SELECT * REPLACE (${cut.join(", ")}) FROM (${source.sql}) AS guarded`;
  const hidden = new Set(columnsOfPeople);
  const shown = (name: string): boolean => !hidden.has(name) && !name.startsWith("src_");
  return {
    ...source,
    sql,
    columns: source.columns.filter(({ name }) => shown(name)),
    key: source.key.filter((name) => shown(name)),
  };
}

/** What narrows a list beside its scope: rows with one value of an expression over calls. */
export interface Narrowing {
  readonly key: string;
  readonly group: string;
  /** It tells times of a day apart. */
  readonly fine: boolean;
}

/** A list as the policy on people lets it be shown; `policy_rows` where it may not be. */
export async function toldRows(
  sql: Sql,
  scope: Scope,
  source: RowSource,
  ask: AskOptions,
  narrowing: Narrowing | null = null,
): Promise<RowSource> {
  if (!scope.people) return source;
  await mustList(sql, scope, ask);
  if (narrowing) {
    const hidden = await untold(sql, scope, scope.period, narrowing.key, narrowing.fine, ask);
    if (hidden(narrowing.group)) throw new AppError("policy_rows", { least: scope.people.crowd });
  }
  return guardedRows(source);
}

/** Refuses, with `policy_rows`, to list the calls of fewer people than a policy allows. */
export async function mustList(sql: Sql, scope: Scope, ask: AskOptions): Promise<void> {
  if (!(await mayTell(sql, scope, scope.period, ask)))
    throw new AppError("policy_rows", { least: scope.people?.crowd ?? 0 });
}
