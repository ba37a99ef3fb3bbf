import { kinds, type Period } from "../../../src/base";
import { coverage } from "../../../src/metrics";
import { sampleFiles } from "../../../src/import";
import type { TestDuckDb } from "../../duckdb";
import { importFiles } from "../../import/host";
import { canonical, engineViews } from "../relations";

/** The sample centre's calls, imported as the app does, in the engine's relations. */
export async function sampleDb(): Promise<{ readonly db: TestDuckDb; readonly week: Period }> {
  const { host } = await importFiles(await sampleFiles({}), { zone: "Europe/Berlin" });
  const { db } = host;
  const tables = (await db.query("SELECT table_name FROM duckdb_tables()")).columns[0] ?? [];
  for (const kind of kinds)
    if (!tables.includes(kind)) await canonical(db, kind, "(SELECT 1 WHERE false)", []);
  // The store keeps the last of a call that a file has twice.
  await db.query(
    "CREATE OR REPLACE TABLE calls AS SELECT * FROM calls QUALIFY row_number() OVER (PARTITION BY call_id ORDER BY src_row DESC) = 1",
  );
  await engineViews(db);
  const covered = await coverage(db);
  if (!covered?.lastWeek) throw new Error("the sample has no whole week");
  return { db, week: covered.lastWeek };
}
