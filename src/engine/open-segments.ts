import type { SegmentRecord } from "../store";
import type { DuckDb } from "./duckdb";
import { openSegment, type OpenSegment } from "./open-segment";

type Stored = Pick<SegmentRecord, "id" | "kind" | "role" | "codec">;

/** The segments a job has attached, by id; a segment is attached when it is first asked for. */
export class OpenSegments {
  readonly #db: DuckDb;
  readonly #blob: (id: string) => Promise<Blob>;
  readonly #own = new Map<string, Blob>();
  readonly #open = new Map<string, OpenSegment>();

  constructor(db: DuckDb, blob: (id: string) => Promise<Blob>) {
    this.#db = db;
    this.#blob = blob;
  }

  /** Keeps the bytes of a segment that this job wrote, which the store does not show before it is published. */
  own(id: string, blob: Blob): void {
    this.#own.set(id, blob);
  }

  async alias(segment: Stored): Promise<string> {
    let open = this.#open.get(segment.id);
    if (!open) {
      const blob = this.#own.get(segment.id) ?? (await this.#blob(segment.id));
      this.#open.set(segment.id, (open = openSegment(this.#db, segment, blob)));
    }
    return open.alias;
  }
}
