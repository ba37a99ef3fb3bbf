import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  dispositionMacros,
  identifier,
  kinds,
  knownCatalogue,
  lineage,
  literal,
  schema,
  type Kind,
  type Sql,
} from "../../src/base";
import { openDuckDb, type TestDuckDb } from "../duckdb";
import { coverageLeftSql, leadWindowsSql, windowsSql } from "../../src/engine";

type Rows = readonly object[];

const sqlValue = (value: unknown): string => {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return `[${value.map(sqlValue).join(", ")}]`;
  return typeof value === "string" ? literal(value) : String(value);
};

const defaults: Readonly<Record<string, string>> = {
  import_id: "'test'",
  system_id: "'golden'",
  src_file: "'test'",
  src_row: "0",
  is_test: "false",
};

/** What a column is made of where the source has none. */
function missing(column: string, present: ReadonlySet<string>): string {
  if (column === "started_local" && present.has("started_at")) return "started_at";
  if (column === "created_local" && present.has("created_at")) return "created_at";
  return defaults[column] ?? "NULL";
}

/** A canonical table from any relation with some of its columns. */
export async function canonical(
  db: Sql,
  kind: Kind,
  relation: string,
  present: readonly string[],
): Promise<void> {
  const has = new Set(present);
  const columns = [...schema[kind], ...lineage].map(({ name, type }) => {
    const otherwise = missing(name, has);
    const source = has.has(name) ? `coalesce(${identifier(name)}, ${otherwise})` : otherwise;
    return `CAST(${source} AS ${type}) AS ${identifier(name)}`;
  });
  await db.query(`CREATE OR REPLACE TABLE ${kind} AS SELECT ${columns.join(", ")} FROM ${relation}`);
}

/** The relations that the engine provides over the canonical tables; `until` is where the logs end, else the last call. */
export async function engineViews(db: Sql, until?: string): Promise<void> {
  const to = until === undefined ? "max(started_at)" : `TIMESTAMP ${literal(until)}`;
  await db.query(
    `CREATE OR REPLACE VIEW coverage AS SELECT system_id, min(started_at) AS from_at, ${to} AS to_at FROM calls GROUP BY system_id`,
  );
  await db.query(
    "CREATE TABLE IF NOT EXISTS calls_replaced AS SELECT * FROM calls LIMIT 0", // nothing is exported twice here
  );
  await db.query(
    `CREATE OR REPLACE VIEW calls_windowed AS ${coverageLeftSql(`(${windowsSql("calls")})`, "coverage")}`,
  );
  for (const statement of dispositionMacros(knownCatalogue)) await db.query(statement);
  await db.query("CREATE OR REPLACE VIEW deals_linked AS SELECT *, NULL::VARCHAR AS link FROM deals");
  await db.query(
    "CREATE OR REPLACE VIEW surveys_linked AS SELECT *, NULL::VARCHAR AS call_system, NULL::VARCHAR AS link FROM surveys",
  );
  await db.query(`CREATE OR REPLACE VIEW leads_windowed AS ${leadWindowsSql("leads", "calls")}`);
}

type Stored = Readonly<Partial<Record<Kind, Rows>>>;

/** A database with these rows in the engine's relations; kinds without rows are empty. */
export async function withRows(rows: Stored, until?: string): Promise<TestDuckDb> {
  const db = await openDuckDb();
  await load(db, rows, until);
  return db;
}

/** Replaces what a database holds by these rows. */
export async function load(db: TestDuckDb, rows: Stored, until?: string): Promise<void> {
  for (const kind of kinds) {
    const list = (rows[kind] ?? []) as readonly Readonly<Record<string, unknown>>[];
    const names = [...new Set(list.flatMap((row) => Object.keys(row)))];
    if (names.length === 0) {
      await canonical(db, kind, "(SELECT 1 WHERE false)", []);
      continue;
    }
    for (let at = 0; at < list.length; at += 2000) {
      const values = list
        .slice(at, at + 2000)
        .map((row) => `(${names.map((name) => sqlValue(row[name])).join(", ")})`)
        .join(",\n");
      const source = `(VALUES ${values}) AS t(${names.map(identifier).join(", ")})`;
      if (at === 0) await canonical(db, kind, source, names);
      else {
        await db.query(`ALTER TABLE ${kind} RENAME TO part_${kind}`);
        await canonical(db, kind, source, names);
        await db.query(`INSERT INTO ${kind} SELECT * FROM part_${kind}`);
        await db.query(`DROP TABLE part_${kind}`);
      }
    }
  }
  await engineViews(db, until);
}

const shared = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/golden/${name}`, import.meta.url));

/** The golden files outside the repository, where they are at hand. */
export const sharedGolden = existsSync(shared("golden.sql"))
  ? {
      sql: readFileSync(shared("golden.sql"), "utf8"),
      expected: JSON.parse(readFileSync(shared("expected.json"), "utf8")) as {
        id: string;
        expect: Record<string, number | string>[];
      }[],
    }
  : null;
