import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/base";
import { ColumnShapes } from "../../../src/import/formats/column-shapes";
import { parseCsv } from "../../../src/import/formats/csv";
import { sniffDialect } from "../../../src/import/formats/dialect";
import { scanFile } from "../../../src/import/formats/file-scan";
import { readHeader } from "../../../src/import/formats/read-header";
import { refuseIfNotText } from "../../../src/import/formats/refuse";
import { repairSlice } from "../../../src/import/formats/repair";
import { pollutedFiles, type Polluted } from "./polluted-files";
import { score, total } from "./score";

/** Reads a file as the import does, unaided, and gives its table as text; null where the file is refused. */
async function read(polluted: Polluted): Promise<{ table: string[][] | null; rejected: number }> {
  const file = new File([polluted.text], "calls.csv");
  try {
    refuseIfNotText(new Uint8Array(await file.arrayBuffer()), file);
    const dialect = sniffDialect(polluted.text, "utf-8");
    const { header, sample } = await readHeader(file, dialect);
    const shapes = new ColumnShapes(sample, header.length);
    const width = header.length;
    const scan = await scanFile(file, dialect, { width, shapes });
    const table: string[][] = dialect.headerRecord < 0 ? [] : [[...header]];
    let rejected = 0;
    for (const slice of scan.slices) {
      const repaired = await repairSlice(slice, { file, dialect, width, shapes, needed: 1, maxRejects: 100 });
      rejected += repaired.rejected;
      const lines = parseCsv(await repaired.blob.text(), { delimiter: ",", quote: '"', newline: "\n" });
      table.push(...lines.map(({ fields }) => fields.slice(1)));
    }
    return { table, rejected };
  } catch (error) {
    if (error instanceof AppError && error.code === "file_empty") return { table: [], rejected: 0 };
    return { table: null, rejected: 0 };
  }
}

describe("polluted files, read without hints", () => {
  // every second row: 1,000 files and more, in the benchmark's proportions; all of them in the slow tests
  const slow = process.env["DIALBOOK_SLOW"] === "1";
  const files = pollutedFiles(slow ? 1 : 2);

  it(`${files.length} files: at least 9.97 of 10, and no kind below 9.5`, { timeout: 300_000 }, async () => {
    expect(files.length).toBeGreaterThanOrEqual(1000);
    const kinds = new Map<string, number[]>();
    for (const file of files) {
      const { table } = await read(file);
      kinds.set(file.kind, [...(kinds.get(file.kind) ?? []), total(score(file.expected, table))]);
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
    const means = [...kinds].map(([kind, values]) => [kind, mean(values), values.length] as const);
    const all = mean([...kinds.values()].flat());
    console.info(
      `${means.map(([kind, m, n]) => `${m.toFixed(3)} ${kind} (${n})`).join("\n")}\nmean ${all.toFixed(4)}`,
    );
    expect(means.filter(([, m]) => m < 9.5)).toEqual([]);
    expect(all).toBeGreaterThanOrEqual(9.97);
  });
});
