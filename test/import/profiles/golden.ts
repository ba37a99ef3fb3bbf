import { it, expect } from "vitest";
import type { Inspection, LoadReport, Mapping } from "../../../src/import";
import { importFiles } from "../host";
import { sampleLog } from "../sample-file";

const text = (name: string): string => `coalesce(CAST(${name} AS VARCHAR), '')`;
const columns = [
  "call_id", "strftime(started_at, '%m-%d %H:%M:%S')", "direction", "result", "ivr_s", "wait_s", "ring_s", "talk_s", "hold_s", "wrap_s",
  "duration_s", "agent_id", "contact_key", "company_number", "queue", "disposition", "array_to_string(tags, ',')", "transferred",
] as const; // prettier-ignore
const cells = columns.map((c) =>
  c.endsWith("_s")
    ? `CASE WHEN ${c} IS NULL THEN '' ELSE regexp_replace(CAST(${c} AS VARCHAR), '\\.0$', '') END`
    : text(c),
);

export interface Expected {
  readonly zone?: string;
  readonly corrections?: Partial<Mapping>;
  readonly report?: Partial<LoadReport>;
  readonly check?: (inspection: Inspection) => void;
  /** Identities are keyed hashes: not compared. */
  readonly hashed?: boolean;
  /**
   * One line a call: id | start (UTC) | direction | result | ivr | wait | ring | talk | hold | wrap | duration | agent | contact | our number |
   * queue | disposition | tags | transferred
   */
  readonly calls: string;
}

/** A sample file, imported as proposed, must give exactly these calls. */
export const golden = (sample: string, profile: string, expected: Expected): void =>
  goldenFile(sample, () => Promise.resolve(sampleLog(`${sample}.csv`)), profile, expected);

/** A file, unpacked where it is no text, must give exactly these calls when it is imported as proposed. */
export function goldenFile(
  name: string,
  open: () => Promise<File>,
  profile: string,
  expected: Expected,
): void {
  it(`${name}: from file to calls`, async () => {
    const { host, report, inspections } = await importFiles([await open()], {
      ...(expected.zone ? { zone: expected.zone } : {}),
      ...expected.corrections,
    });
    const [inspection] = inspections;
    if (!inspection) throw new Error("no inspection");
    expect(inspection.candidates[0]?.profile).toBe(profile);
    expect(
      inspection.doubts.filter(
        (doubt) => doubt.blocking && !(doubt.code === "date_missing" && expected.corrections?.assumedDate),
      ),
    ).toEqual([]);
    expected.check?.(inspection);
    const shown = cells.map((cell, i) => (i === 0 && expected.hashed ? "''" : cell));
    const rows = await host.rows(
      `SELECT concat_ws(' | ', ${shown.join(", ")}) AS line FROM calls ORDER BY src_row`,
    );
    const tidy = (line: string): string => line.split("|").map((cell) => cell.trim()).join(" | "); // prettier-ignore
    expect(rows.map((row) => tidy(String(row["line"])))).toEqual(expected.calls.trim().split("\n").map(tidy));
    expect(report.rejectedCount).toBe(expected.report?.rejectedCount ?? 0);
    if (expected.report) expect(report).toMatchObject(expected.report);
    expect(report.unknownCodes.direction).toEqual({});
    expect(report.unknownCodes.result).toEqual({});
  });
}
