import { Dexie, type Table } from "dexie";
import type { OwnDisposition } from "../base";
import type { Format } from "./format";
import type { Migration } from "./migrations";
import type { PolicyRecord } from "./policy-types";
import type { Row } from "./seal";
import type {
  BenchmarkRecord,
  DatasetRecord,
  NotebookRecord,
  NotebookVersion,
  PendingSegment,
  ReportedRecord,
  SealedReport,
  SavedMapping,
  SegmentRecord,
  SupersededRecord,
  SystemRecord,
} from "./types";

/** Where the data stands; one row, so that one seal covers both numbers. */
export interface Versions {
  readonly version: number;
  readonly mappingVersion: number;
}

/** The bytes of one segment: a Blob, or, where the browser cannot store one, a number of chunk rows. */
export interface BytesRow {
  readonly id: string;
  readonly size: number;
  readonly blob: Blob | null;
  readonly chunks: number;
}
export interface ChunkRow {
  readonly id: string;
  readonly n: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface CacheRow extends Row<unknown> {
  readonly dataVersion: number;
  readonly bytes: number;
  readonly usedAt: number;
}

export interface Tables {
  readonly meta: Table<Row<Versions | Format | string | readonly OwnDisposition[] | PolicyRecord>, string>;
  readonly systems: Table<Row<SystemRecord>, string>;
  readonly datasets: Table<Row<DatasetRecord>, string>;
  readonly segments: Table<Row<SegmentRecord>, string>;
  readonly blobs: Table<BytesRow, string>;
  readonly chunks: Table<ChunkRow, [string, number]>;
  readonly pending: Table<Row<PendingSegment>, string>;
  readonly superseded: Table<Row<SupersededRecord>, string>;
  readonly notebooks: Table<Row<Omit<NotebookRecord, "sha256">>, string>;
  readonly histories: Table<Row<unknown>, string>;
  readonly benchmarks: Table<Row<Omit<BenchmarkRecord, "sha256">>, string>;
  readonly settings: Table<Row<unknown>, string>;
  readonly mappings: Table<Row<SavedMapping>, string>;
  readonly cache: Table<CacheRow, string>;
  readonly reported: Table<Row<ReportedRecord>, string>;
  readonly notebookVersions: Table<Row<NotebookVersion>, string>;
  /** `at` is when it was kept, in epoch ms: the oldest go when there are too many. */
  readonly views: Table<Row<unknown> & { readonly at?: number }, string>;
  readonly sealedReports: Table<Row<SealedReport>, string>;
}
export type TableName = keyof Tables;
export type Database = Dexie & Tables;

const tableNames = Object.keys({
  meta: 0,
  systems: 0,
  datasets: 0,
  segments: 0,
  blobs: 0,
  chunks: 0,
  pending: 0,
  superseded: 0,
  notebooks: 0,
  histories: 0,
  benchmarks: 0,
  settings: 0,
  mappings: 0,
  cache: 0,
  reported: 0,
  notebookVersions: 0,
  views: 0,
  sealedReports: 0,
} satisfies Record<TableName, 0>);

export interface DatabaseOptions {
  readonly name: string;
  readonly migrations: readonly Migration[];
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * The database, not yet opened. Strict durability on every write: at the browsers' default a power cut left every
 * committed segment unreadable (reliability.md 0).
 */
export function database({ name, migrations, ...ports }: DatabaseOptions): Database {
  const db = new Dexie(name, { chromeTransactionDurability: "strict", ...ports });
  for (const { version, stores, upgrade } of migrations) {
    const declared = db.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  // a newer build's database is opened without declaring tables: Dexie then makes no properties for them
  if (migrations.length === 0)
    for (const name of tableNames) Object.defineProperty(db, name, { get: () => db.table(name) });
  return db as Database;
}
