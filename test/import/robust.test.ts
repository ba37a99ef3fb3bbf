import { describe, expect, it } from "vitest";
import { unpack } from "../../src/import";
import { sniffDialect } from "../../src/import/formats/dialect";
import { importFiles } from "./host";
import { textFile } from "./sample-file";

const header = ["Call ID", "Start time", "Direction", "Status", "Talk time", "Note"];
const row = (i: number): string[] => [
  `c${i}`,
  `2025-05-01 09:${10 + i}:00`,
  i % 2 ? "inbound" : "outbound",
  i % 3 ? "answered" : "busy",
  String(10 * i),
  i % 4 ? "fine" : "",
];
const table = Array.from({ length: 12 }, (_, i) => row(i));
const joined = (delimiter: string, rows: readonly (readonly string[])[] = [header, ...table]): string =>
  `${rows.map((r) => r.join(delimiter)).join("\n")}\n`;
const notes = async (file: File): Promise<unknown[]> => {
  const { host, report } = await importFiles([file], { zone: "UTC" });
  expect(report.rejects).toEqual([]);
  return host.rows(
    'SELECT call_id, epoch(started_at) AS at, direction, talk_s, "src_Note" AS note FROM calls ORDER BY src_row',
  );
};

describe("files that are written oddly give the same calls", () => {
  it.each(["||", "::", "~|~", ", ", " ; ", "^", "~", "\u001f", "§", "\t\t"])(
    "separated by %j",
    async (delimiter) => {
      const plain = await notes(textFile(joined(",")));
      expect(plain).toHaveLength(12);
      expect(await notes(textFile(joined(delimiter)))).toEqual(plain);
    },
  );

  it("with other quotes, and backslashes before quotes", async () => {
    const value = (mark: string): string => `say ${mark}hi${mark}, then go`;
    const written = (quote: string, inner: string): string =>
      joined(",", [header, ...table.map((r) => [...r.slice(0, 5), `${quote}${inner}${quote}`])]);
    for (const [quote, inner, note] of [
      ['"', value('""'), value('"')],
      ['"', value('\\"'), value('"')],
      ["'", value("''"), value("'")],
      ["`", value("``"), value("`")],
    ] as const) {
      const found = (await notes(textFile(written(quote, inner)))) as { note: string }[];
      expect(found.map((r) => r.note)).toEqual(table.map(() => note));
    }
  });

  it("with NULs, cells of 10,000 characters, doubled headers and no last line break", async () => {
    const long = "x ".repeat(5000).trim();
    const text = joined(",", [
      [...header, "Note"],
      ...table.map((r, i) => [...r.slice(0, 5), i === 3 ? `a\0b` : long, "second"]),
    ]).slice(0, -1);
    const { host, report } = await importFiles([textFile(text)], { zone: "UTC" });
    expect(report).toMatchObject({ rowsLoaded: 12, rejectedCount: 0 });
    const found = await host.rows(
      'SELECT length("src_Note") AS n, "src_Note 2" AS other FROM calls ORDER BY src_row',
    );
    expect(found.map((r) => r["n"])).toEqual(table.map((_, i) => (i === 3 ? 2 : long.length)));
    expect(new Set(found.map((r) => r["other"]))).toEqual(new Set(["second"]));
  });

  it("in two encodings at once", async () => {
    const utf8 = new TextEncoder().encode(joined(",").replace("fine", "Zoë"));
    const tail = Uint8Array.from("c99,2025-05-01 10:00:00,inbound,answered,5,M\u00fcller\n", (c) =>
      c.charCodeAt(0),
    );
    const { host } = await importFiles([new File([utf8, tail], "mixed.csv")], { zone: "UTC" });
    const found = await host.rows(
      `SELECT "src_Note" AS note FROM calls WHERE call_id IN ('c1', 'c99') ORDER BY call_id`,
    );
    expect(found).toEqual([{ note: "Zoë" }, { note: "Müller" }]);
  });

  it("with a second table below, which is told and not read", async () => {
    const second = joined(",", [
      ["Agent", "Team", "Seat", "Shift", "Desk", "Site"],
      ["Ada", "A", "1", "2", "3", "4"],
      ["Bob", "B", "1", "2", "3", "4"],
    ]);
    const { report } = await importFiles([textFile(`${joined(",")}\n${second}`)], { zone: "UTC" });
    expect(report).toMatchObject({ rowsLoaded: 12, rejectedCount: 0, excluded: { other_table: 2 } });
  });

  it("with names over two rows", async () => {
    const upper = ["Call", "Start", "", "", "Talk", ""];
    const lower = ["ID", "time", "Direction", "Status", "time", "Note"];
    expect(await notes(textFile(joined(",", [upper, lower, ...table])))).toEqual(
      await notes(textFile(joined(","))),
    );
    const { report, inspections } = await importFiles([textFile(joined(",", [header, header, ...table]))], {
      zone: "UTC",
    });
    expect(report).toMatchObject({ rowsLoaded: 12, rejectedCount: 0 });
    expect(inspections[0]?.dialect).toMatchObject({ headerRecord: 1, headerRows: 2 });
  });

  it("with a stray quote that would swallow the rest", async () => {
    const broken = table.map((r, i) =>
      i === 2
        ? [...r.slice(0, 3), `"${r[3] ?? ""}`, ...r.slice(4)]
        : i === 9
          ? [...r.slice(0, 5), '"quoted, text"']
          : r,
    );
    const { report } = await importFiles([textFile(joined(",", [header, ...broken]))], { zone: "UTC" });
    expect(report).toMatchObject({ rowsLoaded: 12, rejectedCount: 0 });
  });

  it("sniffs nothing into ordinary files", () => {
    expect(sniffDialect(joined(","), "utf-8")).toEqual({
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      newline: "\n",
      headerRecord: 0,
    });
    expect(sniffDialect(joined("\t"), "utf-8")).toMatchObject({ delimiter: "\t" });
  });

  it("text goes through unpacking as it is", async () => {
    const file = textFile(joined(","));
    expect(await unpack(file)).toEqual([{ file, origin: file, part: null, parts: [] }]);
  });
});
