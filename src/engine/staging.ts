import { dateColumn, identifier, kinds, type Kind, type Sql } from "../base";
import { columnList, storedColumns } from "./columns";

/** A slice's rows as they were appended. */
interface Part {
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  readonly rows: number;
}

/** Rows at which what is staged becomes a segment: wide rows of that many fit twice into memory. */
export const segmentRows = 500_000;

const names = async (sql: Sql, table: string): Promise<ReadonlySet<string>> =>
  new Set((await sql.query(`SELECT * FROM ${table} LIMIT 0`)).names);

/** Rows of one import that are not yet in a segment, by kind, in the order they were appended. */
export class Staging {
  readonly #sql: Sql;
  readonly #parts = new Map<Kind, Part[]>();
  #count = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async append(kind: Kind, select: string): Promise<number> {
    const table = `staged_${(this.#count += 1)}`;
    await this.#sql.query(`CREATE TEMP TABLE ${table} AS ${select}`);
    const rows = Number((await this.#sql.query(`SELECT count(*) FROM ${table}`)).columns[0]?.[0] ?? 0);
    const columns = await names(this.#sql, table);
    if (rows === 0) await this.#sql.query(`DROP TABLE ${table}`);
    else this.#parts.set(kind, [...(this.#parts.get(kind) ?? []), { table, columns, rows }]);
    return rows;
  }

  kinds(): readonly Kind[] {
    return kinds.filter((kind) => this.rows(kind) > 0);
  }

  rows(kind: Kind): number {
    return (this.#parts.get(kind) ?? []).reduce((sum, part) => sum + part.rows, 0);
  }

  /** Names of the columns that the staged rows of a kind have between them. */
  columns(kind: Kind): readonly string[] {
    const sources = (this.#parts.get(kind) ?? []).flatMap((part) =>
      [...part.columns].filter((name) => name.startsWith("src_")),
    );
    return storedColumns(kind, sources).map((c) => c.name);
  }

  /** The staged rows of a kind in the order of their date; `extra` source columns are added as NULL. */
  async select(kind: Kind, extra: readonly string[] = []): Promise<string> {
    const wanted = storedColumns(
      kind,
      [...this.columns(kind), ...extra].filter((name) => name.startsWith("src_")),
    );
    const parts = this.#parts.get(kind) ?? [];
    const all = parts
      .map((part) => `SELECT ${columnList(wanted, part.columns)} FROM ${part.table}`)
      .join(" UNION ALL ");
    const date = dateColumn[kind];
    if (date === null || (await this.#isSorted(parts, date))) return all;
    return `SELECT * FROM (${all}) ORDER BY ${identifier(date)} NULLS LAST, src_file, src_row`;
  }

  async #isSorted(parts: readonly Part[], date: string): Promise<boolean> {
    const dates = parts
      .map((part) => `SELECT ${identifier(date)} AS d FROM ${part.table}`)
      .join(" UNION ALL ");
    const table = await this.#sql.query(
      `SELECT coalesce(bool_and(d IS NOT NULL AND (p IS NULL OR p <= d)), true) FROM (SELECT d, lag(d) OVER () AS p FROM (${dates}))`,
    );
    return table.columns[0]?.[0] === true;
  }

  async clear(kind: Kind): Promise<void> {
    for (const part of this.#parts.get(kind) ?? []) await this.#sql.query(`DROP TABLE ${part.table}`);
    this.#parts.delete(kind);
  }
}
