import {
  dateColumn,
  identifier,
  literal,
  naturalKey,
  schema,
  type Column,
  type Kind,
  type Sql,
} from "../base";
import type { ImportPlan, LoadHost, LoadReport } from "../import";
import type { DataState, SegmentRecord, Store } from "../store";
import { datasetFacts } from "./dataset-facts";
import { isNewer } from "./dataset-order";
import { deadRows, notIn, visibleSegments } from "./dead-rows";
import type { DuckDb } from "./duckdb";
import { columnsOf, someLines } from "./file-parts";
import { jobHost } from "./job-host";
import { JobSql } from "./job-sql";
import { OpenSegments } from "./open-segments";
import { Staging } from "./staging";
import { margin } from "./superseded-records";
import type { Overlap } from "./types";

/** Bytes of files that are looked at: more would keep a person waiting before the import that looks at all of them. */
const lookedAt = 4 * 1024 * 1024;

export interface OverlapJob {
  readonly db: DuckDb;
  readonly store: Pick<Store, "state" | "blob">;
  readonly plan: ImportPlan;
  readonly load: (plan: ImportPlan, host: LoadHost) => Promise<LoadReport>;
  readonly signal: AbortSignal;
  /** When it is, in epoch milliseconds. */
  readonly now: number;
  /** Bytes of the files to look at; some MB unless told. */
  readonly bytes?: number;
}

/** How much of some files is stored already of their phone system; null where nothing is stored of it. */
export async function overlap(job: OverlapJob): Promise<Overlap | null> {
  const { db, store, signal, plan, bytes = lookedAt } = job;
  const state = await store.state({ tolerate: true });
  const mine = state.datasets
    .filter((d) => d.systemId === plan.systemId && d.state === "live")
    .sort((a, b) => a.importedAt - b.importedAt); // the store's order is that of random ids
  if (mine.length === 0) return null;
  const size = plan.files.reduce((sum, { file }) => sum + file.size, 0);
  const files = await Promise.all(
    plan.files.map(async (one) => ({
      ...one,
      file: await someLines(one.file, one.dialect, bytes * (one.file.size / Math.max(1, size))),
    })),
  );
  const sampled = size > bytes;
  const factor = sampled ? size / files.reduce((sum, { file }) => sum + file.size, 0) : 1;
  db.reopen();
  db.bound(await columnsOf(files));
  db.lock(["local/"]);
  try {
    const sql = new JobSql(db, signal);
    const segments = new OpenSegments(db, (id) => store.blob(id));
    const staging = await staged(job, { ...plan, files }, sql);
    const found = staging.kinds().filter((kind) => kind !== "legs");
    const kind = found.find((one) => one === "calls") ?? found[0];
    if (kind === undefined) return null;
    const rows = await fresh(sql, kind, staging);
    const span = await dates(sql, kind);
    const shared = new Map<string, { stored: number; changed: number }>();
    for (const segment of nearby(
      state,
      mine.map(({ id }) => id),
      kind,
      span,
    ))
      // prettier-ignore
      for (const [id, stored, changed] of await sharedRows(
        sql,
        kind,
        `${await segments.alias(segment)}.${kind}`,
        segment,
        { state, span },
      )) {
        const before = shared.get(id) ?? { stored: 0, changed: 0 };
        shared.set(id, { stored: before.stored + stored, changed: before.changed + changed });
      }
    const { lastStart } = await datasetFacts(sql, kind, plan.importId, [
      { segmentId: "", relation: "overlap_fresh" },
    ]);
    const order = {
      lastStart,
      fileDate: Math.max(0, ...plan.files.map(({ file }) => file.lastModified)),
      fileHash: "",
    };
    const about = (n: number): number => Math.round(n * factor);
    const sum = (of: "stored" | "changed"): number => [...shared.values()].reduce((n, one) => n + one[of], 0);
    return {
      kind,
      rows: about(rows),
      stored: about(sum("stored")),
      changed: about(sum("changed")),
      sampled,
      datasets: mine.flatMap((d) => {
        const { stored = 0 } = shared.get(d.id) ?? {};
        const all = d.rows[kind] ?? 0;
        const newer = isNewer({ id: plan.importId, order, importedAt: job.now }, d);
        return stored > 0
          ? [{ id: d.id, title: d.title, rows: all, stored: Math.min(all, about(stored)), replaced: newer }]
          : [];
      }),
    };
  } finally {
    db.reopen(); // lets go of the segments
  }
}

