import type { Sql } from "../base";
import { sound } from "./made";
import type { Rows } from "./slice-rows";
import { helpers as h } from "./sql/compiled";

const key = `hash(call_id, ${h.leg})`;

/**
 * Gives a file's legs their keys: what `_leg` says, and where that is the same for different legs of a call, their
 * number among them, whichever slice they stand in.
 */
export class LegKeys {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async start(): Promise<void> {
    await this.#sql.query(
      "CREATE OR REPLACE TEMP TABLE imp_legs (leg_k UBIGINT, leg_c UBIGINT, leg_n INTEGER)",
    );
  }

  /** Numbers the legs of the slice in `imp_made` that are new. */
  async learn(): Promise<void> {
    await this.#sql.query(
      // what is known is looked up for this slice's legs alone: a long file has as many as it has rows
      `INSERT INTO imp_legs WITH made AS MATERIALIZED (SELECT ${key} AS k, ${h.content} AS c, min(src_row) AS first FROM imp_made WHERE ${sound} GROUP BY ALL) ` +
        "SELECT k, c, row_number() OVER (PARTITION BY k ORDER BY first) + coalesce(known, 0) FROM made " +
        "LEFT JOIN (SELECT leg_k AS known_k, max(leg_n) AS known FROM imp_legs WHERE leg_k IN (SELECT k FROM made) GROUP BY leg_k) ON known_k = k " +
        "WHERE NOT EXISTS (FROM imp_legs old WHERE old.leg_k = made.k AND old.leg_c = made.c)",
    );
  }

  /** The rows with `leg_key` and `leg_id` beside what they have. */
  joined({ from, where, changes }: Rows): Rows {
    return {
      from: `${from} LEFT JOIN imp_legs ON leg_k = ${key} AND leg_c = ${h.content}`,
      where,
      changes: {
        ...changes,
        leg_key: `CAST('0x' || left(md5(concat_ws('|', ${h.leg}, leg_n)), 15) AS BIGINT)`,
        leg_id: h.legId,
      },
    };
  }
}
