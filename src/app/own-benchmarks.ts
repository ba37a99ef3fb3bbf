import { readBenchmark, type Benchmark } from "../metrics";
import type { Store } from "../store";

/** The workspace's own benchmarks and targets; one that this version cannot read is left out. */
export async function ownBenchmarks(store: Store): Promise<readonly Benchmark[]> {
  const records = await store.benchmarks.list();
  return records.flatMap(({ id, json }) => {
    try {
      return [{ ...readBenchmark(JSON.parse(json), 1), id, own: true as const }];
    } catch {
      return [];
    }
  });
}

/** Keeps one; another of the same id is replaced. */
export const putBenchmark = (store: Store, benchmark: Benchmark): Promise<unknown> =>
  store.benchmarks.put({
    id: benchmark.id,
    metric: benchmark.metric,
    json: JSON.stringify({ ...benchmark, own: true }),
  });
