import { describe, expect, it } from "vitest";
import { catalogues } from "../../src/i18n/catalogue";
import { AppError } from "../../src/base";
import { inspect } from "../../src/import";
import { importFiles, testHost } from "./host";
import { textFile } from "./sample-file";

const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(() => new Error("was accepted"), (reason: unknown) => reason); // prettier-ignore
  if (!(error instanceof AppError)) throw error;
  for (const catalogue of Object.values(catalogues))
    for (const part of ["what", "why", "do"])
      expect(catalogue).toHaveProperty([`error.${error.code}.${part}`]);
  return error;
};
const header = "Call ID,Start time,Direction,Status,Wait time,Note";
const bytes = (...values: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

describe("refused with a reason", () => {
  const zip = (name: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from([0x50, 0x4b, 3, 4, ...Array<number>(26).fill(0), ...new TextEncoder().encode(name)]);
  it.each<[string, string, BlobPart]>([
    ["an empty file", "file_empty", ""],
    ["blank lines", "file_empty", "\n\n  \n"],
    ["a header without rows", "file_header_only", `${header}\n`],
    ["a workbook", "file_spreadsheet", zip("xl/workbook.xml")],
    ["an old workbook", "file_spreadsheet", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ["an archive", "file_archive", zip("calls.csv")],
    ["gzip", "file_archive", bytes(0x1f, 0x8b, 8, 0)],
    ["a picture", "file_binary", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
    ["a sign-in page", "file_markup", "<!DOCTYPE html><html></html>"],
    ["JSON", "file_json", '[{"id": 1}]'],
    ["sums by queue", "file_aggregates", "Queue,Calls,Answered,Abandoned,Avg wait,Service level %\nSales,10,9,1,12,80\nCare,20,18,2,10,85\n"],
  ])("%s", async (_, code, content) => {
    expect((await refusal(inspect([new File([content], "calls.csv")]))).code).toBe(code);
  }); // prettier-ignore

  it("one line of 100 MB, soon and without reading it into a string", async () => {
    const part = new Uint8Array(1024 * 1024).fill(97);
    const file = new File(
      [`${header}\n1,2025-01-01 10:00:00,inbound,answered,3,`, ...Array<BlobPart>(100).fill(part)],
      "calls.csv",
    );
    const start = performance.now();
    expect(await refusal(importFiles([file]))).toMatchObject({ code: "record_too_long" });
    expect((await refusal(inspect([new File(Array<BlobPart>(100).fill(part), "calls.csv")]))).code).toBe(
      "record_too_long",
    );
    expect(performance.now() - start).toBeLessThan(15_000);
  });
  it("an open question", async () => {
    expect(await refusal(importFiles([textFile("a,b\n1,2\n3,4\n")]))).toMatchObject({
      code: "import_blocked",
    });
  });
});

describe("read as far as it can be, the rest listed", () => {
  it("ragged rows, impossible dates, unknown directions, open quotes", async () => {
    const file = textFile(
      [header, "1,2025-01-01 10:00:00,inbound,answered,3,ok", "2,2025-01-01 10:00:00,inbound", "3,2025-01-01 10:00:00,inbound,answered,3,a,b",
        "4,2025-02-30 10:00:00,inbound,answered,3,", "5,2025-01-01 10:00:00,sideways,answered,3,", ",,,,,", "6,2025-01-01 10:00:00,inbound,answered,-7,",
        '7,2025-01-01 10:00:00,inbound,answered,3,"open', "8,2025-01-01 10:00:00,inbound,odd,20000,"].join("\n") + "\n"); // prettier-ignore
    const { host, report } = await importFiles([file], { zone: "UTC" });
    expect(report.rejects.map(({ line, record, column, reason }) => [line, record, column, reason])).toEqual([
      [3, 2, null, "too_few_fields"], [5, 4, "Start time", "date_impossible"], [6, 5, "Direction", "direction_unknown"]]); // prettier-ignore
    expect(report).toMatchObject({
      rowsRead: 9,
      rowsLoaded: 5,
      rejectedCount: 3,
      excluded: { blank: 1 },
      unknownCodes: { direction: { sideways: 1 }, result: { odd: 1 } },
    });
    expect(await host.rows("SELECT call_id, result, result_code, wait_s, dq_flags FROM calls ORDER BY src_row")).toEqual([
      { call_id: "1", result: "answered", result_code: "answered", wait_s: 3, dq_flags: null },
      { call_id: "3", result: "answered", result_code: "answered", wait_s: 3, dq_flags: null }, // a comma without quotes
      { call_id: "6", result: "answered", result_code: "answered", wait_s: null, dq_flags: ["negative"] },
      { call_id: "7", result: "answered", result_code: "answered", wait_s: 3, dq_flags: null }, // a quote left open
      { call_id: "8", result: "unknown", result_code: "odd", wait_s: 20000, dq_flags: ["implausible"] },
    ]); // prettier-ignore
    for (const catalogue of Object.values(catalogues))
      for (const { reason } of report.rejects) expect(catalogue).toHaveProperty([`import.reject.${reason}`]);
  });

  it("400 columns, headers that are traps, text that looks like formulas or SQL", async () => {
    const names = [
      "__proto__",
      "constructor",
      "'); DROP TABLE calls; --",
      'a"b',
      "<img src=x onerror=alert(1)>",
      "call id",
      "",
      "",
    ];
    const all = [...header.split(","), ...names, ...Array.from({ length: 400 - 14 }, (_, i) => `extra ${i}`)];
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    const row = [
      "1",
      "2025-01-01 10:00:00",
      "inbound",
      "answered",
      "3",
      "=cmd|' /C calc'!A0",
      ...names,
      ...Array<string>(386).fill("v"),
    ];
    const { host, report } = await importFiles(
      [textFile(`${all.map(quoted).join(",")}\n${row.map(quoted).join(",")}\n`)],
      { zone: "UTC" },
    );
    expect(report).toMatchObject({ rowsLoaded: 1, rejectedCount: 0 });
    const [stored] = await host.rows("SELECT * FROM calls");
    expect(stored?.["src_Note"]).toBe("=cmd|' /C calc'!A0");
    expect(stored?.["src___proto__"]).toBe("__proto__");
    expect(stored?.["src_extra 385"]).toBe("v");
    expect(stored?.["src_'); DROP TABLE calls; --"]).toBe("'); DROP TABLE calls; --");
  });

  it("dropped columns are kept in no form", async () => {
    const { host } = await importFiles(
      [textFile(`${header}\n1,2025-01-01 10:00:00,inbound,answered,3,secret\n`)],
      { zone: "UTC", dropped: ["Note", "Wait time"] },
    );
    const [stored] = await host.rows("SELECT * FROM calls");
    expect(JSON.stringify(stored)).not.toContain("secret");
    expect(stored?.["wait_s"]).toBeNull();
  });
  it("stops when told", async () => {
    const host = await testHost();
    host.aborter.abort();
    const { load } = await import("../../src/import");
    const file = textFile(`${header}\n1,2025-01-01 10:00:00,inbound,answered,3,\n`);
    const [inspection] = await inspect([file]);
    if (!inspection) throw new Error("no inspection");
    const plan = {
      importId: "i",
      systemId: "s",
      secret: "x",
      files: [{ file, dialect: inspection.dialect, mapping: inspection.mapping }],
    };
    await expect(load(plan, host)).rejects.toThrow(/abort/i);
    expect(host.statements).toEqual([]);
  });
});
