import { AppError, type Sql } from "../../base";
import type { RowSource } from "../check/row-source";
import type { AskOptions, PeopleScope, Scope } from "../types";
import { mayTell } from "./crowd";
import { cutColumn, cutSql } from "./cut-moments";
import { untold, type Times } from "./untold";

/** Columns of single calls and people that are not shown where people are protected. */
export const columnsOfPeople: readonly string[] = [
  ...["agent_id", "from_agent", "owner", "recording_ref", "crew", "work_at", "staffed_s", "idle_s", "aux_s"],
  ...["answered_at", "ended_at", "ring_s", "talk_s", "hold_s", "wrap_s", "duration_s", "handle_s", "score"],
  ...["hangup_party", "transferred", "escalated", "resolved"],
  // beside a moment that is told they tell another
  ...["coverage_left_s", "prev_in_s", "next_in_s", "next_out_s", "returned_s", "tried_s", "days_after"],
  ...["first_attempt_s", "first_connect_s"],
];

const times = ["started_at", "started_local", "since_local", "responded_at"];
/** What somebody promised for: its day is what has to be kept. */
const dues = ["due_local", "follow_up_due_at"];
/** What calls are handed out by: whoever took the only calls of one of these on a day is known by it. */
const crewed = ["queue", "team", "skill", "campaign", "company_number"];

/** Single rows by the columns they have; `inbound`: without a direction they are inbound calls. */
interface Shape {
  readonly has: ReadonlySet<string>;
  readonly inbound: boolean;
}

/** SQL that is true for rows that somebody took, as far as their columns say: a dial is somebody's, too. */
function takenSql({ has, inbound }: Shape): string {
  if (!has.has("result") || !(inbound || has.has("direction"))) return "true";
  return inbound ? "result = 'answered'" : "(result = 'answered' OR direction = 'outbound')";
}

/**
 * SQL of the rows whose queue, team, ... had too few people that day; where those few together are too few again, of all
 * rows of the day.
 */
function fewSql(shape: Shape, { crowd }: PeopleScope): string {
  const { has } = shape;
  const by = crewed.filter((name) => has.has(name));
  const at = ["started_local", "since_local"].find((name) => has.has(name));
  if (at === undefined || by.length === 0) return "false";
  const placeAt = (time: string): string => `hash(${[`shown_day(${time})`, ...by].join(", ")})`;
  const place = placeAt("started_local");
  const enough = Math.trunc(crowd);
  return `${takenSql(shape)} AND ${placeAt(at)} IN (
    WITH worked AS (SELECT DISTINCT shown_day(started_local) AS day, ${place} AS place, crew FROM calls_crew WHERE crew IS NOT NULL),
      places AS (SELECT day, place, count(*) AS people FROM worked GROUP BY ALL),
      bare AS (SELECT day FROM worked JOIN places USING (day, place) WHERE people < ${enough}
        GROUP BY day HAVING count(DISTINCT crew) < ${enough})
    SELECT place FROM places WHERE people < ${enough} OR day IN (SELECT day FROM bare))`;
}

/**
 * A SELECT of single rows as it may be shown: of what somebody took the day alone (the week, where too few worked that
 * day, or on the day in that queue or team, which then is left out too), and nothing that a person could be judged by.
 * Columns beside the moments say what each was cut to.
 */
export function guardedSql(
  sql: string,
  columns: readonly string[],
  people: PeopleScope,
  of: Pick<RowSource, "inbound" | "dueByRule"> = {},
): string {
  const has = new Set(columns);
  const shape: Shape = { has, inbound: of.inbound === true };
  const shift = `INTERVAL ${people.weekStart - 1} DAY`;
  const week = (name: string): string => `(date_trunc('week', ${name} - ${shift}) + ${shift})::TIMESTAMP`;
  const day = (name: string): string =>
    `CASE WHEN few_people THEN ${week(name)} WHEN ${takenSql(shape)} THEN shown_day(${name}) ELSE ${name} END`;
  // a day that was worked out from the call's own would tell it
  const byWeek = (name: string): string =>
    name === "due_local" && of.dueByRule ? "few_people AND due_by_rule" : "false";
  const [moments, promised, places] = [times, dues, crewed].map((names) =>
    names.filter((name) => has.has(name)),
  ) as [string[], string[], string[]];
  const cut = [
    ...moments.map((name) => `${day(name)} AS ${name}`),
    ...promised.map(
      (name) =>
        `CASE WHEN ${byWeek(name)} THEN ${week(name)} ELSE date_trunc('day', ${name})::TIMESTAMP END AS ${name}`,
    ),
    ...places.map((name) => `CASE WHEN NOT few_people THEN ${name} END AS ${name}`),
  ];
  if (cut.length === 0) return sql;
  const told = [
    "* EXCLUDE (few_people, somebody_took)",
    ...moments.map((name) => `${cutSql(name, places, people)} AS ${cutColumn(name)}`),
    ...promised.map((name) => `CASE WHEN ${byWeek(name)} THEN 'week' ELSE 'day' END AS ${cutColumn(name)}`),
  ];
  return `SELECT ${told.join(", ")} FROM (SELECT * REPLACE (${cut.join(", ")}), ${takenSql(shape)} AS somebody_took
    FROM (SELECT *, coalesce(${fewSql(shape, people)}, false) AS few_people FROM (${sql}) AS single) AS guarded) AS shown`;
}

const hidden = new Set(columnsOfPeople);
/** Whether a column of single rows may be shown. */
export const isShownColumn = (name: string): boolean => !hidden.has(name) && !name.startsWith("src_");

/** A list of single rows as it may be shown. */
export function guardedRows(source: RowSource, people: PeopleScope): RowSource {
  const moments = new Set([...times, ...dues]);
  return {
    ...source,
    cut: source.columns.flatMap(({ name }) => (moments.has(name) ? [name] : [])),
    sql: guardedSql(
      source.sql,
      source.columns.map(({ name }) => name),
      people,
      source,
    ),
    columns: source.columns.filter(({ name }) => isShownColumn(name)),
    key: source.key.filter((name) => isShownColumn(name)),
  };
}

/** What narrows a list beside its scope: rows with one value of an expression over calls. */
export interface Narrowing {
  readonly key: string;
  readonly group: string;
  /** How it tells times apart. */
  readonly times: Times | null;
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
    const hidden = await untold(sql, scope, scope.period, narrowing.key, narrowing.times, ask);
    if (hidden(narrowing.group)) throw new AppError("policy_rows", { least: scope.people.crowd });
  }
  return guardedRows(source, scope.people);
}

/** Refuses, with `policy_rows`, to list the calls of fewer people than a policy allows. */
export async function mustList(sql: Sql, scope: Scope, ask: AskOptions): Promise<void> {
  if (!(await mayTell(sql, scope, scope.period, ask)))
    throw new AppError("policy_rows", { least: scope.people?.crowd ?? 0 });
}
