import type { Context } from "./context";
import { allRows, sortRows } from "./rows";
import { seal, type Row } from "./seal";
import type { BenchmarkRecord } from "./types";
import { write } from "./write";

/** The workspace's own benchmarks and targets. */
export interface Benchmarks {
  list(): Promise<readonly BenchmarkRecord[]>;
  put(benchmark: Omit<BenchmarkRecord, "sha256">): Promise<BenchmarkRecord>;
  remove(id: string): Promise<void>;
}

export function benchmarks({ db, channel, emit }: Context): Benchmarks {
  return {
    async list() {
      const rows = (await allRows(db, "benchmarks")) as readonly Row<Omit<BenchmarkRecord, "sha256">>[];
      const { damaged } = await sortRows("benchmarks", rows);
      for (const id of damaged) emit({ type: "damaged", damage: { what: "benchmarks", id, datasets: [] } });
      return rows
        .filter((row) => !damaged.includes(row.id))
        .map((row) => ({ ...row.value, sha256: row.seal }));
    },
    async put({ id, metric, json }) {
      const row = await seal("benchmarks", id, { id, metric, json });
      await write(db, ["benchmarks"], () => db.benchmarks.put(row), json.length * 2);
      channel.post({ type: "benchmarks" });
      return { ...row.value, sha256: row.seal };
    },
    async remove(id) {
      await write(db, ["benchmarks"], () => db.benchmarks.delete(id));
      channel.post({ type: "benchmarks" });
    },
  };
}
