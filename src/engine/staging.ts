import { dateColumn, identifier, kinds, lineage, type Kind, type Sql } from "../base";
import { columnList, storedColumns } from "./columns";

/** A slice's rows as they were appended. */
interface Part {
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  readonly rows: number;
}

interface Staged {
  readonly parts: readonly Part[];
  /** Whether all rows came in the order of their date, or nearly: none far from its place. */
  readonly sorted: boolean;
  readonly last: number | null;
}

/** Rows at which what is staged becomes a segment: wide rows of that many fit into memory, unsorted ones twice. */
export const segmentRows = { sorted: 250_000, unsorted: 120_000 } as const;

/**
 * How many rows a row may stand after its place in what counts as ordered. Joins in an import's SQL move rows within a
 * vector of 2,048; zone maps are of 122,880 rows and lose nothing by it, while sorting wide rows is dear.
 */
const slack = 4096;

const kept: ReadonlySet<string> = new Set(lineage.map((column) => column.name));

const nothing: Staged = { parts: [], sorted: true, last: null };

/** Rows of one import that are not yet in a segment, by kind, in the order they were appended. */
export class Staging {
  readonly #sql: Sql;
  readonly #staged = new Map<Kind, Staged>();
  #count = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async append(kind: Kind, select: string): Promise<number> {
    const table = `staged_${(this.#count += 1)}`;
    await this.#sql.query(`CREATE TEMP TABLE ${table} AS ${select}`);
    const columns = await this.#filled(table, kind);
    const date = dateColumn[kind];
    const d =
      date !== null && columns.has(date) ? `epoch_us(${identifier(date)}::TIMESTAMP)` : "NULL::BIGINT";
    const { columns: found } = await this.#sql.query(
      `SELECT count(*), min(d), max(d), coalesce(bool_and(d IS NOT NULL AND (latest IS NULL OR latest <= d)), true)
       FROM (SELECT d, max(d) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND ${slack} PRECEDING) AS latest
         FROM (SELECT ${d} AS d FROM ${table}))`,
    );
    const [rows, first, last] = [0, 1, 2].map((i) => found[i]?.[0] ?? null);
    if (!rows) await this.#sql.query(`DROP TABLE ${table}`);
    else {
      const before = this.#of(kind);
      const follows = before.last === null || (first !== null && Number(first) >= before.last);
      this.#staged.set(kind, {
        parts: [...before.parts, { table, columns, rows: Number(rows) }],
        sorted: date === null || (before.sorted && found[3]?.[0] === true && follows),
        last:
          last === null || last === undefined
            ? before.last
            : Math.max(before.last ?? -Infinity, Number(last)),
      });
    }
    return Number(rows);
  }

  /**
   * Takes out of a table the columns in which no row says anything, and gives the others. A column of NULLs costs
   * sixteen bytes a row in memory, and most files fill half of the canonical ones. Legs keep theirs: calls are made of
   * them while they are staged.
   */
  async #filled(table: string, kind: Kind): Promise<ReadonlySet<string>> {
    const { names } = await this.#sql.query(`SELECT * FROM ${table} LIMIT 0`);
    const doubtful = names.filter((name) => !kept.has(name) && (kind === "calls" || name.startsWith("src_")));
    if (doubtful.length === 0) return new Set(names);
    const { columns } = await this.#sql.query(
      `SELECT ${doubtful.map((name) => `count(${identifier(name)})`).join(", ")} FROM ${table}`,
    );
    const empty = new Set(doubtful.filter((_, i) => !Number(columns[i]?.[0] ?? 0)));
    for (const name of empty) await this.#sql.query(`ALTER TABLE ${table} DROP COLUMN ${identifier(name)}`);
    return new Set(names.filter((name) => !empty.has(name)));
  }

  kinds(): readonly Kind[] {
    return kinds.filter((kind) => this.rows(kind) > 0);
  }

  /** The tables of a kind's rows, until they are cleared. */
  parts(kind: Kind): readonly Part[] {
    return this.#of(kind).parts;
  }

  rows(kind: Kind): number {
    return this.#of(kind).parts.reduce((sum, part) => sum + part.rows, 0);
  }

  /** Whether it is time to make a segment of a kind's rows. */
  isFull(kind: Kind): boolean {
    return this.rows(kind) >= (this.#of(kind).sorted ? segmentRows.sorted : segmentRows.unsorted);
  }

  /** Names of the columns that the staged rows of a kind have between them. */
  columns(kind: Kind): readonly string[] {
    const sources = this.#of(kind).parts.flatMap((part) =>
      [...part.columns].filter((name) => name.startsWith("src_")),
    );
    return storedColumns(kind, sources).map((c) => c.name);
  }

  /** The staged rows of a kind in the order of their date, or nearly; `extra` source columns are added as NULL. */
  select(kind: Kind, extra: readonly string[] = []): string {
    const wanted = storedColumns(
      kind,
      [...this.columns(kind), ...extra].filter((name) => name.startsWith("src_")),
    );
    const { parts, sorted } = this.#of(kind);
    const all = parts
      .map((part) => `SELECT ${columnList(wanted, part.columns)} FROM ${part.table}`)
      .join(" UNION ALL ");
    const date = dateColumn[kind];
    if (date === null || sorted) return all;
    return `SELECT * FROM (${all}) ORDER BY ${identifier(date)} NULLS LAST, src_file, src_row`;
  }

  async clear(kind: Kind): Promise<void> {
    for (const part of this.#of(kind).parts) await this.#sql.query(`DROP TABLE ${part.table}`);
    this.#staged.delete(kind);
  }

  #of(kind: Kind): Staged {
    return this.#staged.get(kind) ?? nothing;
  }
}
