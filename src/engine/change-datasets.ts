import { AppError, literal, type OwnDisposition } from "../base";
import type { DataState, SegmentRecord, Store, SupersededRecord } from "../store";
import { emptyPublication } from "./apply-publication";
import { withoutRows } from "./dead-rows";
import { withDerived } from "./derived";
import type { DuckDb } from "./duckdb";
import { JobSql } from "./job-sql";
import { OpenSegments } from "./open-segments";
import { writeRows, type Workshop } from "./write-rows";

type Change = ReturnType<typeof emptyPublication>;
type Plan = (state: DataState, shop: Workshop) => Promise<Change> | Change;

/** Changes which datasets there are, with the windows that follow from it, in one transaction. */
export async function change(db: DuckDb, store: Store, signal: AbortSignal, plan: Plan): Promise<void> {
  const importId = crypto.randomUUID();
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const state = await store.state({ tolerate: true });
      db.reopen();
      db.bound(Math.max(0, ...state.segments.map(({ columns }) => columns.length)));
      db.lock(["local/"]);
      const segments = new OpenSegments(db, (id) => store.blob(id));
      const shop: Workshop = { db, store, segments, importId, sql: new JobSql(db, signal) };
      const publication = await withDerived(shop, state, await plan(state, shop), () => undefined);
      if ((await store.publish(publication)).type === "published") return;
    }
    throw new AppError("import_busy");
  } finally {
    await store.dropPending(importId);
  }
}

/** What is said of codes: by phone system, then code in small letters; null forgets what was said. */
export interface CodeChange {
  readonly systems: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly categories?: readonly OwnDisposition[];
}

/** Changes what codes mean, for what is imported already and for what will be; no row is written anew. */
export function changeCodes(
  db: DuckDb,
  store: Store,
  { systems, categories }: CodeChange,
  signal: AbortSignal,
): Promise<void> {
  return change(db, store, signal, (state) => ({
    ...emptyPublication(state.version),
    raiseMapping: true,
    ...(categories ? { categories } : {}),
    addSystems: state.systems.flatMap((system) => {
      const said = systems[system.id];
      if (!said) return [];
      const codes = Object.entries({ ...system.codes, ...said }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      );
      return [{ ...system, codes: Object.fromEntries(codes) }];
    }),
  }));
}

/** Moves a dataset to the trash or back; rows that it had replaced come back, or go again. */
export function setDatasetState(
  db: DuckDb,
  store: Store,
  id: string,
  to: "live" | "trashed",
  signal: AbortSignal,
): Promise<void> {
  return change(db, store, signal, (state) => {
    const dataset = state.datasets.find((d) => d.id === id);
    if (!dataset) throw new AppError("dataset_gone");
    const trashedAt = to === "trashed" ? Date.now() : null;
    return { ...emptyPublication(state.version), changeDatasets: [{ ...dataset, state: to, trashedAt }] };
  });
}

/** A segment of several imports, written anew without the rows of one of them. */
async function rewrite(
  shop: Workshop,
  state: DataState,
  segment: SegmentRecord,
  id: string,
): Promise<{ readonly segment: SegmentRecord; readonly superseded: readonly SupersededRecord[] }> {
  const relation = `${await shop.segments.alias(segment)}.${segment.kind}`;
  const { columns } = await shop.sql.query(
    `SELECT min(r), max(r) FROM (SELECT rowid AS r, rowid - row_number() OVER (ORDER BY rowid) AS island
      FROM ${relation} WHERE import_id = ${literal(id)}) GROUP BY island ORDER BY 1`,
  );
  const [firsts = [], lasts = []] = columns;
  const removed = firsts.flatMap((first, i) => [Number(first), Number(lasts[i])]);
  const imports = segment.importIds.filter((i) => i !== id);
  const select = `SELECT * FROM ${relation} WHERE import_id <> ${literal(id)}`;
  const written = await writeRows(shop, segment.kind, imports, segment.columns, select);
  const superseded = state.superseded
    .filter((s) => s.segmentId === segment.id && s.byImport !== id)
    .map(({ byImport, ranges }) => ({
      id: `${written.id}/${byImport}`,
      segmentId: written.id,
      byImport,
      ranges: withoutRows(ranges, removed),
    }))
    .filter((s) => s.ranges.length > 0);
  return { segment: written, superseded };
}

/** Deletes a dataset for good; rows that it had replaced come back. */
export function deleteDataset(db: DuckDb, store: Store, id: string, signal: AbortSignal): Promise<void> {
  return change(db, store, signal, async (state, shop) => {
    const segments = state.segments.filter((s) => s.role === "rows" && s.importIds.includes(id));
    const rewritten = [];
    for (const segment of segments)
      if (segment.importIds.length > 1) rewritten.push(await rewrite(shop, state, segment, id));
    return {
      ...emptyPublication(state.version),
      removeDatasets: [id],
      removeSegments: segments.map((s) => s.id),
      addSegments: rewritten.map((r) => r.segment),
      putSuperseded: rewritten.flatMap((r) => r.superseded),
      removeSuperseded: state.superseded.filter((s) => s.byImport === id).map((s) => s.id),
    };
  });
}
