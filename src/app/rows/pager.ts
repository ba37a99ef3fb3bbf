/** Rows asked for at once. */
export const pageSize = 200;
/** Pages kept: what lies further away is asked again. */
const most = 40;
/** Pages this far from what is looked at are no longer waited for. */
const far = 3;

/** A part of a list whose length is known. */
export interface Part {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
}

/** A list that gives its rows part by part. */
export interface PageSource<R> {
  count(signal: AbortSignal): Promise<number>;
  load(part: Part, signal: AbortSignal): Promise<readonly R[]>;
}

/** What is known of a list at one moment. */
export interface PagerState<R> {
  /** Null while it is being counted. */
  readonly total: number | null;
  readonly error: unknown;
  readonly pages: ReadonlyMap<number, readonly R[]>;
}

/** A list's rows page by page, however many there are: only what is looked at is asked for. */
export class Pager<R> {
  readonly #source: PageSource<R>;
  readonly #asked = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();
  #abort = new AbortController();
  #state: PagerState<R> = { total: null, error: null, pages: new Map() };

  constructor(source: PageSource<R>) {
    this.#source = source;
  }

  readonly state = (): PagerState<R> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#abort.abort();
    };
  };

  /** The row at a place, or null where it is not there yet. */
  row(index: number): R | null {
    return this.#state.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  }

  /** Asks for the pages that hold a stretch of rows, and gives up those that were passed by. */
  need(from: number, to: number): void {
    const { total, pages } = this.#state;
    if (total === null || total === 0) return;
    const first = Math.floor(Math.max(0, from) / pageSize);
    const last = Math.floor(Math.max(0, Math.min(to, total - 1)) / pageSize);
    for (const [page, abort] of this.#asked) {
      if (pages.has(page) || (page >= first - far && page <= last + far)) continue;
      abort.abort();
      this.#asked.delete(page);
    }
    for (let page = first; page <= last; page++) {
      if (pages.has(page) || this.#asked.has(page)) continue;
      const abort = new AbortController();
      this.#asked.set(page, abort);
      void this.#load(page, total, abort);
    }
  }

  #start(): void {
    if (this.#abort.signal.aborted) {
      this.#abort = new AbortController();
      this.#asked.clear();
    }
    const { signal } = this.#abort;
    if (this.#state.total !== null) return;
    this.#source.count(signal).then(
      (total) => this.#change(signal, { total }),
      (error: unknown) => this.#change(signal, { error }),
    );
  }

  async #load(page: number, total: number, own: AbortController): Promise<void> {
    const all = this.#abort.signal;
    const signal = AbortSignal.any([all, own.signal]);
    try {
      const rows = await this.#source.load({ offset: page * pageSize, limit: pageSize, total }, signal);
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

  #change(signal: AbortSignal, change: Partial<PagerState<R>>): void {
    if (signal.aborted) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
