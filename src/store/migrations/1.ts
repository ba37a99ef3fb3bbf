import type { Migration } from "./migration";

/** The first format. Rows are sealed (`{id, value, seal}`); indexes reach into the value. */
export const first: Migration = {
  version: 1,
  minWriter: 1,
  stores: {
    meta: "id",
    systems: "id",
    datasets: "id",
    segments: "id",
    blobs: "id",
    chunks: "[id+n], id",
    pending: "id, value.importId",
    superseded: "id, value.segmentId",
    notebooks: "id",
    histories: "id",
    benchmarks: "id",
    settings: "id",
    mappings: "id",
    cache: "id, [usedAt+bytes+id]",
  },
};
