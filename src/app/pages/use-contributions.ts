import { useEffect, useState } from "react";
import { records, type Sql } from "../../base";
import { useDevice, useSession } from "../device";

/** What one dataset's calls come to in the numbers. */
export interface Contribution {
  /** Calls of it that are counted. */
  readonly counted: number;
  /** Tests and phantom calls of it, which are stored and never counted. */
  readonly uncounted: number;
}
export type Contributions = ReadonlyMap<string, Contribution>;

/** How many of each import's calls are visible, and how many of those count, by the import's id. */
export async function contributions(sql: Sql, signal?: AbortSignal): Promise<Contributions> {
  const table = await sql.query(
    `SELECT import_id, count(*) FILTER (real) AS counted, count(*) FILTER (NOT real) AS uncounted
     FROM (SELECT import_id, NOT is_test AND result <> 'phantom' AS real FROM calls) GROUP BY 1`,
    signal ? { signal } : {},
  );
  return new Map(
    records(table).map((row) => [
      String(row.import_id),
      { counted: Number(row.counted), uncounted: Number(row.uncounted) },
    ]),
  );
}

/** What each dataset contributes to the numbers; null until the engine has counted. */
export function useContributions(): Contributions | null {
  const { engine } = useDevice();
  const version = useSession(({ data }) => data?.version ?? 0);
  const ready = useSession((session) => session.engine === "ready");
  const [known, setKnown] = useState<{ version: number; of: Contributions } | null>(null);
  useEffect(() => {
    if (!ready) return;
    const abort = new AbortController();
    contributions(engine, abort.signal).then(
      (of) => setKnown({ version, of }),
      () => undefined, // the list stands without it
    );
    return () => abort.abort();
  }, [engine, ready, version]);
  return known?.version === version ? known.of : null;
}
