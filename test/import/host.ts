import { type Cell, type Column, type Kind, kinds, lineage, records, schema } from "../../src/base";
import {
  type ImportPlan,
  type Inspection,
  type LoadHost,
  type LoadProgress,
  type LoadReport,
  type Mapping,
  inspect,
  load,
} from "../../src/import";
import { type TestDuckDb, openDuckDb } from "../duckdb";

/** A load host over one in-memory database: appended rows become tables named after their kind. */
export interface TestHost extends LoadHost {
  readonly db: TestDuckDb;
  readonly progressed: LoadProgress[];
  readonly statements: string[];
  readonly aborter: AbortController;
  rows(sql: string): Promise<Record<string, Cell>[]>;
}

const typed = (column: Column): string => `NULL::${column.type} AS "${column.name}"`;

let opened = 0;
let shared: Promise<TestDuckDb> | null = null;

/** A fresh host over the test file's one database (opening one takes a second). */
export async function testHost(): Promise<TestHost> {
  const db = await (shared ??= openDuckDb());
  for (const kind of kinds) await db.query(`DROP TABLE IF EXISTS ${kind}`);
  const aborter = new AbortController();
  const progressed: LoadProgress[] = [];
  const statements: string[] = [];
  const made = new Set<Kind>();
  return {
    db,
    sql: db,
    progressed,
    statements,
    aborter,
    signal: aborter.signal,
    async open(blob) {
      const path = `local/slice${opened++}.csv`;
      db.registerBuffer(path, new Uint8Array(await blob.arrayBuffer()));
      return { path, release: () => Promise.resolve() };
    },
    async append(kind, select) {
      statements.push(select);
      if (!made.has(kind)) {
        await db.query(
          `CREATE TABLE ${kind} AS SELECT ${[...schema[kind], ...lineage].map(typed).join(", ")} LIMIT 0`,
        );
        made.add(kind);
      }
      const wanted = (await db.query(`DESCRIBE ${select}`)).columns[0] ?? [];
      const have = new Set((await db.query(`DESCRIBE ${kind}`)).columns[0] ?? []);
      for (const name of wanted)
        if (!have.has(name))
          await db.query(`ALTER TABLE ${kind} ADD COLUMN "${String(name).replaceAll('"', '""')}" VARCHAR`);
      const before = await db.query(`SELECT count(*) FROM ${kind}`);
      await db.query(`INSERT INTO ${kind} BY NAME ${select}`);
      const after = await db.query(`SELECT count(*) FROM ${kind}`);
      return { rows: Number(after.columns[0]?.[0]) - Number(before.columns[0]?.[0]) };
    },
    async appended(kind) {
      if (!made.has(kind)) return [];
      const columns = (await db.query(`DESCRIBE ${kind}`)).columns[0] ?? [];
      const count = await db.query(`SELECT count(*) FROM ${kind}`);
      return [{ table: kind, columns: new Set(columns.map(String)), rows: Number(count.columns[0]?.[0]) }];
    },
    progress: (progress) => progressed.push(progress),
    rows: async (sql) => records(await db.query(sql)),
  };
}

export interface Loaded {
  readonly host: TestHost;
  readonly report: LoadReport;
  readonly inspections: readonly Inspection[];
}

/** Inspects and loads files as the app does, with corrections to the proposed mapping. */
export async function importFiles(
  files: readonly File[],
  corrections: Partial<Mapping> | ((mapping: Mapping) => Mapping) = {},
  plan: Partial<ImportPlan> = {},
): Promise<Loaded> {
  const host = await testHost();
  const inspections = await inspect(files);
  const correct = (mapping: Mapping): Mapping =>
    typeof corrections === "function" ? corrections(mapping) : { ...mapping, ...corrections };
  const report = await load(
    {
      importId: "i1",
      systemId: "s1",
      secret: "secret",
      files: inspections.map((inspection, i) => ({
        file: files[i] ?? new File([], ""),
        dialect: inspection.dialect,
        mapping: correct(inspection.mapping),
      })),
      ...plan,
    },
    host,
  );
  return { host, report, inspections };
}