/** The files' rows as an import would make them; nothing of them reaches the store. */
async function staged({ db, load, signal }: OverlapJob, plan: ImportPlan, sql: JobSql): Promise<Staging> {
  const staging = new Staging(sql);
  await load(plan, {
    ...jobHost(db, sql, signal),
    append: async (kind, select) => ({ rows: await staging.append(kind, select) }),
    appended: (kind) => Promise.resolve(staging.parts(kind)),
  });
  return staging;
}

/** Puts the rows of a kind, each key once, into `overlap_fresh`; gives how many there are. */
async function fresh(sql: JobSql, kind: Kind, staging: Staging): Promise<number> {
  const keys = naturalKey[kind].map(identifier).join(", ");
  await sql.query(
    `CREATE TEMP TABLE overlap_fresh AS SELECT * FROM (${staging.select(kind)})
     QUALIFY row_number() OVER (PARTITION BY ${keys} ORDER BY src_file DESC, src_row DESC) = 1`,
  );
  return (await sql.value("SELECT count(*) FROM overlap_fresh")) ?? 0;
}

type Span = readonly [from: number, to: number] | null;

/** When the rows are from and until when, in epoch ms with the margin that one call in two exports has. */
async function dates(sql: JobSql, kind: Kind): Promise<Span> {
  if (kind !== "calls") return null;
  const bound = (of: string) => sql.value(`SELECT epoch_ms(${of}(started_at)) FROM overlap_fresh`);
  const [from, to] = [await bound("min"), await bound("max")];
  return from === null || to === null ? null : [from - margin, to + margin];
}

/** The visible segments of these imports that may hold the same rows. */
const nearby = (
  state: DataState,
  imports: readonly string[],
  kind: Kind,
  span: Span,
): readonly SegmentRecord[] =>
  visibleSegments(state).filter(
    (s) =>
      s.kind === kind &&
      s.role === "rows" &&
      naturalKey[kind].every((name) => s.columns.includes(name)) &&
      s.importIds.some((id) => imports.includes(id)) &&
      (span === null || ((s.minStart ?? span[0]) <= span[1] && (s.maxStart ?? span[1]) >= span[0])),
  );

/** What a row says of its call; flags are of its reading. */
const says = ({ name }: Column): boolean => name !== "dq_flags";

/** The visible rows of a segment that the files have too, by import: how many, and how many say something else. */
async function sharedRows(
  sql: Sql,
  kind: Kind,
  relation: string,
  segment: SegmentRecord,
  { state, span }: { readonly state: DataState; readonly span: Span },
): Promise<readonly (readonly [string, number, number])[]> {
  const same = [...naturalKey[kind], "system_id"].map(
    (name) => `o.${identifier(name)} IS NOT DISTINCT FROM f.${identifier(name)}`,
  );
  const other = schema[kind]
    .filter((column) => says(column) && segment.columns.includes(column.name))
    .map(({ name }) => `o.${identifier(name)} IS DISTINCT FROM f.${identifier(name)}`);
  const { imports, ranges } = deadRows(state, segment);
  const seen = [
    notIn(ranges, "o.rowid"),
    ...(imports.length > 0 ? [`o.import_id NOT IN (${imports.map(literal).join(", ")})`] : []),
    ...(span && dateColumn[kind] !== null
      ? [
          `o.${identifier(dateColumn[kind])} BETWEEN make_timestamp_ms(${span[0]}) AND make_timestamp_ms(${span[1]})`,
        ]
      : []),
  ];
  const { columns, rowCount } = await sql.query(
    `SELECT o.import_id, count(*), count(*) FILTER (WHERE ${other.join(" OR ")})
     FROM ${relation} o JOIN overlap_fresh f ON ${same.join(" AND ")} WHERE ${seen.join(" AND ")} GROUP BY 1`,
  );
  return Array.from({ length: rowCount }, (_, i) => [
    String(columns[0]?.[i]),
    Number(columns[1]?.[i]),
    Number(columns[2]?.[i]),
  ]);
}
