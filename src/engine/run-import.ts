import { AppError, type Kind } from "../base";
import { keptMapping, type ImportPlan, type LoadHost, type LoadProgress, type LoadReport } from "../import";
import type { DataState, DatasetRecord, SegmentRecord, Store, SystemRecord } from "../store";
import { emptyPublication } from "./apply-publication";
import { compact } from "./compact";
import { datasetFacts, type DatasetFacts } from "./dataset-facts";
import { isNewer } from "./dataset-order";
import { withDerived } from "./derived";
import type { DuckDb } from "./duckdb";
import { columnsOf } from "./file-parts";
import { fileHash } from "./file-hash";
import { JobSql } from "./job-sql";
import { joinSmall, smallRows, type Moved } from "./join-small";
import { flush, loadHost } from "./load-host";
import { OpenSegments } from "./open-segments";
import { perhapsKnown, sameFiles } from "./same-files";
import { Staging } from "./staging";
import { oneCallOnce, type OneCallOnce, type Rows } from "./supersede";
import { supersededRecords, storedRows } from "./superseded-records";
import type { Workshop } from "./write-rows";

export interface ImportJob {
  readonly db: DuckDb;
  readonly store: Store;
  readonly plan: ImportPlan;
  readonly system: SystemRecord;
  readonly title: string;
  readonly load: (plan: ImportPlan, host: LoadHost) => Promise<LoadReport>;
  readonly progress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
  /** When it is, in epoch milliseconds. */
  readonly now: number;
}

/** How often another writer may get in between before the import gives up. */
const attempts = 5;

/**
 * Imports files: rows become pending segments, each call is told apart from what is stored, windows are computed, and
 * one transaction makes it all visible. Whatever goes wrong before that leaves nothing behind.
 */
export async function runImport(job: ImportJob): Promise<DatasetRecord> {
  const { store, signal } = job;
  const began = performance.now();
  const before = await store.state({ tolerate: true });
  const { system, codes } = withCodes(before, job);
  const plan = { ...job.plan, codes };
  try {
    const hashes = hashed(plan);
    hashes.catch(() => undefined); // heard of below, where it is waited for
    // only a file of a size that is known can be known: else it is hashed while it is read
    const known = perhapsKnown(before, plan) ? sameFiles(before, plan, await hashes) : null;
    if (known)
      throw new AppError(known.state === "live" ? "already_imported" : "already_in_trash", {
        title: known.title,
      });
    job.db.reopen();
    job.db.bound(await columnsOf(plan.files));
    job.db.lock(["local/"]);
    const sql = new JobSql(job.db, signal);
    const segments = new OpenSegments(job.db, (id) => store.blob(id));
    const shop: Workshop = { db: job.db, sql, store, segments, importId: plan.importId };
    const staging = new Staging(sql);
    const large: SegmentRecord[] = [];
    let seen: LoadProgress = { stage: "reading", bytes: 0, totalBytes: 0, rows: 0 };
    const progress = (p: LoadProgress): void => job.progress((seen = p));
    const report = await job.load(
      plan,
      loadHost(shop, staging, { signal, progress, finished: (s) => large.push(s), segments: () => large }),
    );
    const stage = (name: LoadProgress["stage"]): void =>
      progress({ ...seen, bytes: seen.totalBytes, stage: name });
    for (const kind of staging.kinds())
      if (staging.rows(kind) >= smallRows) large.push(await flush(shop, staging, kind));
    if (large.length === 0 && staging.kinds().length === 0)
      throw new AppError("import_no_rows", { read: report.rowsRead, rejected: report.rejectedCount });
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const done = await publishOnce({
        job: { ...job, plan, system },
        shop,
        staging,
        large,
        files: await hashes,
        report,
        stage,
        began,
      });
      if (done) return done;
    }
    throw new AppError("import_busy");
  } catch (error) {
    throw signal.aborted ? new AppError("import_cancelled", {}, { cause: error }) : error;
  } finally {
    await store.dropPending(plan.importId); // what was published is not pending any more
  }
}

/** What is known of the phone system and its codes already, with what was said of them for this import. */
function withCodes(state: DataState, { plan, system }: ImportJob) {
  const known = state.systems.find(({ id }) => id === system.id);
  const codes = { ...known?.codes, ...plan.codes };
  return { codes, system: { ...known, ...system, codes } };
}

/** Whether codes of earlier imports mean something else from now on. */
function recoded(state: DataState, { id, codes = {} }: SystemRecord): boolean {
  const known = state.systems.find((system) => system.id === id);
  return known !== undefined && Object.entries(codes).some(([code, to]) => known.codes?.[code] !== to);
}

type Files = DatasetRecord["files"];

const hashed = (plan: ImportPlan): Promise<Files> =>
  Promise.all(
    plan.files.map(async ({ file }) => ({
      name: file.name,
      size: file.size,
      lastModified: file.lastModified,
      sha256: await fileHash(file),
    })),
  );

interface Loaded {
  readonly job: ImportJob;
  readonly shop: Workshop;
  readonly staging: Staging;
  readonly large: readonly SegmentRecord[];
  readonly files: Files;
  readonly report: LoadReport;
  readonly stage: (name: LoadProgress["stage"]) => void;
  readonly began: number;
}

