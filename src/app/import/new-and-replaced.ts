import type { DatasetRecord } from "../../store";

/**
 * How many of an export's calls are new and how many replace calls that were here before, each call once; null where
 * none is replaced, or where rows of other kinds were replaced with them and the calls' share is not known.
 */
export function newAndReplaced(
  rows: DatasetRecord["rows"],
  report: Pick<DatasetRecord["report"], "supersedes" | "duplicates">,
): { readonly added: number; readonly replaced: number } | null {
  const others = Object.entries(rows).some(([kind, n]) => kind !== "calls" && n > 0);
  if (report.supersedes === 0 || others) return null;
  const calls = Math.max(0, (rows.calls ?? 0) - report.duplicates);
  const replaced = Math.min(calls, report.supersedes);
  return { added: calls - replaced, replaced };
}
