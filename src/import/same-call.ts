import { type Sql, identifier } from "../base";
import { type Rows, plainRows } from "./legs";
import { sound } from "./made";

/** Columns of a leg from which its call's are made, with their types. */
const legColumns = {
  started_at: "TIMESTAMP", started_local: "TIMESTAMP", answered_at: "TIMESTAMP", ended_at: "TIMESTAMP", direction: "VARCHAR",
  queue: "VARCHAR", team: "VARCHAR", company_number: "VARCHAR", agent_id: "VARCHAR", contact_key: "VARCHAR", result: "VARCHAR",
  ivr_s: "DOUBLE", wait_s: "DOUBLE", talk_s: "DOUBLE", hold_s: "DOUBLE", wrap_s: "DOUBLE", duration_s: "DOUBLE",
  disposition: "VARCHAR", disposition_code: "VARCHAR", tags: "VARCHAR[]", tag_codes: "VARCHAR[]", transferred: "BOOLEAN",
  recording_ref: "VARCHAR", ring_s: "DOUBLE",
} as const; // prettier-ignore
const names = Object.keys(legColumns);

/** Which leg tells how the call ended: the best result, then the longest talk, the longest leg, the first row. */
const rank =
  "ROW(CASE result WHEN 'answered' THEN 9 WHEN 'voicemail' THEN 8 WHEN 'callback_queued' THEN 7 WHEN 'abandoned' THEN 6 " +
  "WHEN 'out_of_hours' THEN 5 WHEN 'abandoned_in_ivr' THEN 4 WHEN 'flow_out' THEN 1 WHEN 'unknown' THEN 0 " +
  "WHEN 'rejected' THEN 2 WHEN 'failed' THEN 2 ELSE 3 END, coalesce(talk_s, 0), coalesce(duration_s, 0), -row)";
const order = "ROW(started_at, row)";

const first = (column: string, where = "true"): string =>
  `arg_min(${column}, ${order}) FILTER (${column} IS NOT NULL AND ${where})`;
const last = (column: string, where = "true"): string =>
  `arg_max(${column}, ${order}) FILTER (${column} IS NOT NULL AND ${where})`;
const talked = "result = 'answered'";
const outside = "direction <> 'internal'";
const every = (lists: string): string =>
  `list_sort(list_distinct(flatten(list(${lists}) FILTER (${lists} IS NOT NULL))))`;

/** What a call of several legs has, by column; a NULL leaves what its deciding leg says. */
const merged: Readonly<Record<string, string>> = {
  started_at: "min(started_at)",
  started_local: `arg_min(started_local, ${order})`,
  answered_at: `min(answered_at) FILTER (${talked})`,
  ended_at: "max(ended_at)",
  direction: first("direction", outside),
  queue: first("queue"),
  team: last("team", talked),
  company_number: first("company_number", outside),
  agent_id: last("agent_id", talked),
  contact_key: first("contact_key", outside),
  ivr_s: "sum(ivr_s)",
  wait_s: first("wait_s"),
  ring_s: last("ring_s", talked),
  talk_s: "sum(talk_s)",
  hold_s: "sum(hold_s)",
  wrap_s: "sum(wrap_s)",
  duration_s:
    "epoch(max(coalesce(ended_at, started_at + to_milliseconds(CAST(1000 * duration_s AS BIGINT)))) - min(started_at))",
  disposition: last("disposition"),
  disposition_code: last("disposition_code"),
  tags: every("tags"),
  tag_codes: every("tag_codes"),
  transferred: `CASE WHEN bool_or(transferred) OR count(DISTINCT agent_id) FILTER (${talked}) > 1 THEN true ELSE bool_or(transferred) END`,
  recording_ref: first("recording_ref"),
};

/**
 * Merges rows of one call id into one call, within one file. The answered (else the longest) leg decides; talk, hold
 * and wrap-up are summed, the wait is the first leg's, the agent the last who talked. Equal rows count once. Only what
 * calls are made of is kept in memory.
 */
export class SameCall {
  readonly #sql: Sql;
  merged = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async start(): Promise<void> {
    const columns = Object.entries(legColumns).map(([name, type]) => `NULL::${type} AS ${name}`);
    await this.#sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_legs AS SELECT NULL::UBIGINT AS h, NULL::BIGINT AS row, ${columns.join(", ")} LIMIT 0`,
    );
  }

  /** Notes the rows of the slice in `imp_made`. */
  async collect(): Promise<void> {
    await this.#sql.query(
      `INSERT INTO imp_legs SELECT hash(call_id), src_row, ${names.join(", ")} FROM imp_made WHERE ${sound}`,
    );
  }

  /** Forgets calls of one row, and sums up the others. */
  async settle(): Promise<void> {
    await this.#sql.query(
      "DELETE FROM imp_legs WHERE h IN (SELECT h FROM imp_legs GROUP BY h HAVING count(*) = 1)",
    );
    const columns = Object.entries(merged).map(([name, sql]) => `${sql} AS g_${name}`);
    await this.#sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_calls AS SELECT h AS g_h, sum(n) AS g_n, arg_max(row, ${rank}) AS g_row, ${columns.join(", ")} ` +
        `FROM (SELECT h, min(row) AS row, count(*) AS n, ${names.join(", ")} FROM imp_legs GROUP BY ALL) GROUP BY h`,
    );
    const count = await this.#sql.query("SELECT coalesce(sum(g_n - 1), 0) FROM imp_calls");
    this.merged = Number(count.columns[0]?.[0] ?? 0);
  }

  /** The calls among the rows of `table`: the deciding leg of each, changed to say what all its legs say. */
  rows(table = "imp_made"): Rows {
    if (this.merged === 0) return { ...plainRows, from: table };
    const change = (name: string): [string, string] => [
      name,
      `CASE WHEN g_h IS NULL THEN ${identifier(name)} ELSE coalesce(g_${name}, ${identifier(name)}) END`,
    ];
    return {
      from: `${table} LEFT JOIN imp_calls ON g_h = hash(call_id)`,
      where: `${sound} AND (g_h IS NULL OR src_row = g_row)`,
      changes: Object.fromEntries(Object.keys(merged).map(change)),
    };
  }
}