/** Works out the import against the present state and publishes it; null if the state has changed meanwhile. */
async function publishOnce(loaded: Loaded): Promise<DatasetRecord | null> {
  const { job, shop, staging, large, stage, report } = loaded;
  const { store, plan } = job;
  const state = await store.state({ tolerate: true });
  stage("checking");
  const added: SegmentRecord[] = [...large];
  const moved = new Map<string, Moved>();
  const rows: Partial<Record<Kind, number>> = {};
  for (const { kind, rows: n } of large) rows[kind] = (rows[kind] ?? 0) + n;
  for (const kind of staging.kinds()) {
    const joined = await joinSmall(shop, staging, kind, state, job.now);
    added.push(joined.segment);
    rows[kind] = (rows[kind] ?? 0) + joined.rows;
    for (const [id, place] of joined.moved) moved.set(id, place);
  }
  const kinds = [...new Set(added.map((s) => s.kind))];
  for (const kind of kinds) {
    const compacted = await compact(shop, state, kind, job.now);
    if (!compacted) continue;
    added.push(compacted.segment);
    moved.set(...compacted.moved);
  }
  const facts = new Map<Kind, DatasetFacts>();
  const fresh = new Map<Kind, readonly Rows[]>();
  for (const kind of kinds) {
    const mine: Rows[] = [];
    for (const segment of added.filter((s) => s.kind === kind))
      mine.push({ segmentId: segment.id, relation: `${await shop.segments.alias(segment)}.${kind}` });
    fresh.set(kind, mine);
    facts.set(kind, await datasetFacts(shop.sql, kind, plan.importId, mine));
  }
  const dataset = record(loaded, facts, rows);
  const once: { kind: Kind; result: OneCallOnce }[] = [];
  for (const kind of kinds) {
    const mine = fresh.get(kind) ?? [];
    const stored = await storedRows(shop, state, { kind, systemId: plan.systemId, added, moved });
    const older = (id: string): boolean => {
      const other = state.datasets.find((d) => d.id === id);
      return other === undefined || isNewer(dataset, other);
    };
    once.push({ kind, result: await oneCallOnce(shop.sql, kind, plan.importId, mine, stored, older) });
  }
  // legs are counted as what is merged into calls, of which none stands twice then
  const sum = (of: (result: OneCallOnce) => number, legs = false): number =>
    once.reduce((total, { kind, result }) => total + ((kind === "legs") === legs ? of(result) : 0), 0);
  const legsTwice = sum((r) => r.duplicates, true);
  const final: DatasetRecord = {
    ...dataset,
    report: {
      ...dataset.report,
      legsMerged: dataset.report.legsMerged - legsTwice,
      duplicates: sum((r) => r.duplicates) + legsTwice,
      supersedes: sum((r) => r.supersedes),
      supersededBy: sum((r) => r.supersededBy),
      elapsedMs: performance.now() - loaded.began,
    },
  };
  const change = {
    ...emptyPublication(state.version),
    addSystems: [job.system],
    addDatasets: [final],
    ...(recoded(state, job.system) ? { raiseMapping: true } : {}),
    addSegments: added,
    removeSegments: [...moved.keys()],
    putSuperseded: supersededRecords(
      state,
      moved,
      once.flatMap(({ result }) => result.replaced),
    ),
  };
  const whole = await withDerived(shop, state, change, stage);
  stage("saving");
  shop.sql.check();
  const published = await store.publish(whole);
  if (published.type === "stale") return null;
  job.progress({ stage: "saving", bytes: 1, totalBytes: 1, rows: report.rowsRead });
  return whole.addDatasets[0] ?? final;
}

/** The import's own record, before it was compared with what is stored. */
function record(
  { job, files, report }: Loaded,
  facts: ReadonlyMap<Kind, DatasetFacts>,
  rows: Partial<Record<Kind, number>>,
): DatasetRecord {
  const { plan, system, title } = job;
  const main = [...facts].sort(([a], [b]) => (rows[b] ?? 0) - (rows[a] ?? 0))[0]?.[1];
  const calls = facts.get("calls") ?? main;
  return {
    id: plan.importId,
    systemId: plan.systemId,
    profile: system.profile,
    title,
    files,
    importedAt: job.now,
    rows,
    covered: calls?.covered ?? null,
    order: {
      lastStart: calls?.lastStart ?? 0,
      fileDate: Math.max(0, ...files.map((f) => f.lastModified)),
      fileHash: files
        .map((f) => f.sha256)
        .sort()
        .join(""),
    },
    report: {
      ...report,
      duplicates: 0,
      supersedes: 0,
      supersededBy: 0,
      unknownShare: calls?.unknownShare ?? {},
      gaps: facts.get("calls")?.gaps ?? [], // days without deals or answers are no gaps
      elapsedMs: 0,
    },
    mappings: plan.files.map((f) => keptMapping(f.mapping)),
    people: plan.people?.policy ?? "named",
    codes: plan.codes ?? {},
    state: "live",
    trashedAt: null,
  };
}
