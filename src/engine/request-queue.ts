import type { Request } from "./types";

/** A request that waits or runs. */
export interface Job {
  readonly request: Request;
  cancelled: boolean;
}

/** Waiting requests: the smallest priority first, and among equals the one that came first. */
export class RequestQueue {
  readonly #jobs: Job[] = [];

  push(request: Request): void {
    this.#jobs.push({ request, cancelled: false });
  }

  next(): Job | null {
    let best = 0;
    this.#jobs.forEach(({ request }, i) => {
      const first = this.#jobs[best]?.request;
      if (first && request.priority < first.priority) best = i;
    });
    return this.#jobs.splice(best, 1)[0] ?? null;
  }

  /** Takes a waiting request out; null if it does not wait. */
  remove(id: number): Job | null {
    const index = this.#jobs.findIndex((job) => job.request.id === id);
    return index < 0 ? null : (this.#jobs.splice(index, 1)[0] ?? null);
  }
}
