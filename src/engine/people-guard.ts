import { literal, weekSql, type Kind, type Weekday } from "../base";
import type { Policy } from "../import";

/** How people are protected in what the relations of a data version show. */
export interface PeopleGuard {
  readonly level: Exclude<Policy, "named">;
  /** Days on which fewer people worked are shown as their week. */
  readonly least: number;
  /** Whose own name is shown under `own_only`. */
  readonly own: string | null;
  /** Of pseudonyms; never given to a database in which typed SQL runs. */
  readonly key: string;
  readonly weekStart: Weekday;
  /** SQL that people typed runs here: nothing it can read is about a person. */
  readonly typed: boolean;
}

/** Columns that name somebody who works here, by kind. */
const persons: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  calls: ["agent_id"],
  legs: ["agent_id", "from_agent"],
  leads: ["owner"],
  deals: ["owner"],
  agent_time: ["agent_id"],
};

const written = (value: string): string => `lower(trim(${value}))`;

/** SQL of a person as a level shows them. What an import made a pseudonym already stays as it is. */
export function shownPerson(value: string, { level, key, own, typed }: PeopleGuard): string {
  if (typed || level === "teams_only") return "NULL::VARCHAR";
  if (level === "own_only")
    return own === null
      ? "NULL::VARCHAR"
      : `CASE WHEN ${written(value)} = ${literal(own.trim().toLowerCase())} THEN ${value} END`;
  const hash = `'P-' || upper(substr(sha256(concat_ws('|', ${literal(key)}, ${written(value)})), 1, 8))`;
  return `CASE WHEN regexp_full_match(${value}, 'P-[0-9A-F]{8}') THEN ${value} WHEN trim(${value}) <> '' THEN ${hash} END`;
}

/** SQL that tells people apart without naming them. */
export const crewOf = (value: string): string =>
  `CASE WHEN trim(${value}) <> '' THEN hash(${written(value)}) END`;

const handled = "(agent_id IS NOT NULL OR result = 'answered' OR direction = 'outbound')";
/** What a person could be judged by, of a call that somebody took. */
const judged = [
  ...["ring_s", "talk_s", "hold_s", "wrap_s", "duration_s"].map((name) => [name, "DOUBLE"] as const),
  ...["answered_at", "ended_at"].map((name) => [name, "TIMESTAMP"] as const),
  ...["disposition", "disposition_code", "result_code", "hangup_party"].map(
    (name) => [name, "VARCHAR"] as const,
  ),
  ...["tags", "tag_codes"].map((name) => [name, "VARCHAR[]"] as const),
  ...["transferred", "escalated", "resolved"].map((name) => [name, "BOOLEAN"] as const),
];
const ids = ["call_id", "conversation_id", "callback_of"];

/** The macro that cuts a time to what may be told of it. */
export const shownDay = "shown_day";

function typedChanges(kind: Kind): Readonly<Record<string, string>> {
  const lineage = { src_row: "0::BIGINT" };
  const hashed = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `CASE WHEN ${name} IS NOT NULL THEN md5(${name}) END`]));
  if (kind === "surveys")
    return {
      ...lineage,
      ...hashed(["call_id", "conversation_id"]),
      score: "NULL::DOUBLE",
      responded_at: `${shownDay}(responded_at)`,
    };
  if (kind !== "calls" && kind !== "legs") return lineage;
  return {
    ...lineage,
    ...hashed(ids),
    ...(kind === "legs" && { leg_id: "NULL::VARCHAR", leg_key: "(hash(leg_key) >> 1)::BIGINT" }),
    ...Object.fromEntries(
      judged.map(([name, type]) => [name, `CASE WHEN NOT ${handled} THEN ${name} END::${type}`]),
    ),
    // who was reached is what came of a dial; whether a caller was served is the queue's
    result: "CASE WHEN direction = 'outbound' AND result <> 'phantom' THEN 'unknown' ELSE result END",
    started_at: `CASE WHEN ${handled} THEN ${shownDay}(started_at) ELSE started_at END`,
    started_local: `CASE WHEN ${handled} THEN ${shownDay}(started_local) ELSE started_local END`,
    follow_up_due_at: `${shownDay}(follow_up_due_at)`,
  };
}

/** A kind's relation as the policy shows it. */
export function guarded(kind: Kind, sql: string, guard: PeopleGuard): string {
  const own = Object.fromEntries((persons[kind] ?? []).map((name) => [name, shownPerson(name, guard)]));
  const recording = kind === "calls" || kind === "legs" ? { recording_ref: "NULL::VARCHAR" } : {};
  // a file may be called after whoever's calls are in it
  const changes = { src_file: "''", ...(guard.typed ? typedChanges(kind) : {}), ...own, ...recording };
  const list = Object.entries(changes).map(([name, value]) => `${value} AS ${name}`);
  const without =
    kind === "agent_time" && (guard.typed || guard.level === "teams_only") ? " WHERE false" : "";
  return `SELECT * REPLACE (${list.join(", ")}) FROM (${sql}) AS kept${without}`;
}

/** SQL of the days on which some, but fewer than enough, people worked. */
export const thinDaysSql = (calls: string, { least }: PeopleGuard): string =>
  `SELECT started_local::DATE::VARCHAR AS day FROM (${calls}) AS kept GROUP BY 1
HAVING count(${crewOf("agent_id")}) > 0 AND count(DISTINCT ${crewOf("agent_id")}) < ${least}`;

/** Statement that makes the macro: a time's day, or its week where that day had too few people. */
export function shownDayMacro(schema: string, days: readonly string[], { weekStart }: PeopleGuard): string {
  const week = weekSql("t::TIMESTAMP", weekStart);
  const thin =
    days.length === 0 ? "false" : `t::DATE IN (${days.map((day) => `DATE ${literal(day)}`).join(", ")})`;
  return `CREATE MACRO ${schema}.${shownDay}(t) AS (CASE WHEN ${thin} THEN ${week} ELSE date_trunc('day', t::TIMESTAMP) END)::TIMESTAMP`;
}
