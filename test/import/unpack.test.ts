import { gzipSync } from "node:zlib";
import type { CellValue } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { AppError } from "../../src/base";
import { pastedTable, unpack } from "../../src/import";
import { filesIn, type DroppedEntry } from "../../src/app/import/dropped-files";
import { dateText } from "../../src/import/formats/xlsx";
import { zip } from "./archives";
import { importFiles } from "./host";
import { workbook } from "./workbook";

const file = (name: string, ...parts: BlobPart[]): File =>
  new File(parts, name, { lastModified: 1_700_000_000_000 });
const at = (text: string): Date => new Date(`${text}Z`);
const header = ["Call ID", "Start Time", "Direction", "Caller", "Talk Time", "Status"];
const rows: CellValue[][] = [
  ["c1", at("2026-03-02T09:15:07"), "inbound", "+49301234567", 65, "answered"],
  ["c2", at("2026-03-02T10:00:00"), "outbound", "+49301234568", 0, "no answer"],
  ["c3", at("2026-03-03T00:00:00"), "inbound", "+49301234569", 12, "answered"],
];
const csv =
  "Call ID,Start Time,Direction,Caller,Talk Time,Status\nc1,2026-03-02 09:15:07,inbound,+49301234567,65,answered\n";

const refusal = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
    return "read";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe("workbooks", () => {
  it("takes the sheet with one row a call, from below its title and without its totals", async () => {
    const bytes = await workbook([
      {
        name: "Summary",
        rows: [
          ["Agent", "Calls", "Avg talk"],
          ["Sara", 12, 44.5],
          ["Omar", 9, 61],
        ],
      },
      {
        name: "Calls & more",
        rows: [["Calls of March"], [], header, ...rows, ["Total", null, null, null, 77]],
      },
      { name: "Notes", rows: [["Made by hand"]] },
    ]);
    const [found, ...others] = await unpack(file("calls.xlsx", bytes));
    expect(others).toEqual([]);
    expect(found?.part).toBe("Calls & more");
    expect(found?.parts).toEqual(["Summary", "Calls & more", "Notes"]);
    const text = (await found?.file.text()) ?? "";
    expect(text).toContain("c1,2026-03-02 09:15:07,inbound,+49301234567,65,answered\n");
    expect(text).not.toContain("Total");
    const { host, report } = await importFiles([found?.file ?? file("")], { zone: "UTC" });
    expect(report).toMatchObject({ rowsLoaded: 3, rejectedCount: 0 });
    expect(
      await host.rows("SELECT call_id, epoch(started_at) AS s, talk_s FROM calls ORDER BY call_id"),
    ).toEqual([
      { call_id: "c1", s: Date.UTC(2026, 2, 2, 9, 15, 7) / 1000, talk_s: 65 },
      { call_id: "c2", s: Date.UTC(2026, 2, 2, 10) / 1000, talk_s: 0 },
      { call_id: "c3", s: Date.UTC(2026, 2, 3) / 1000, talk_s: 12 },
    ]);
  });

  it("takes the sheet that is asked for", async () => {
    const bytes = await workbook([
      { name: "A", rows: [header, ...rows] },
      { name: "B", rows: [header, ["x9", at("2026-03-05T10:00:00"), "inbound", "+4930", 5, "answered"]] },
    ]);
    const [found] = await unpack(file("calls.xlsx", bytes), "B");
    expect(found?.part).toBe("B");
    expect(await found?.file.text()).toContain("x9,2026-03-05 10:00:00");
  });

  it("reads serial numbers that nobody formatted as dates, to the second", async () => {
    const serial = 46_083 + (9 * 3600 + 15 * 60 + 7) / 86_400; // 2 March 2026, 9:15:07
    const bytes = await workbook([
      { name: "S", rows: [header, ["c1", serial, "inbound", "+49301234567", 65, "answered"]] },
    ]);
    const [found] = await unpack(file("calls.xlsx", bytes));
    expect(await found?.file.text()).toContain("c1,2026-03-02 09:15:07,");
  });

  it("rounds every time of a day to its second, and reads day fractions as times", () => {
    for (let s = 0; s < 86_400; s += 7) {
      const date = new Date(
        Date.UTC(2026, 2, 2) +
          Math.floor((s / 86_400) * 86_400_000) -
          (s % 3 === 0 ? 1 : 0) +
          (s === 0 ? 1 : 0),
      );
      expect(dateText(date)).toBe(
        s === 0
          ? "2026-03-02"
          : new Date(Date.UTC(2026, 2, 2) + s * 1000).toISOString().slice(0, 19).replace("T", " "),
      );
    }
    expect(dateText(new Date(Date.UTC(1899, 11, 31) + 65_000))).toBe("00:01:05");
    expect(dateText(new Date(Date.UTC(1899, 11, 31) + 30 * 3_600_000))).toBe("30:00:00");
  });

  it("says what is wrong with a workbook it cannot read", async () => {
    expect(
      await refusal(unpack(file("a.xlsx", zip([{ name: "xl/workbook.xml", bytes: "<workbook/>" }])))),
    ).toBe("file_empty");
    expect(
      await refusal(unpack(file("a.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))),
    ).toBe("spreadsheet_broken");
    expect(await refusal(unpack(file("a.ods", zip([{ name: "content.xml", bytes: "<x/>" }]))))).toBe(
      "file_spreadsheet",
    );
  });
});

describe("JSON", () => {
  const call = (id: number) => ({
    id: `j${id}`,
    started_at: `2026-03-0${id}T09:00:00Z`,
    direction: "inbound",
    from: "+49301234567",
    to: "+4930999",
    talk_time: 10 * id,
    status: "answered",
    user: { id: 7, name: "Sara" },
    tags: [
      { id: 1, name: "sale" },
      { id: 2, name: "vip" },
    ],
    plain: ["a", "b"],
  });
  const text = async (f: File, part?: string): Promise<string> =>
    (await (await unpack(f, part))[0]?.file.text()) ?? "";

  it("finds the list inside its wrapper and flattens it", async () => {
    const dump = JSON.stringify(
      { meta: { count: 2, total: 2 }, users: [{ id: 1, name: "S" }], calls: [call(1), call(2)] },
      null,
      2,
    );
    const [found] = await unpack(file("dump.json", dump));
    expect(found?.part).toBe("calls");
    expect([...(found?.parts ?? [])].sort()).toEqual(["*", "calls", "users"]);
    const lines = ((await found?.file.text()) ?? "").split("\n");
    expect(lines[0]).toBe("id,started_at,direction,from,to,talk_time,status,user.id,user.name,tags,plain");
    expect(lines[1]).toBe(
      'j1,2026-03-01T09:00:00Z,inbound,+49301234567,+4930999,10,answered,7,Sara,"[""sale"",""vip""]","[""a"",""b""]"',
    );
    const { report, host } = await importFiles([found?.file ?? file("")]);
    expect(report).toMatchObject({ rowsLoaded: 2, rejectedCount: 0 });
    expect(await host.rows("SELECT call_id, tag_codes, agent_id FROM calls ORDER BY 1 LIMIT 1")).toEqual([
      { call_id: "j1", tag_codes: ["sale", "vip"], agent_id: "Sara" },
    ]);
  });

  it("reads a bare list, a line for each object, and pages behind each other alike", async () => {
    const calls = [call(1), call(2), call(3)];
    const wanted = await text(file("a.json", JSON.stringify(calls)));
    expect(wanted.split("\n")).toHaveLength(5);
    expect(await text(file("a.ndjson", calls.map((c) => JSON.stringify(c)).join("\n")))).toBe(wanted);
    expect(await text(file("a.jsonl", `\ufeff${calls.map((c) => JSON.stringify(c)).join("\r\n")}\r\n`))).toBe(
      wanted,
    );
    expect(
      await text(
        file("p.json", calls.map((c) => JSON.stringify({ calls: [c], next: "x" })).join("\n")),
        "calls",
      ),
    ).toBe(wanted);
  });

  it("keeps long numbers to the digit, late columns in line, and braces in strings out of it", async () => {
    const lines = [
      '{"id": 12345678901234567890, "note": "a } \\" { 12345678901234567890, b"}',
      '{"id": 2, "note": "é\\n\\u0041"}',
      ...Array.from({ length: 100 }, (_, i) => `{"id": ${i}, "note": ""}`),
      '{"id": 3, "note": "", "late": true}',
    ];
    const written = (await text(file("x.ndjson", lines.join("\n")))).split("\n");
    expect(written[0]).toBe("id,note,late");
    expect(written[1]).toBe('12345678901234567890,"a } "" { 12345678901234567890, b",');
    expect(written[2]).toBe('2,"é');
    expect(written.at(-2)).toBe("3,,true");
  });

  it("takes the wrapper of each record out of the names", async () => {
    const lines = [call(1), call(2)].map((data) => JSON.stringify({ event: "call.ended", data }));
    expect((await text(file("hooks.ndjson", lines.join("\n")))).split("\n")[0]).toMatch(
      /^event,id,started_at,direction/,
    );
  });

  it("refuses what is no list of objects, and nesting without end", async () => {
    expect(await refusal(unpack(file("a.json", "[[1,2],[3,4]]")))).toBe("file_json");
    expect(await refusal(unpack(file("a.json", `[{"a":${"[".repeat(100_000)}`)))).toBe("file_json");
  });
});

describe("archives", () => {
  it("reads gzip, and every file of a zip, workbooks and JSON among them", async () => {
    const [plain] = await unpack(file("calls.csv.gz", gzipSync(csv)));
    expect([plain?.file.name, await plain?.file.text()]).toEqual(["calls.csv", csv]);
    const bytes = zip([
      { name: "week 1/calls.csv", bytes: csv },
      { name: "__MACOSX/._calls.csv", bytes: "x" },
      { name: "week 2/", bytes: "" },
      { name: "week 2/calls.xlsx", bytes: await workbook([{ name: "S", rows: [header, ...rows] }]) },
      { name: "week 3/calls.csv.gz", bytes: gzipSync(csv) },
      { name: "مكالمات.json", bytes: '[{"id":"a","started_at":"2026-03-02"}]' },
    ]);
    const found = await unpack(file("all.zip", bytes));
    expect(found.map((f) => [f.file.name, f.part])).toEqual([
      ["calls.csv", null],
      ["calls.xlsx", "S"],
      ["calls.csv", null],
      ["مكالمات.json", "*"],
    ]);
    expect(await found[0]?.file.text()).toBe(csv);
    expect(found.every(({ origin }) => origin.name === "all.zip")).toBe(true);
  });

  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(48);
  /** In milliseconds of this process's own work: the machine may be busy with other things. */
  const timed = async (f: File): Promise<{ code: string; ms: number }> => {
    const before = process.cpuUsage();
    const code = await refusal(unpack(f));
    const { user, system } = process.cpuUsage(before);
    return { code, ms: (user + system) / 1000 };
  };

  it("refuses bombs within a second", async () => {
    const sheet = zip([
      { name: "[Content_Types].xml", bytes: "<Types/>" },
      {
        name: "xl/workbook.xml",
        bytes: '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      },
      { name: "xl/worksheets/sheet1.xml", bytes: zeros(200) },
    ]);
    expect(sheet.length).toBeLessThan(250_000);
    const inner = zip([{ name: "calls.csv", bytes: csv }]);
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><workbook><sheets><sheet name="&b;" r:id="rId1"/></sheets></workbook>';
    const bombs: [string, File, string][] = [
      ["workbook", file("a.xlsx", sheet), "archive_bomb"],
      ["gzip", file("a.csv.gz", gzipSync(zeros(200))), "archive_bomb"],
      ["gzip in gzip", file("a.gz", gzipSync(gzipSync(csv))), "archive_nested"],
      ["zip in zip", file("a.zip", zip([{ name: "b.zip", bytes: inner }])), "archive_nested"],
      [
        "a size that is a lie",
        file("a.zip", zip([{ name: "a.csv", bytes: zeros(50), claims: 1000 }])),
        "archive_broken",
      ],
      [
        "many files",
        file("a.zip", zip(Array.from({ length: 501 }, (_, i) => ({ name: `${i}.csv`, bytes: csv })))),
        "archive_too_many",
      ],
      ["entities", file("a.xlsx", zip([{ name: "xl/workbook.xml", bytes: laughs }])), "archive_bomb"],
      ["nothing", file("a.zip", zip([])), "archive_empty"],
      ["half a file", file("a.zip", inner.subarray(0, inner.length - 30)), "archive_broken"],
      ["half a gzip", file("a.gz", gzipSync(csv.repeat(50)).subarray(0, 60)), "archive_broken"],
    ];
    for (const [name, bomb, code] of bombs) {
      const got = await timed(bomb);
      expect([name, got.code]).toEqual([name, code]);
      expect(got.ms, name).toBeLessThan(1000);
    }
  });
});

describe("what is pasted or dropped", () => {
  it("takes cells copied from a spreadsheet, and no other text", async () => {
    const table = pastedTable(csv.replaceAll(",", "\t"), "pasted.tsv");
    const { report } = await importFiles([table ?? file("")], { zone: "UTC" });
    expect(report.rowsLoaded).toBe(1);
    expect(pastedTable("a sentence,\nand another one", "x")).toBeNull();
    expect(pastedTable("one\ttwo", "x")).toBeNull();
    expect(pastedTable("", "x")).toBeNull();
  });

  it("walks through dropped folders, by name, without hidden files", async () => {
    const leaf = (name: string) => ({
      name,
      isFile: true,
      isDirectory: false,
      file: (done: (f: File) => void) => done(file(name, csv)),
    });
    const folder = (name: string, inside: DroppedEntry[]) => ({
      name,
      isFile: false,
      isDirectory: true,
      createReader() {
        const batches = [inside.slice(0, 2), inside.slice(2), []]; // browsers give a folder in batches
        return { readEntries: (done: (entries: DroppedEntry[]) => void) => done(batches.shift() ?? []) };
      },
    });
    const tree = folder("exports", [
      leaf("b.csv"),
      leaf(".DS_Store"),
      folder("a", [leaf("1.csv"), leaf("0.csv"), leaf("2.csv")]),
      leaf("c.csv"),
    ]);
    const found = await filesIn([tree, leaf("z.csv")]);
    expect(found.map(({ name }) => name)).toEqual(["0.csv", "1.csv", "2.csv", "b.csv", "c.csv", "z.csv"]);
  });
});
