import type { Migration } from "./migration";

/** Reports as they were sealed: what they showed, and of which data. */
export const sealedReports: Migration = {
  version: 4,
  minWriter: 1,
  stores: { sealedReports: "id" },
};
