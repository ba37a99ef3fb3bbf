import type { Kind } from "../../src/base";
import type { DataState, DatasetRecord, SegmentRecord, SupersededRecord } from "../../src/store";

/** A dataset with nothing remarkable. */
export const dataset = (id: string, more: Partial<DatasetRecord> = {}): DatasetRecord => ({
  id,
  systemId: "s",
  profile: "generic",
  title: id,
  files: [],
  importedAt: 0,
  rows: {},
  covered: null,
  order: { lastStart: 0, fileDate: 0, fileHash: id },
  report: {
    rowsRead: 0,
    rowsLoaded: 0,
    legsMerged: 0,
    rejectedCount: 0,
    rejects: [],
    unusedColumns: [],
    unknownCodes: { direction: {}, result: {}, disposition: {} },
    excluded: {},
    duplicates: 0,
    supersedes: 0,
    supersededBy: 0,
    unknownShare: {},
    gaps: [],
    elapsedMs: 0,
  },
  mappings: [],
  state: "live",
  trashedAt: null,
  ...more,
});

/** A segment of rows attached under its own id. */
export const segment = (
  id: string,
  importIds: readonly string[],
  more: Partial<SegmentRecord> = {},
): SegmentRecord => ({
  id,
  kind: "calls" satisfies Kind,
  role: "rows",
  of: null,
  importIds,
  rows: 0,
  bytes: 0,
  sha256: "",
  minStart: null,
  maxStart: null,
  columns: [],
  schemaVersion: 1,
  codec: "plain",
  dataVersion: 1,
  ...more,
});

export const superseded = (
  segmentId: string,
  byImport: string,
  ranges: readonly number[],
): SupersededRecord => ({
  id: `${segmentId}/${byImport}`,
  segmentId,
  byImport,
  ranges,
});

export const stateOf = (more: Partial<DataState>): DataState => ({
  version: 1,
  mappingVersion: 1,
  systems: [],
  datasets: [],
  segments: [],
  superseded: [],
  ...more,
});
