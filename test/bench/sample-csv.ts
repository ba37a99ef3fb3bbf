import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleChunks } from "../../src/import";

/** A file of sample calls on disk. */
export interface SampleCsv {
  readonly path: string;
  readonly bytes: number;
  remove(): void;
}

/** Writes calls of a three-year sample as CSV, a day at a time. */
export function sampleCsv(calls: number): SampleCsv {
  const folder = mkdtempSync(join(tmpdir(), "dialbook-bench-"));
  const path = join(folder, "calls.csv");
  const file = openSync(path, "w");
  let bytes = 0;
  for (const { kind, text } of sampleChunks({ calls, months: 36 }))
    if (kind === "calls") bytes += writeSync(file, text);
  closeSync(file);
  return { path, bytes, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
