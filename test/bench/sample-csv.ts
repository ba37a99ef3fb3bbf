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

const narrowColumns =
  "call_id,started_at,answered_at,ended_at,direction,queue,team,company_number,agent_id,contact_key,lead_id,campaign,source,country,result,ivr_s,wait_s,talk_s,hold_s,wrap_s,disposition,tags,transferred,reason,hangup_party".split(
    ",",
  );

/** Calls of the sample with twenty-five columns, as many as a phone system's export has. */
export function narrowCsv(calls: number): SampleCsv {
  const folder = mkdtempSync(join(tmpdir(), "dialbook-bench-"));
  const path = join(folder, "calls-25.csv");
  const file = openSync(path, "w");
  let bytes = writeSync(file, `${narrowColumns.join(",")}\n`);
  let places: readonly number[] | null = null;
  for (const { kind, text } of sampleChunks({ calls, months: 36 })) {
    if (kind !== "calls") continue;
    const records = text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    if (!places) {
      const header = records.shift() ?? [];
      places = narrowColumns.map((name) => header.indexOf(name));
    }
    const chosen = places;
    if (records.length > 0)
      bytes += writeSync(file, `${records.map((r) => chosen.map((i) => r[i] ?? "").join(",")).join("\n")}\n`);
  }
  closeSync(file);
  return { path, bytes, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
