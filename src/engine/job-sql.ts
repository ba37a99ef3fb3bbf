import { AppError, type QueryOptions, type Sql, type Table } from "../base";
import type { DuckDb } from "./duckdb";
import type { Watch } from "./run-statement";

/** A worker's DuckDB as `Sql`: one statement after the other, all given up when the job is cancelled. */
export class JobSql implements Sql {
  readonly #db: DuckDb;
  readonly #signal: AbortSignal;
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: DuckDb, signal: AbortSignal) {
    this.#db = db;
    this.#signal = signal;
  }

  query(sql: string, options: QueryOptions = {}): Promise<Table> {
    const answer = this.#last.then(() =>
      this.#db.query(sql, options.params ?? {}, {
        cancelled: () => this.#signal.aborted || (options.signal?.aborted ?? false),
        deadline: null,
      }),
    );
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** The first value of the first row. */
  async value(sql: string): Promise<number | null> {
    const cell = (await this.query(sql)).columns[0]?.[0] ?? null;
    return cell === null ? null : Number(cell);
  }

  /** Gives up a statement that does not go through `query` when the job is cancelled. */
  readonly watch: Watch = { cancelled: () => this.#signal.aborted, deadline: null };

  check(): void {
    if (this.#signal.aborted) throw new AppError("import_cancelled");
  }
}
