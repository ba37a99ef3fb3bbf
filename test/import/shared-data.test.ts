import { describe, expect, it } from "vitest";
import { unpack } from "../../src/import";
import { importFiles } from "./host";
import { hasShared, sharedFile } from "./shared";

interface Known {
  readonly path: string;
  readonly profile: string;
  /** What the file itself leaves out, and a person must say. */
  readonly said?: { readonly zone?: string; readonly assumedDate?: string };
  readonly asks: readonly string[];
  readonly read: number;
  readonly calls: number;
  readonly rejects: number;
}

const files: readonly Known[] = [
  { path: "aircall_export_rows/aircall_calls_history_5rows_anonymised.csv", profile: "aircall", asks: [], read: 5, calls: 5, rejects: 0 },
  { path: "technion_anonymous_bank/calls_one_day.csv", profile: "technion", said: { zone: "Asia/Jerusalem", assumedDate: "1999-08-01" }, asks: ["date_missing"], read: 2375, calls: 2357, rejects: 0 },
  { path: "twilio_fivetran_seed/twilio_call_data.csv", profile: "twilio", asks: [], read: 9, calls: 8, rejects: 1 },
]; // prettier-ignore

describe("real files import with no correction beyond what they leave out", () => {
  for (const known of files)
    it.skipIf(!hasShared(known.path))(
      known.path,
      async () => {
        const [found] = await unpack(sharedFile(known.path));
        if (!found) throw new Error("nothing unpacked");
        const { report, inspections } = await importFiles([found.file], known.said ?? {});
        const asked = (inspections[0]?.doubts ?? [])
          .filter(({ blocking }) => blocking)
          .map(({ code }) => code);
        const why = [...new Set(report.rejects.map(({ reason, value }) => `${reason}: ${value}`))];
        console.info(
          `${known.path}: ${report.rowsRead} rows read, ${report.rowsLoaded} calls, ${report.legsMerged} legs merged, ` +
            `${report.rejectedCount} rejected${why.length ? ` (${why.join("; ")})` : ""}, left out ${JSON.stringify(report.excluded)}, asked ${JSON.stringify(asked)}`,
        );
        expect(inspections[0]?.candidates[0]?.profile).toBe(known.profile);
        expect(asked).toEqual(known.asks);
        expect(report).toMatchObject({
          rowsRead: known.read,
          rowsLoaded: known.calls,
          rejectedCount: known.rejects,
        });
      },
      120_000,
    );

  const bank = "uci_bank_marketing/bank-full_45211_comma_YN.csv";
  it.skipIf(!hasShared(bank))(
    "a table of people called, without any time, is asked for one and never guessed",
    async () => {
      const { inspect } = await import("../../src/import");
      const [inspection] = await inspect([sharedFile(bank)]);
      const asked = (inspection?.doubts ?? []).filter(({ blocking }) => blocking).map(({ code }) => code);
      console.info(
        `${bank}: read as ${inspection?.mapping.profile ?? ""}, no rows imported, asked ${JSON.stringify(asked)}`,
      );
      expect(asked).toContain("start_missing");
    },
  );
});
