import { AppError, type Cell, type Params, type Table } from "../base";
import type { DuckDb } from "./duckdb";
import { namesSegment } from "./open-segment";
import { orderSql, shownList } from "./result-types";
import { locatedFailure } from "./sql-error";
import type { Watch } from "./run-statement";
import type {
  SqlColumn,
  SqlPage,
  SqlPageRequest,
  SqlRecipe,
  SqlResult,
  SqlRow,
  SqlStep,
} from "./sandbox-types";

/** The most rows that are kept of one result. */
export const rowLimit = 1_000_000;
const firstRows = 200;

/** A result that is there as a temporary table. */
export interface Made {
  readonly step: SqlStep;
  readonly table: string;
  readonly columns: readonly SqlColumn[];
  readonly rows: number;
  readonly limited: boolean;
  /** Its whole statement and the variables of that, for readers of a result that is not kept whole. */
  readonly statement: string;
  readonly params: Params;
}

/** The rows of a table, which is stored by column. */
export const rowsOf = ({ columns, rowCount }: Table): readonly SqlRow[] =>
  Array.from({ length: rowCount }, (_, row) => columns.map((column): Cell => column[row] ?? null));

/** Refuses what reads an attached segment, or a text as SQL, which could. */
export function refuseBehind(sql: string): void {
  const dynamic = /\bquery(_table)?\b/i.exec(sql)?.[0];
  if (dynamic === undefined && !namesSegment(sql)) return;
  throw new AppError("policy_sql", { name: dynamic ?? "…", position: -1 });
}

const ordered = (name: string, cte: string): string => `"${name.replaceAll('"', '""')}" AS (\n${cte}\n)`;

/**
 * The results of SQL that people typed, each a temporary table of this database. A result is made when it is asked for
 * and not there; a new one of the same cell takes the place of the last. Nobody's SQL makes or drops a table: it is
 * only ever the inside of `SELECT * FROM (...)`.
 */
export class ResultTables {
  readonly #db: DuckDb;
  readonly #made = new Map<string, Made>();
  #order: { readonly key: string; readonly table: string; readonly rows: number } | null = null;
  #tables = 0;
  #protected = false;

  constructor(db: DuckDb) {
    this.#db = db;
  }

  /** To be called when the database was opened anew: its tables are gone. */
  forget(): void {
    this.#made.clear();
    this.#order = null;
  }

  /** Under a policy that protects people, SQL reads the relations by name and nothing behind them. */
  protect(on: boolean): void {
    this.#protected = on;
  }

