import { cell, header, line, plain, rows, text } from "./call-log";

/** One polluted file, and the table that it should be read as. */
export interface Polluted {
  readonly kind: string;
  readonly text: string;
  readonly expected: readonly (readonly string[])[];
}

const table = [header, ...rows];
const blank = header.map(() => "");

/** Pollution of the whole file or table. */
function wholeFiles(): Polluted[] {
  const joined = (times: number): string[] =>
    header.map((name) => new Array<string>(times).fill(name).join(" "));
  const second = (width: number): string[][] => {
    const names = [
      "Team",
      "Lead",
      "Shift",
      "Seats",
      "Floor",
      "Phone",
      "Manager",
      "Site",
      "Region",
      "Budget",
      "Cost",
    ];
    return [
      names.slice(0, width),
      ...Array.from({ length: 8 }, (_, i) =>
        names.slice(0, width).map((name, c) => (c < 2 ? `${name} ${i}` : String(i * c))),
      ),
    ];
  };
  const file = (
    kind: string,
    polluted: string,
    expected: readonly (readonly string[])[] = table,
  ): Polluted => ({
    kind,
    text: polluted,
    expected,
  });
  return [
    file("source", text(table)),
    file("no_payload", "", []),
    file("no_trailing_newline", text(table).slice(0, -1)),
    file("double_trailing_newline", `${text(table)}\n`),
    file("no_header", text(rows), rows),
    file("header_multirow_2", text([header, ...table]), [joined(2), ...rows]),
    file("header_multirow_3", text([header, header, ...table]), [joined(3), ...rows]),
    file(
      "preamble",
      text([["PREAMBLE", ...blank.slice(1)], ["Report of the week", ...blank.slice(1)], blank, ...table]),
    ),
    file("multitable_less", text(table) + text(second(6))),
    file("multitable_more", text(table) + text(second(11))),
    file("multitable_same", text(table) + text(second(9))),
    file("header_only", text([header]), [header]),
    file("one_data_row", text(table.slice(0, 2)), table.slice(0, 2)),
    file("field_delimiter_0x20", text(table, { ...plain, delimiter: " " })),
    file("field_delimiter_0x2C_0x20", text(table, { ...plain, delimiter: ", " })),
    file("field_delimiter_0x3B", text(table, { ...plain, delimiter: ";" })),
    file("field_delimiter_0x9", text(table, { ...plain, delimiter: "\t" })),
    file("quotation_char_0x27", text(table, { ...plain, quote: "'", escape: "'" })),
    file("escape_char_0x5C", text(table, { ...plain, escape: "\\" })),
    file("escape_char_0x00", text(table, { ...plain, escape: "" })),
    file("record_delimiter_0xD", text(table, { ...plain, newline: "\r" })),
    file("record_delimiter_0xD_0xA", text(table, { ...plain, newline: "\r\n" })),
  ];
}

/** Each row polluted in turn; `every` takes each n-th only. */
function rowFiles(every: number): Polluted[] {
  const files: Polluted[] = [];
  const lines = table.map((row) => line(row, plain));
  const put = (
    kind: string,
    at: number,
    polluted: string,
    expected: readonly string[] = table[at] ?? [],
  ): void => {
    const all = [...lines];
    all[at] = polluted;
    files.push({
      kind,
      text: `${all.join("\n")}\n`,
      expected: table.map((row, i) => (i === at ? expected : row)),
    });
  };
  // Row 0 is the header here; the benchmark has 84 rows with it, our log has one more.
  for (let at = 1; at < table.length; at += every) {
    const cells = (table[at] ?? []).map((value) => cell(value, plain));
    cells.forEach((value, c) => {
      if (c > 0) put("row_less_sep", at, `${cells.slice(0, c).join(",")}${cells.slice(c).join(",")}`);
      put("row_more_sep", at, [...cells.slice(0, c), "", ...cells.slice(c)].join(","));
      const quoted = value.startsWith('"') ? `""${value.slice(1)}` : `"${value}`;
      // the stray quote is part of the text
      const read = (table[at] ?? []).map((raw, i) => (i === c ? `"${raw}` : raw));
      put("row_extra_quote", at, [...cells.slice(0, c), quoted, ...cells.slice(c + 1)].join(","), read);
    });
    put("row_field_delimiter", at, line(table[at] ?? [], { ...plain, delimiter: " " }));
  }
  return files;
}

/** Every kind of pollution of the benchmark over the log: 2,290 files with `every` 1, proportions kept otherwise. */
export const pollutedFiles = (every: number): readonly Polluted[] => [...wholeFiles(), ...rowFiles(every)];
