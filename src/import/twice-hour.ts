import type { Sql } from "../base";
import type { Rows } from "./slice-rows";
import { appendable, sound } from "./made";
import { type Compiled, helpers as h } from "./sql/compiled";

/**
 * The hour that occurs twice when clocks go back. Its calls take the first meaning, unless the file is in order of
 * time and its order shows the clock going back: then those after the step take the second. They are held back to
 * the end of the file, so that the answer does not depend on where the file is cut.
 */
export class TwiceHour {
  readonly #sql: Sql;
  readonly #compiled: Compiled;
  #held = false;
  #up = 0;
  #down = 0;

  constructor(sql: Sql, compiled: Compiled) {
    this.#sql = sql;
    this.#compiled = compiled;
  }

  /** Puts the slice's ambiguous rows aside and notes whether the file runs forwards or backwards. */
  async hold(): Promise<void> {
    const steps = await this.#sql.query(
      `SELECT count(*) FILTER (step > 0) AS up, count(*) FILTER (step < 0) AS down FROM (` +
        `SELECT epoch_us(${h.wall}) - lag(epoch_us(${h.wall})) OVER (ORDER BY src_row) AS step FROM imp_made WHERE ${sound} AND ${h.twice} <= 0)`,
    );
    this.#up += Number(steps.columns[0]?.[0] ?? 0);
    this.#down += Number(steps.columns[1]?.[0] ?? 0);
    const some = await this.#sql.query(`SELECT count(*) FROM imp_made WHERE ${h.twice} > 0 AND ${sound}`);
    if (Number(some.columns[0]?.[0] ?? 0) === 0) return;
    const rows = `SELECT * FROM imp_made WHERE ${h.twice} > 0 AND ${sound}`;
    await this.#sql.query(
      this.#held
        ? `INSERT INTO imp_held BY NAME ${rows}`
        : `CREATE OR REPLACE TEMP TABLE imp_held AS ${rows}`,
    );
    this.#held = true;
  }

  /** The held rows with the meaning their order gives them; null when there are none. */
  async resolve(join: (rows: Rows) => Rows): Promise<string | null> {
    if (!this.#held) return null;
    const total = this.#up + this.#down;
    const forwards = this.#up >= this.#down;
    const ordered = total === 0 || Math.max(this.#up, this.#down) >= total * 0.99;
    // read backwards, a falling file is a rising one
    const order = forwards ? "src_row" : "-src_row";
    const second = ordered
      ? `coalesce(max(back) OVER (PARTITION BY day ORDER BY ${order} ROWS UNBOUNDED PRECEDING), 0)`
      : "0";
    await this.#sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_held AS SELECT * EXCLUDE (day, back), ${second} * ${h.twice} AS late FROM (` +
        `SELECT *, CAST(${h.wall} AS DATE) AS day, CASE WHEN epoch_us(${h.wall}) < lag(epoch_us(${h.wall})) OVER (PARTITION BY CAST(${h.wall} AS DATE) ORDER BY ${order}) THEN 1 ELSE 0 END AS back FROM imp_held)`,
    );
    await this.#sql.query(
      `CREATE OR REPLACE TEMP TABLE imp_held AS SELECT * EXCLUDE (late) REPLACE (${this.#moved().join(", ")}) FROM imp_held`,
    );
    const rows = join({ from: "imp_held", where: "true", changes: {} });
    return appendable(this.#compiled, rows.from, rows.where, rows.changes);
  }

  /** A call that began in the second hour, with what followed in the same hour and the durations between. */
  #moved(): readonly string[] {
    const { columns, elapsed } = this.#compiled;
    const start = "started_at + to_seconds(late)";
    const own = (["answered", "ended"] as const).filter((moment) => columns.includes(`${moment}_at`));
    const shift = (moment: "answered" | "ended"): string =>
      `CASE WHEN ${moment}_at < ${start} THEN late ELSE 0 END`;
    const between = {
      wait_s: `greatest(wait_s + ${shift("answered")} - late, 0)`,
      talk_s: `talk_s + ${shift("ended")} - ${shift("answered")}`,
      duration_s: `duration_s + ${shift("ended")} - late`,
    };
    return [
      `${start} AS started_at`,
      ...own.map((moment) => `${moment}_at + to_seconds(${shift(moment)}) AS ${moment}_at`),
      ...elapsed.map((name) => `CASE WHEN late > 0 THEN ${between[name]} ELSE ${name} END AS ${name}`),
    ];
  }
}
