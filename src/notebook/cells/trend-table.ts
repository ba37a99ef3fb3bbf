import type { MetricTrendRow } from "../../metrics";
import type { ExportTable } from "../ask-context";

/** A metric's development as rows. */
export const trendTable = (name: string, rows: readonly MetricTrendRow[]): ExportTable => ({
  name,
  columns: ["bucket", "value", "low", "high", "n", "partial"],
  rows: rows.map((row) => [row.bucket, row.value, row.low, row.high, row.n, row.partial ? 1 : 0]),
});
