import type { Dialect } from "../types";
import { RecordScanner, type ScannedRecord } from "./records";

/** One record as text: its fields, and the physical line at which it starts (1-based). */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/** The fields of one record's text, read as the scanner read it. */
export function parseRecord(text: string, dialect: Pick<Dialect, "delimiter" | "quote">): string[] {
  const { delimiter, quote } = dialect;
  const fields: string[] = [];
  let i = 0;
  for (;;) {
    let value = "";
    let p = i;
    if (quote) while (text[p] === " ") p++;
    if (quote && text[p] === quote) {
      i = p + 1;
      for (;;) {
        const close = text.indexOf(quote, i);
        if (close < 0) {
          value += text.slice(i);
          i = text.length;
          break;
        }
        value += text.slice(i, close);
        const after = text[close + 1];
        if (after === quote) {
          value += quote;
          i = close + 2;
        } else if (after !== undefined && after !== delimiter && text[close - 1] === "\\") {
          value = value.slice(0, -1) + quote;
          i = close + 1;
        } else {
          i = close + 1;
          break;
        }
      }
    }
    const end = text.indexOf(delimiter, i);
    value += text.slice(i, end < 0 ? text.length : end);
    fields.push(value);
    if (end < 0) return fields;
    i = end + 1;
  }
}

/** All records of a text, at most `limit`. With `final` false a last record that may go on is left out. */
export function parseCsv(
  text: string,
  dialect: Pick<Dialect, "delimiter" | "quote" | "newline">,
  options: { readonly limit?: number; readonly final?: boolean } = {},
): CsvRecord[] {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  const records: CsvRecord[] = [];
  const limit = options.limit ?? Infinity;
  if (limit <= 0) return records;
  new RecordScanner(dialect).feed(units, options.final ?? true, (record: ScannedRecord) => {
    records.push({ fields: parseRecord(text.slice(record.start, record.end), dialect), line: record.line });
    return records.length < limit;
  });
  return records;
}