  async make(recipe: SqlRecipe, watch: Watch): Promise<SqlResult> {
    const { table, columns, rows, limited } = await this.table(recipe, watch);
    const first = await this.#db.query(
      `SELECT ${shownList(columns)} FROM ${table} ORDER BY rowid LIMIT ${firstRows}`,
      {},
      watch,
    );
    return { columns, rows, limit: limited ? rowLimit : null, first: rowsOf(first) };
  }

  async page(recipe: SqlRecipe, request: SqlPageRequest, watch: Watch): Promise<SqlPage> {
    const made = await this.table(recipe, watch);
    const [from, to] = [Math.max(0, Math.floor(request.from)), Math.max(0, Math.floor(request.to))];
    const list = shownList(made.columns);
    if (request.sort.length === 0 && request.filters.every(({ text }) => text === "")) {
      const rows = await this.#db.query(
        `SELECT ${list} FROM ${made.table} WHERE rowid >= ${from} AND rowid < ${to} ORDER BY rowid`,
        {},
        watch,
      );
      return { rows: rowsOf(rows), total: made.rows };
    }
    const order = await this.#ordered(made, request, watch);
    const rows = await this.#db.query(
      `SELECT ${list} FROM (SELECT rowid AS place, of FROM ${order.table} WHERE rowid >= ${from} AND rowid < ${to}) AS o
JOIN ${made.table} AS t ON t.rowid = o.of ORDER BY o.place`,
      {},
      watch,
    );
    return { rows: rowsOf(rows), total: order.rows };
  }

  /** The table of a recipe's last step, made with all that it reads where it is not there. */
  async table(recipe: SqlRecipe, watch: Watch): Promise<Made> {
    const last = recipe.steps.at(-1);
    if (!last) throw new AppError("query_failed", { detail: "no statement", position: -1 });
    const there = this.#made.get(last.key);
    if (there) return there;
    for (const step of recipe.steps) if (!this.#made.has(step.key)) await this.#make(step, watch);
    const made = this.#made.get(last.key);
    if (!made) throw new AppError("query_failed", { detail: "no result", position: -1 });
    return made;
  }

  async #make(step: SqlStep, watch: Watch): Promise<void> {
    const { head, whole, params } = this.#statement(step);
    this.#accept(step, head, whole, params);
    const table = `temp.main.result_${(this.#tables += 1)}`;
    const create = `CREATE TEMP TABLE ${table} AS\n`;
    const statement = `${create}${whole} LIMIT ${rowLimit + 1}`;
    try {
      await this.#db.query(statement, params, watch);
    } catch (error) {
      throw inStatement(located(error, statement), create + head, step);
    }
    const described = await this.#db.query(`DESCRIBE ${table}`, {}, watch);
    const [names = [], types = []] = described.columns;
    const columns = names.map((name, i) => ({ name: String(name), type: String(types[i]) }));
    const counted = Number(
      (await this.#db.query(`SELECT count(*) AS n FROM ${table}`, {}, watch)).columns[0]?.[0],
    );
    const limited = counted > rowLimit;
    if (limited) this.#db.exec(`DELETE FROM ${table} WHERE rowid >= ${rowLimit}`);
    for (const [key, old] of this.#made) if (old.step.owner === step.owner) this.#drop(key, old);
    this.#made.set(step.key, {
      step,
      table,
      columns,
      rows: Math.min(counted, rowLimit),
      limited,
      statement: whole,
      params,
    });
  }

  /** A step as one statement: facts and other results by name in front, what was typed inside. */
  #statement(step: SqlStep): Pick<Made, "params"> & { readonly head: string; readonly whole: string } {
    const { statement, relations, reads } = step;
    let { params } = step;
    const results = Object.entries(reads).map(([name, key]) => {
      const read = this.#made.get(key);
      if (!read) throw new AppError("query_failed", { detail: `no result: ${name}`, position: -1 });
      // What is not kept whole is asked again: nothing may be counted over the first million rows unsaid.
      if (!read.limited) return ordered(name, `SELECT * FROM ${read.table}`);
      params = { ...read.params, ...params };
      return ordered(name, read.statement);
    });
    const ctes = [...relations.map(({ name, sql }) => ordered(name, sql)), ...results];
    const head = `${ctes.length > 0 ? `WITH ${ctes.join(",\n")}\n` : ""}SELECT * FROM (\n`;
    return { head, whole: `${head}${statement}\n) AS q`, params };
  }

  /** Takes a step's statement only if it is one SELECT: what prepares as a subquery can change nothing. */
  #accept(step: SqlStep, head: string, whole: string, params: Params): void {
    if (this.#protected) refuseBehind(step.statement);
    try {
      this.#db.checkWhole(step.statement);
    } catch (error) {
      throw inStatement(error, "", step);
    }
    try {
      this.#db.check(whole, params);
    } catch (error) {
      throw inStatement(error, head, step);
    }
  }

  /** The places of a result's rows in the order that is looked at, kept until another is. */
  async #ordered(
    made: Made,
    request: SqlPageRequest,
    watch: Watch,
  ): Promise<{ readonly table: string; readonly rows: number }> {
    const { sort, filters } = request;
    const key = JSON.stringify([made.table, sort, filters]);
    if (this.#order?.key === key) return this.#order;
    if (this.#order) this.#db.exec(`DROP TABLE IF EXISTS ${this.#order.table}`);
    this.#order = null;
    const { where, by, params } = orderSql(made.columns, request);
    const table = `temp.main.order_${(this.#tables += 1)}`;
    await this.#db.query(
      `CREATE TEMP TABLE ${table} AS SELECT t.rowid AS of FROM ${made.table} AS t${where}${by}`,
      params,
      watch,
    );
    const counted = await this.#db.query(`SELECT count(*) AS n FROM ${table}`, {}, watch);
    const order = { key, table, rows: Number(counted.columns[0]?.[0] ?? 0) };
    this.#order = order;
    return order;
  }

  /** Drops the results of all cells but these. */
  keep(owners: readonly string[]): void {
    for (const [key, made] of this.#made) if (!owners.includes(made.step.owner)) this.#drop(key, made);
  }

  #drop(key: string, { table }: Made): void {
    this.#db.exec(`DROP TABLE IF EXISTS ${table}`);
    this.#made.delete(key);
  }
}

/** An error of a running statement with its place, which DuckDB says in its words only. */
const located = (error: unknown, statement: string): unknown =>
  error instanceof AppError && error.code === "query_failed" && error.cause !== undefined
    ? locatedFailure(error.cause, statement)
    : error;

/** An error whose position counts from the start of what the step says, and which names the step's cell. */
function inStatement(error: unknown, head: string, { owner, statement }: SqlStep): unknown {
  if (!(error instanceof AppError)) return error;
  const { position } = error.params;
  const at = typeof position === "number" && position >= 0 ? position - head.length : -1;
  const inside = at >= 0 && at <= statement.length ? at : at > statement.length ? statement.length : -1;
  return new AppError(error.code, { ...error.params, position: inside, owner }, { cause: error });
}
