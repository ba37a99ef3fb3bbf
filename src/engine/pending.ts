import type { Request } from "./types";

/** A request that has not been answered yet. */
export interface Waiting {
  readonly request: Request;
  readonly promise: Promise<unknown>;
  /** Does something if there is still no answer after so many milliseconds. */
  after(ms: number, action: () => void): void;
  onEnd(action: () => void): void;
}

interface Entry extends Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The requests of one client that wait for their answers, by id. */
export class Pending {
  readonly #entries = new Map<number, Entry>();
  #lastId = 0;

  /** Numbers a request and keeps it; `answered` is called when its answer arrives. */
  add(request: Omit<Request, "id">, answered: () => void): Waiting {
    const id = (this.#lastId += 1);
    const ends: (() => void)[] = [];
    const timers: ReturnType<typeof setTimeout>[] = [];
    const { promise, resolve, reject } = deferred();
    const end = (): void => {
      this.#entries.delete(id);
      timers.forEach(clearTimeout);
      for (const action of ends) action();
    };
    const entry: Entry = {
      request: { ...request, id },
      promise,
      after: (ms, action) => void timers.push(setTimeout(action, ms)),
      onEnd: (action) => void ends.push(action),
      resolve(value) {
        end();
        answered();
        resolve(value);
      },
      reject(error) {
        end();
        reject(error);
      },
    };
    this.#entries.set(id, entry);
    return entry;
  }

  get(id: number): Waiting | undefined {
    return this.#entries.get(id);
  }

  all(): readonly Waiting[] {
    return [...this.#entries.values()];
  }

  /** An answer to a request that nobody waits for any more is dropped. */
  resolve(id: number, value: unknown): void {
    this.#entries.get(id)?.resolve(value);
  }

  reject(id: number, error: unknown): void {
    this.#entries.get(id)?.reject(error);
  }

  rejectAll(error: unknown): void {
    for (const entry of [...this.#entries.values()]) entry.reject(error);
  }
}

function deferred(): {
  promise: Promise<unknown>;
  resolve: (v: unknown) => void;
  reject: (e: unknown) => void;
} {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
