import { expect, it, vi } from "vitest";
import { identifier, lineage, schema } from "../../src/base";
import type { AppendedPart } from "../../src/import";
import { legsToCalls } from "../../src/import/legs-to-calls";
import { computeWindows } from "../../src/engine/call-windows";
import { memoryLimit, startDuckDb, type DuckDb } from "../../src/engine/duckdb";
import { JobSql } from "../../src/engine/job-sql";
import { MemFile } from "../../src/engine/mem-file";
import { windowsSql } from "../../src/engine/windows";
import type { Workshop } from "../../src/engine/write-rows";

const segments = 60; // a log of fifteen million calls
const rowsEach = 2000;
const megabytes = 100;

const inputs =
  "system_id, call_id, started_at, direction, is_test, contact_key, lead_id, callback_of, result";

/** A database with as little memory as makes what grows with the segments fail. */
async function small(): Promise<{ readonly db: DuckDb; readonly sql: JobSql }> {
  vi.stubGlobal("FileSystemSyncAccessHandle", MemFile); // a page has none, unlike the import's worker
  const db = await startDuckDb(null);
  db.reopen();
  db.bound(0, megabytes);
  return { db, sql: new JobSql(db, new AbortController().signal) };
}

it("windows of calls in many segments are computed in little memory, some contacts at a time", async () => {
  const { db, sql } = await small();
  const parts: string[] = [];
  for (let seg = 0; seg < segments; seg += 1) {
    await sql.query(`CREATE TEMP TABLE part_${seg} AS SELECT 's' AS system_id, 'call-' || n AS call_id,
        TIMESTAMP '2026-01-01' + INTERVAL 1 SECOND * (n * 7919 % 1000003) AS started_at,
        CASE WHEN n % 3 = 0 THEN 'outbound' ELSE 'inbound' END AS direction, n % 97 = 0 AS is_test,
        CASE WHEN n % 11 > 0 THEN '+966-50-' || (n % 20011) END AS contact_key,
        CASE WHEN n % 5 > 0 THEN 'a lead called ' || (n % 7001) END AS lead_id,
        CASE WHEN n % 30 = 0 THEN 'call-' || (n - 2) END AS callback_of, 'answered' AS result
      FROM (SELECT i + ${seg * rowsEach} AS n FROM range(${rowsEach}) r(i))`);
    parts.push(`SELECT ${seg} AS seg, r.rowid AS rid, ${inputs} FROM part_${seg} r`);
  }
  const rows = parts.join(" UNION ALL ");
  // only its statements are used
  const shop = { sql } as unknown as Workshop;
  const total = segments * rowsEach;
  await computeWindows(shop, { segments: [], rows, total, severalSystems: false }, undefined, 20_000);

  db.exec(`SET memory_limit = '${memoryLimit}MB'`); // what they should be is worked out in one go
  const computed = `SELECT r.call_id, w.prev_in_s, w.next_in_s, w.next_out_s, coalesce(b.called_back_s, w.next_out_s) AS returned_s, a.attempt_no
    FROM (${rows}) r LEFT JOIN window_contacts w USING (seg, rid) LEFT JOIN window_attempts a USING (seg, rid) LEFT JOIN window_answered b USING (seg, rid)`;
  await sql.query(`CREATE TEMP TABLE everything AS ${rows}`);
  const whole = `SELECT call_id, prev_in_s, next_in_s, next_out_s, returned_s, attempt_no FROM (${windowsSql("everything")})`;
  const { columns } = await sql.query(
    `SELECT (SELECT count(*) FROM (${computed} EXCEPT ALL ${whole})), (SELECT count(*) FROM (${whole} EXCEPT ALL ${computed})),
      (SELECT count(*) FROM window_contacts), (SELECT count(*) FROM window_attempts), (SELECT count(*) FROM window_answered)`,
  );
  const [more, fewer, contacts, attempts, answered] = columns.map((column) => Number(column[0]));
  expect([more, fewer]).toEqual([0, 0]);
  for (const count of [contacts, attempts, answered]) expect(count).toBeGreaterThan(1000);
});

/** What the columns of legs say; the others say nothing. */
const legValues: Readonly<Record<string, string>> = {
  call_id: "'call-' || (n // 3)",
  leg_key: "n",
  direction: "'inbound'",
  result: "CASE WHEN n % 3 = 1 THEN 'answered' ELSE 'abandoned' END",
  started_at: "TIMESTAMP '2026-01-01' + INTERVAL 1 SECOND * n",
  started_local: "TIMESTAMP '2026-01-01' + INTERVAL 1 SECOND * n",
  contact_key: "'+966-50-' || (n % 20011)",
  agent_id: "'an agent called ' || (n % 53)",
  queue: "'a queue called ' || (n % 7)",
  wait_s: "n % 61",
  talk_s: "n % 307",
  import_id: "'import'",
  system_id: "'s'",
  src_file: "'file.csv'",
  src_row: "n",
};

it("calls are made of legs in many segments in little memory", async () => {
  const { db, sql } = await small();
  const list = [...schema.legs, ...lineage].map(
    ({ name, type }) => `(${legValues[name] ?? "NULL"})::${type} AS ${identifier(name)}`,
  );
  const columns = new Set([...schema.legs, ...lineage].map(({ name }) => name));
  const parts: AppendedPart[] = [];
  for (let seg = 0; seg < segments; seg += 1) {
    const table = `legs_${seg}`;
    // a call's three legs stand in three segments
    await sql.query(
      `CREATE TEMP VIEW ${table} AS SELECT ${list.join(", ")} FROM (SELECT i * ${segments} + ${seg} AS n FROM range(${rowsEach / 5}) r(i))`,
    );
    parts.push({ table, columns, rows: rowsEach / 5 });
  }
  const made = async (name: string, from: readonly AppendedPart[]): Promise<void> => {
    let first = true;
    await legsToCalls(sql, from, async (select) => {
      await sql.query(first ? `CREATE TEMP TABLE ${name} AS ${select}` : `INSERT INTO ${name} ${select}`);
      first = false;
    });
  };
  await made("of_many", parts);
  db.exec(`SET memory_limit = '${memoryLimit}MB'`);
  await sql.query(
    `CREATE TEMP TABLE legs_all AS ${parts.map(({ table }) => `FROM ${table}`).join(" UNION ALL ")}`,
  );
  const rows = (segments * rowsEach) / 5;
  await made("of_one", [{ table: "legs_all", columns, rows }]);
  const { columns: counts } = await sql.query(
    "SELECT (SELECT count(*) FROM (FROM of_many EXCEPT ALL FROM of_one)), (SELECT count(*) FROM (FROM of_one EXCEPT ALL FROM of_many)), (SELECT count(*) FROM of_many)",
  );
  expect(counts.map((column) => Number(column[0]))).toEqual([0, 0, rows / 3]);
});
