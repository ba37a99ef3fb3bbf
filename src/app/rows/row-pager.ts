import type { Cell, Sql } from "../../base";
import { countRows, rowPage, type RowQuery, type RowSource } from "../../metrics";

/** Rows asked for at once. */
export const pageSize = 200;
/** Pages kept: what lies further away is asked again. */
const most = 40;

export type Row = Readonly<Record<string, Cell>>;

/** What is known of a list at one moment. */
export interface PagerState {
  /** Null while it is being counted. */
  readonly total: number | null;
  readonly error: unknown;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/** A list's rows page by page, however many there are: only what is looked at is asked of the engine. */
export class RowPager {
  readonly #sql: Sql;
  readonly #source: RowSource;
  readonly #query: RowQuery;
  readonly #asked = new Set<number>();
  readonly #listeners = new Set<() => void>();
  #abort = new AbortController();
  #state: PagerState = { total: null, error: null, pages: new Map() };

  constructor(sql: Sql, source: RowSource, query: RowQuery) {
    this.#sql = sql;
    this.#source = source;
    this.#query = query;
  }

  readonly state = (): PagerState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#abort.abort();
    };
  };

  /** The row at a place, or null where it is not there yet. */
  row(index: number): Row | null {
    return this.#state.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  }

  /** Asks for the pages that hold a stretch of rows. */
  need(from: number, to: number): void {
    const { total, pages } = this.#state;
    if (total === null || total === 0) return;
    const last = Math.floor(Math.max(0, Math.min(to, total - 1)) / pageSize);
    for (let page = Math.floor(Math.max(0, from) / pageSize); page <= last; page++) {
      if (pages.has(page) || this.#asked.has(page)) continue;
      this.#asked.add(page);
      void this.#load(page, total);
    }
  }

  #start(): void {
    if (this.#abort.signal.aborted) {
      this.#abort = new AbortController();
      this.#asked.clear();
    }
    const { signal } = this.#abort;
    if (this.#state.total !== null) return;
    countRows(this.#sql, this.#source, this.#query, { signal }).then(
      (total) => this.#change(signal, { total }),
      (error: unknown) => this.#change(signal, { error }),
    );
  }

  async #load(page: number, total: number): Promise<void> {
    const { signal } = this.#abort;
    const stretch = { offset: page * pageSize, limit: pageSize, total };
    try {
      const rows = await rowPage(this.#sql, this.#source, this.#query, stretch, { signal });
      const pages = new Map(this.#state.pages).set(page, rows);
      for (const old of pages.keys()) {
        if (pages.size <= most) break;
        pages.delete(old);
        this.#asked.delete(old);
      }
      this.#change(signal, { pages });
    } catch (error) {
      this.#change(signal, { error });
    }
  }

  #change(signal: AbortSignal, change: Partial<PagerState>): void {
    if (signal.aborted) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
