import type { Kind, OwnDisposition } from "../base";
import type { ClockKind, ImportPlan, LoadReport, Mapping, Policy } from "../import";

/** One account of one vendor whose exports belong together; call ids are unique only inside it. */
export interface SystemRecord {
  readonly id: string;
  readonly profile: string;
  readonly label: string;
  readonly zone: string;
  readonly clock: ClockKind;
  readonly country: string | null;
  readonly createdAt: number;
  /** What people said that codes of this system mean, by code in small letters; '' says nothing of what came of it. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** What one import added. Visible exactly when it is in the published state and `state` is live. */
export interface DatasetRecord {
  readonly id: string; // the import id
  readonly systemId: string;
  readonly profile: string;
  readonly title: string;
  readonly files: readonly {
    readonly name: string;
    readonly size: number;
    readonly lastModified: number;
    readonly sha256: string;
  }[];
  readonly importedAt: number;
  readonly rows: Readonly<Partial<Record<Kind, number>>>;
  /** Local wall-clock span of the rows, `YYYY-MM-DDTHH:MM:SS`. */
  readonly covered: { readonly from: string; readonly to: string } | null;
  /** Decides which of two rows of one call is newer: last start, then file date, then file hash. */
  readonly order: { readonly lastStart: number; readonly fileDate: number; readonly fileHash: string };
  readonly report: ImportReport;
  readonly mappings: readonly Mapping[];
  /** How people were protected when it was imported; by name where it does not say. */
  readonly people?: Policy;
  /** What people had said of the phone system's codes when it was imported: its rows hold these meanings. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly state: "live" | "trashed";
  readonly trashedAt: number | null;
}

export interface ImportReport extends LoadReport {
  readonly duplicates: number; // within this import
  readonly supersedes: number; // rows of older imports this one replaces
  readonly supersededBy: number; // rows of this one that a newer import replaces
  readonly unknownShare: Readonly<Record<string, number>>; // by canonical column
  readonly gaps: readonly { readonly from: string; readonly to: string }[]; // days without calls inside the coverage
  readonly elapsedMs: number;
}

/** An immutable block of rows. Opened only through `openSegment(record)`. */
export interface SegmentRecord {
  readonly id: string;
  readonly kind: Kind;
  /**
   * `rows`: the rows themselves; `joint`: calls whose legs came with several imports, made anew with each change of the
   * data. The others have one row per row of segment `of`, in the same order: `windows` what the calls around a call
   * have to do with it, `codes` what its codes mean where that is not what they meant at import.
   */
  readonly role: "rows" | "windows" | "codes" | "joint";
  readonly of: string | null;
  readonly importIds: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly minStart: number | null; // epoch ms
  readonly maxStart: number | null;
  readonly columns: readonly string[];
  readonly schemaVersion: number;
  readonly codec: "plain";
  readonly dataVersion: number; // in which it was published
}

/** Rows of `segmentId` that import `byImport` replaces, as sorted pairs [first, last] of row ids, both inclusive. */
export interface SupersededRecord {
  readonly id: string; // `${segmentId}/${byImport}`
  readonly segmentId: string;
  readonly byImport: string;
  readonly ranges: readonly number[];
}

/** One consistent picture of the data: what a data version consists of. */
export interface DataState {
  readonly version: number;
  readonly mappingVersion: number;
  readonly systems: readonly SystemRecord[];
  readonly datasets: readonly DatasetRecord[]; // live and trashed
  readonly segments: readonly SegmentRecord[];
  readonly superseded: readonly SupersededRecord[];
  /** The workspace's own dispositions; absent where there are none. */
  readonly categories?: readonly OwnDisposition[];
  /** Records left out because they cannot be trusted; only ever present when asked to tolerate damage. */
  readonly damaged?: readonly Damage[];
}

/** A stored record whose bytes are no longer what was written. */
export interface Damage {
  readonly what: string; // table name
  readonly id: string;
  /** Titles of the datasets it belongs to; empty where it belongs to none. */
  readonly datasets: readonly string[];
}

/** A segment as its writer hands it over; the store adds hash, size and version. */
export type SegmentDraft = Omit<SegmentRecord, "sha256" | "bytes" | "dataVersion">;

/** A segment that is stored but belongs to no published version. */
export interface PendingSegment {
  readonly importId: string;
  readonly segment: SegmentRecord;
  readonly putAt: number; // epoch ms
}

/** One strict transaction's worth of change to the data; refused with `stale` if `base` is no longer the version. */
export interface Publication {
  readonly base: number;
  readonly addSystems: readonly SystemRecord[];
  readonly addDatasets: readonly DatasetRecord[];
  readonly changeDatasets: readonly DatasetRecord[];
  readonly removeDatasets: readonly string[];
  /** Segments whose blobs were put as pending before. */
  readonly addSegments: readonly SegmentRecord[];
  readonly removeSegments: readonly string[];
  readonly putSuperseded: readonly SupersededRecord[];
  readonly removeSuperseded: readonly string[];
  /** Codes now mean something else: the mapping version rises with the data version. */
  readonly raiseMapping?: boolean;
  /** The workspace's own dispositions from now on. */
  readonly categories?: readonly OwnDisposition[];
}
export type PublishResult =
  | { readonly type: "published"; readonly version: number }
  | { readonly type: "stale"; readonly version: number };

export interface NotebookRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string; // Markdown
  readonly template: string | null; // template it opens live from, until the first edit
  readonly updatedAt: number;
  /** When it was put into the trash (epoch ms); absent or null while it is not there. */
  readonly trashedAt?: number | null;
  /** It came from a file with SQL in it, and nobody has said yet that it may run. */
  readonly held?: boolean;
  readonly sha256: string;
}

/** A notebook as somebody kept it by name. */
export interface NotebookVersion {
  readonly id: string;
  readonly notebook: string;
  readonly name: string;
  readonly savedAt: number; // epoch ms
  readonly title: string;
  readonly text: string; // Markdown
}

export interface BenchmarkRecord {
  readonly id: string;
  readonly metric: string;
  readonly json: string;
  readonly sha256: string;
}

/** A report as it was sealed: what its cells showed, of which data, by which rules. */
export interface SealedReport {
  readonly id: string;
  readonly title: string;
  /** Local, whole days; `to` exclusive. */
  readonly period: { readonly from: string; readonly to: string };
  readonly sealedAt: number; // epoch ms
  readonly dataVersion: number;
  /** The document, its outputs and rules, as the notebook layer wrote them. */
  readonly json: string;
}

/** A figure of a complete period as it was shown; metric, formula and limits are the metric layer's. */
export interface ReportedRecord {
  readonly id: string;
  /** Of the rules it was counted by: figures of other rules are no restatement. */
  readonly mark: string;
  readonly metric: string;
  readonly variant: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly params: Readonly<Partial<Record<string, number>>>;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly dataVersion: number;
  /** Calls left out as their window was not over yet; not kept by the first versions. */
  readonly immature?: number;
  /** Calls of the period by the import that holds them, to say why a figure changed. */
  readonly imports: Readonly<Record<string, number>>;
}

/** A mapping a person corrected, remembered per phone system profile and header signature. */
export interface SavedMapping {
  readonly id: string; // `${profile}/${signature}`
  readonly mapping: Mapping;
  /** The columns of the file it was corrected for, in its order; not kept by the first versions. */
  readonly header?: readonly string[];
  readonly systemId: string | null;
  readonly savedAt: number;
}

export interface CachedResult {
  readonly key: string;
  readonly dataVersion: number;
  readonly bytes: number;
  readonly value: unknown; // structured-cloneable
  readonly usedAt: number;
}

/** What the independent list (Cache Storage) says should exist, against what does. */
export interface Missing {
  readonly datasets: readonly { readonly id: string; readonly title: string; readonly rows: number }[];
}

export interface StorageUse {
  readonly ownBytes: number;
  readonly byDataset: Readonly<Record<string, number>>;
  readonly cacheBytes: number;
  readonly persisted: boolean | null;
  readonly originUsage: number | null;
}

export type { ImportPlan };
