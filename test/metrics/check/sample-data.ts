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
  await engineViews(db);
  const covered = await coverage(db);
  if (!covered?.lastWeek) throw new Error("the sample has no whole week");
  return { db, week: covered.lastWeek };
}
