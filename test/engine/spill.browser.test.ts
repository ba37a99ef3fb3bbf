import { expect, it, vi } from "vitest";
import { records } from "../../src/base";
import { startDuckDb } from "../../src/engine/duckdb";
import { MemFile } from "../../src/engine/mem-file";

const rows = 3_000_000;

it("what does not fit into an import's memory goes to files outside it, under the lock and after a restart", async () => {
  vi.stubGlobal("FileSystemSyncAccessHandle", MemFile); // a page has none, unlike the import's worker
  const db = await startDuckDb(null);
  const sizes: number[] = [];
  for (let life = 0; life < 2; life += 1) {
    db.reopen();
    db.bound(0, 120);
    db.lock(["local/"]);
    await db.query(
      `CREATE TEMP TABLE t AS SELECT i, md5(i::VARCHAR) AS m FROM range(${String(rows)}) r(i) ORDER BY hash(i)`,
    );
    const [sums] = records(
      await db.query(`SELECT count(*) AS n, sum(i) AS i, count(*) FILTER (m <> md5(i::VARCHAR)) AS wrong
        FROM (SELECT *, lag(i) OVER (ORDER BY m) FROM t)`),
    );
    expect(sums).toEqual({ n: rows, i: (rows * (rows - 1)) / 2, wrong: 0 });
    const [memory] = records(
      await db.query(
        "SELECT sum(memory_usage_bytes)::DOUBLE AS used, sum(temporary_storage_bytes)::DOUBLE AS spilled FROM duckdb_memory()",
      ),
    );
    expect(memory?.["used"]).toBeLessThan(120e6);
    sizes.push(Number(memory?.["spilled"]));
  }
  for (const spilled of sizes) expect(spilled).toBeGreaterThan(20e6);
});
