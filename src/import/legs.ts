import { type Sql, identifier } from "../base";
import { sound } from "./made";
import { helpers as h } from "./sql/compiled";

/** Where the appended rows come from: the slice's rows, with the legs of each call merged into it. */
export interface Rows {
  readonly from: string;
  readonly where: string;
  readonly changes: Readonly<Record<string, string>>;
}

/** Rows as they are, for files without legs. */
export const plainRows: Rows = { from: "imp_made", where: sound, changes: {} };

/** Columns of a leg that its call is made of. */
const legColumns = [
  "started_at",
  "ended_at",
  "result",
  "result_code",
  "talk_s",
  "agent_id",
  "contact_key",
] as const;

/**
 * Merges legs into the calls they belong to, within one file. A leg names its call by its parent's id; only legs are
 * kept in memory. Of a call that came in: answered when a leg was, its wait runs until then, its talk is the legs'
 * sum, its agent the last who talked. A call that a person placed from a client (`client:`, `sip:`) went out, whatever
 * the vendor says: its customer and its result are its leg's.
 */
export class Legs {
  readonly #sql: Sql;
  merged = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async start(): Promise<void> {
    const columns = legColumns.map((c) => (c.endsWith("_at") ? `NULL::TIMESTAMP AS ${c}` : c === "talk_s" ? `NULL::DOUBLE AS ${c}` : `NULL::VARCHAR AS ${c}`)); // prettier-ignore
    await this.#sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_legs AS SELECT NULL::VARCHAR AS parent, NULL::VARCHAR AS id, ${columns.join(", ")} LIMIT 0`,
    );
    await this.#sql.query("CREATE OR REPLACE TEMP TABLE imp_roots (h UBIGINT)");
  }

  /** Notes the legs of the slice in `imp_made`, and which calls are none. */
  async collect(): Promise<void> {
    await this.#sql.query(
      `INSERT INTO imp_legs SELECT ${h.parent}, call_id, ${legColumns.join(", ")} FROM imp_made WHERE ${sound} AND ${h.parent} IS NOT NULL`,
    );
    await this.#sql.query(
      `INSERT INTO imp_roots SELECT hash(call_id) FROM imp_made WHERE ${sound} AND ${h.parent} IS NULL`,
    );
  }

  /** Follows legs of legs up to their call, forgets legs whose call is not in the file, and sums up each call's. */
  async settle(): Promise<void> {
    for (let depth = 0; depth < 5; depth++)
      await this.#sql.query(
        "UPDATE imp_legs SET parent = up.parent FROM imp_legs up WHERE up.id = imp_legs.parent AND up.parent <> imp_legs.id",
      );
    await this.#sql.query("DELETE FROM imp_legs WHERE hash(parent) NOT IN (SELECT h FROM imp_roots)");
    await this.#sql.query("DROP TABLE imp_roots");
    const answered = "FILTER (WHERE result = 'answered')";
    await this.#sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_calls AS SELECT parent AS g_parent, count(*) AS g_legs, count(*) ${answered} AS g_answered, ` +
        `sum(talk_s) ${answered} AS g_talk, min(ended_at - to_milliseconds(CAST(1000 * coalesce(talk_s, 0) AS BIGINT))) ${answered} AS g_answered_at, ` +
        `arg_max(coalesce(agent_id, contact_key), started_at) ${answered} AS g_agent, arg_max(contact_key, started_at) AS g_contact, ` +
        `arg_max(result, started_at) AS g_result, arg_max(result_code, started_at) AS g_code FROM imp_legs GROUP BY parent`,
    );
    const legs = await this.#sql.query("SELECT count(*) FROM imp_legs");
    this.merged = Number(legs.columns[0]?.[0] ?? 0);
  }

  /** The slice's calls with their legs merged; the legs themselves are left out. */
  rows(): Rows {
    if (this.merged === 0) return plainRows;
    const placed = "(contact_key LIKE 'client:%' OR contact_key LIKE 'sip:%')";
    const when = (column: string, out: string, inbound: string): [string, string] => [
      column,
      `CASE WHEN g_parent IS NULL THEN ${identifier(column)} WHEN ${placed} THEN ${out} ELSE ${inbound} END`,
    ];
    const wait =
      "CASE WHEN g_answered_at >= started_at THEN epoch(g_answered_at - started_at) WHEN g_answered = 0 AND ended_at >= started_at THEN epoch(ended_at - started_at) END";
    const unanswered =
      "CASE WHEN result <> 'answered' THEN result WHEN lower(g_code) LIKE 'cancel%' THEN 'abandoned' ELSE 'missed' END";
    return {
      from: "imp_made LEFT JOIN imp_calls ON g_parent = call_id",
      where: `${sound} AND call_id NOT IN (SELECT id FROM imp_legs)`,
      changes: Object.fromEntries([
        when("direction", "'outbound'", "direction"),
        when("result", "g_result", `CASE WHEN g_answered > 0 THEN 'answered' ELSE ${unanswered} END`),
        when("wait_s", "NULL", wait),
        when("talk_s", "g_talk", "g_talk"),
        when("answered_at", "g_answered_at", "g_answered_at"),
        when("agent_id", "regexp_replace(contact_key, '^(client|sip):', '')", "coalesce(g_agent, agent_id)"),
        when("contact_key", "g_contact", "contact_key"),
        when("transferred", "transferred", "coalesce(transferred, g_answered > 1)"),
      ]),
    };
  }
}
