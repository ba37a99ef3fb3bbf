import { openEngine } from "../../../src/engine";
import { factViews } from "../../../src/metrics";
import { timed } from "./import-file";

/** Imports a text as a file of some date on that day (epoch milliseconds). Returns milliseconds. */
export async function importText(store: string, name: string, text: string, date: number): Promise<number> {
  const { ms } = await timed(store, new File([text], name, { lastModified: date }), date);
  return ms;
}

/** Milliseconds from nothing to the first answer over all calls, in a worker of its own, and that answer. */
export async function reopen(store: string): Promise<{ readonly ms: number; readonly calls: number }> {
  const start = performance.now();
  const engine = openEngine({ role: "core", views: factViews, store });
  const { columns } = await engine.query(
    "SELECT sum(n) FROM (SELECT date_trunc('week', started_local), result, count(*) AS n, avg(wait_s), count(prev_in_s) FROM calls_windowed GROUP BY ALL)",
  );
  const ms = performance.now() - start;
  engine.close();
  return { ms, calls: Number(columns[0]?.[0] ?? 0) };
}
