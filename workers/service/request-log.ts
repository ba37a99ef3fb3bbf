import type { RequestEntry } from "../../src/app/service-messages";

const key = "/request-log";
const limit = 1000; // entries kept
const delay = 500; // milliseconds that requests are gathered before they are written

/** The requests seen so far, kept over the service worker's many ends; the newest `limit` of them. */
export class RequestLog {
  readonly #cache: Promise<Cache>;
  #entries: Promise<RequestEntry[]> | null = null;
  #writing: Promise<void> | null = null;

  constructor(cache: Promise<Cache>) {
    this.#cache = cache;
  }

  /** Adds one entry; the promise settles when it is kept. */
  async add(entry: RequestEntry): Promise<void> {
    const entries = await this.#load();
    entries.push(entry);
    if (entries.length > limit) entries.splice(0, entries.length - limit);
    this.#writing ??= this.#writeSoon();
    await this.#writing;
  }

  async all(): Promise<readonly RequestEntry[]> {
    return [...(await this.#load())];
  }

  #load(): Promise<RequestEntry[]> {
    this.#entries ??= this.#cache.then(async (cache) => {
      const kept = await cache.match(key);
      return kept ? ((await kept.json()) as RequestEntry[]) : [];
    });
    return this.#entries;
  }

  async #writeSoon(): Promise<void> {
    await new Promise((done) => setTimeout(done, delay));
    this.#writing = null;
    const text = JSON.stringify(await this.#load());
    await (
      await this.#cache
    ).put(key, new Response(text, { headers: { "Content-Type": "application/json" } }));
  }
}
