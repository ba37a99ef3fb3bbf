import type { Kind } from "../base";
import type { AppendedPart, LoadHost, LoadProgress } from "../import";
import type { SegmentRecord } from "../store";
import { jobHost } from "./job-host";
import { smallRows } from "./join-small";
import type { Staging } from "./staging";
import { writeRows, type Workshop } from "./write-rows";

/** Gives loading what it needs, and turns what it appends into pending segments of some hundred thousand rows. */
export function loadHost(
  shop: Workshop,
  staging: Staging,
  options: {
    readonly signal: AbortSignal;
    readonly progress: (progress: LoadProgress) => void;
    readonly finished: (segment: SegmentRecord) => void;
    /** The segments finished so far. */
    readonly segments: () => readonly SegmentRecord[];
  },
): LoadHost {
  return {
    ...jobHost(shop.db, shop.sql, options.signal, options.progress),
    async append(kind, select) {
      const rows = await staging.append(kind, select);
      if (staging.isFull(kind)) options.finished(await flush(shop, staging, kind));
      return { rows };
    },
    async appended(kind) {
      if (staging.rows(kind) >= smallRows) options.finished(await flush(shop, staging, kind));
      const parts: AppendedPart[] = [];
      for (const segment of options.segments().filter((s) => s.kind === kind))
        parts.push({
          table: `${await shop.segments.alias(segment)}.${kind}`,
          columns: new Set(segment.columns),
          rows: segment.rows,
        });
      return [...parts, ...staging.parts(kind)];
    },
  };
}

/** Writes the staged rows of a kind as a segment of their own. */
export async function flush(shop: Workshop, staging: Staging, kind: Kind): Promise<SegmentRecord> {
  const columns = staging.columns(kind);
  const record = await writeRows(shop, kind, [shop.importId], columns, staging.select(kind));
  await staging.clear(kind);
  return record;
}
