import { getBytes } from "./bytes";
import { hashMatches } from "./blob";
import type { Context } from "./context";
import { allRows, sortRows } from "./rows";
import { state, titles } from "./state";
import type { Damage } from "./types";
import { read } from "./write";

export interface ScrubOptions {
  readonly signal?: AbortSignal;
  /** Awaited before each segment; by default until the browser is idle. */
  readonly idle?: () => Promise<void>;
}

const documents = [
  "meta",
  "notebooks",
  "histories",
  "benchmarks",
  "settings",
  "mappings",
  "reported",
  "notebookVersions",
  "views",
  "sealedReports",
] as const;

/** Reads everything that is stored, compares every hash and lists what is damaged. Changes nothing. */
export async function scrub(
  context: Context,
  { signal, idle = whenIdle }: ScrubOptions = {},
): Promise<readonly Damage[]> {
  const data = await state(context, true);
  const damage: Damage[] = [...(data.damaged ?? [])];
  for (const table of documents) {
    const { damaged } = await sortRows(table, await allRows(context.db, table));
    damage.push(...damaged.map((id) => ({ what: table, id, datasets: [] })));
  }
  for (const segment of data.segments) {
    await idle();
    if (signal?.aborted) break;
    const bytes = await getBytes(context.db, segment.id).catch(() => null);
    if (bytes && (await hashMatches(bytes, segment))) continue;
    if (!bytes && !(await isStillThere(context, segment.id))) continue; // compacted meanwhile
    damage.push({
      what: "blobs",
      id: segment.id,
      datasets: titles(data.datasets, (d) => segment.importIds.includes(d.id)),
    });
  }
  return damage;
}

const isStillThere = async ({ db }: Context, id: string): Promise<boolean> =>
  (await read(db, ["segments"], () => db.segments.get(id))) !== undefined;

const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: 10_000 },
      );
    else setTimeout(resolve, 20);
  });
