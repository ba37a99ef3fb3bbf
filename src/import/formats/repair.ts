import type { Dialect, Reject } from "../types";
import { parseRecord } from "./csv";
import { toUnits } from "./encoding";
import { type Slice, readBytes } from "./file-scan";
import { footerOf } from "./footer";
import { recover } from "./recover";
import { RecordScanner } from "./records";
import { unitsText } from "./units-text";
import type { ColumnShapes } from "./column-shapes";
import { isLeftOut, type leftOut, shapeFault } from "./record-shape";

/** A slice made readable: UTF-8, comma, double quotes, the record's number as first column. */
export interface Repaired {
  readonly blob: Blob;
  readonly rows: number;
  readonly rejects: readonly Reject[];
  readonly rejected: number;
  /** Records that are none of the table's: empty ones, totals, what a report prints below it. */
  readonly leftOut: Readonly<Record<(typeof leftOut)[number], number>>;
}

export interface RepairOptions {
  readonly file: File;
  readonly dialect: Dialect;
  readonly width: number;
  /** Fields a record must have: up to the last column that is read. Missing ones after it are empty. */
  readonly needed: number;
  readonly maxRejects: number;
  /** Fields beyond the header's are left out instead of refused: quoting that went wrong shifts the last columns. */
  readonly ragged?: boolean;
  /** What the columns usually hold, to put rows back into them. */
  readonly shapes?: ColumnShapes;
}

const quoted = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Reads a slice record by record, keeps what has the right shape and lists what has not. */
export async function repairSlice(slice: Slice, options: RepairOptions): Promise<Repaired> {
  const { file, dialect, width, needed } = options;
  const units = toUnits(await readBytes(file, slice.start, slice.end, file.name), dialect.encoding);
  const parts: string[] = [];
  const rejects: Reject[] = [];
  const out = { blank: 0, totals: 0, footer: 0 };
  let [record, rows, rejected] = [slice.firstRecord - 1, 0, 0];
  new RecordScanner(dialect, { line: slice.firstLine, width }).feed(units, true, (found) => {
    record++;
    const text = unitsText(units.subarray(found.start, found.end), dialect).replaceAll("\0", "");
    const asWritten = parseRecord(text, dialect);
    const suspicious = found.odd || asWritten.length !== width;
    const recovered = suspicious ? recover(text, asWritten, options) : asWritten;
    const fields = recovered ?? asWritten;
    const refuse = (reason: string): void => {
      rejected++;
      if (rejects.length >= options.maxRejects) return;
      rejects.push({
        file: file.name,
        line: found.line,
        record,
        column: null,
        value: text.slice(0, 200),
        reason,
      });
    };
    if (found.unclosed && recovered?.length !== width) return refuse("unclosed_quote");
    const fault = (suspicious ? footerOf(asWritten, width) : null) ?? shapeFault(fields, width, needed);
    if (isLeftOut(fault)) return void out[fault]++;
    if (fault && !(fault === "too_many_fields" && options.ragged)) return refuse(fault);
    const line = [String(record)];
    for (let i = 0; i < width; i++) line.push(quoted(fields[i] ?? ""));
    parts.push(line.join(","));
    rows++;
  });
  return {
    blob: new Blob([parts.length ? `${parts.join("\n")}\n` : ""]),
    rows,
    rejects,
    rejected,
    leftOut: out,
  };
}

/** Physical lines at which given records of a slice start, by record number. */
export async function linesOf(
  slice: Slice,
  records: ReadonlySet<number>,
  options: Pick<RepairOptions, "file" | "dialect" | "width">,
): Promise<ReadonlyMap<number, number>> {
  const { file, dialect, width } = options;
  const units = toUnits(await readBytes(file, slice.start, slice.end, file.name), dialect.encoding);
  const lines = new Map<number, number>();
  let record = slice.firstRecord - 1;
  new RecordScanner(dialect, { line: slice.firstLine, width }).feed(units, true, (found) => {
    record++;
    if (records.has(record)) lines.set(record, found.line);
  });
  return lines;
}
