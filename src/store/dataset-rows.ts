import type { DatasetRecord } from "./types";

/** How many rows a dataset has as people count them: legs are parts of calls. */
export const datasetRows = ({ rows }: Pick<DatasetRecord, "rows">): number =>
  Object.entries(rows).reduce((sum, [kind, n]) => sum + (kind === "legs" ? 0 : n), 0);
