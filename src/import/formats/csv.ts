import { RecordScanner, type Marks, type ScannedRecord } from "./records";

/** One record as text: its fields, and the physical line at which it starts (1-based). */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/** The fields of one record's text, read as the scanner read it. */
export function parseRecord(text: string, dialect: Omit<Marks, "newline">): string[] {
  const { delimiter, quote, escape } = dialect;
  const fields: string[] = [];
  let i = 0;
  for (;;) {
    let value = "";
    let p = i;
    if (quote && delimiter !== " ") while (text[p] === " ") p++;
    if (quote && text[p] === quote) {
      i = p + 1;
      for (;;) {
        const close: number = escape ? closing(text, i, quote) : text.indexOf(quote, i);
        if (close < 0) {
          value += text.slice(i);
          i = text.length;
          break;
        }
        const part = text.slice(i, close);
        value += escape ? part.replace(/\\(.)/gs, "$1") : part;
        const after: string | undefined = text[close + 1];
        if (after === quote) {
          value += quote;
          i = close + 2;
        } else if (
          after !== undefined &&
          !text.startsWith(delimiter, close + 1) &&
          text[close - 1] === "\\"
        ) {
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
    i = end + delimiter.length;
  }
}

/** The next quote with no backslash before it. */
function closing(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i++)
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i;
  return -1;
}

/** All records of a text, at most `limit`. With `final` false a last record that may go on is left out. */
export function parseCsv(
  text: string,
  dialect: Marks,
  options: { readonly limit?: number; readonly final?: boolean; readonly width?: number } = {},
): CsvRecord[] {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  const records: CsvRecord[] = [];
  const limit = options.limit ?? Infinity;
  if (limit <= 0) return records;
  new RecordScanner(dialect, options.width ? { width: options.width } : {}).feed(
    units,
    options.final ?? true,
    (record: ScannedRecord) => {
      records.push({ fields: parseRecord(text.slice(record.start, record.end), dialect), line: record.line });
      return records.length < limit;
    },
  );
  return records;
}
