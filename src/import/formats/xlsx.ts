import type { CellValue } from "hucre/xlsx";
import { AppError } from "../../base";

/** A cell as text that the import reads: dates as ISO wall-clock time rounded to the second. */
export type SheetRow = readonly string[];

const day = 86_400_000;
/** Excel's day 0: what a time of day without a date stands on. */
const dayZero = Date.UTC(1899, 11, 31);
const firstRealDate = Date.UTC(1900, 2, 1);
const two = (n: number): string => String(n).padStart(2, "0");

/** A date cell: an instant on the sheet's clock, or, on the first days of 1900, a time of day or a duration. */
export function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  if (!Number.isFinite(seconds)) return "";
  if (date.getTime() < firstRealDate) {
    const s = seconds - dayZero / 1000;
    if (s < 0) return "";
    return `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  }
  const iso = new Date(seconds * 1000).toISOString();
  return (seconds * 1000) % day === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** A cell's value as text; errors like #N/A say nothing and become empty. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  const text = String(value);
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text) ? "" : text;
}

/** Excel's serial number of a day with its fraction, unformatted, as the wall clock it stands for (1900 system). */
export const serialText = (serial: number): string =>
  dateText(new Date(Date.UTC(1899, 11, 30) + Math.round(serial * day)));

/** The only place that knows the library: rows of one sheet as text, streamed. */
export async function* sheetRows(
  bytes: Uint8Array,
  sheet: number,
  file: string,
  maxRows = 0,
): AsyncGenerator<SheetRow> {
  const { streamXlsxRows } = await import("hucre/xlsx");
  try {
    let next = 0;
    for await (const row of streamXlsxRows(bytes, { sheet, ...(maxRows ? { maxRows } : {}) })) {
      // a row that the sheet leaves out is an empty line, so that lines count as in the spreadsheet
      for (; next < row.index && row.index - next < 1000; next++) yield [];
      next = row.index + 1;
      yield row.values.map(cellText);
    }
  } catch (error) {
    throw sheetError(error, file);
  }
}

/** The sheets of a workbook of Excel 97-2003, each as rows of text. */
export async function oldSheets(
  bytes: Uint8Array,
  file: string,
): Promise<readonly { name: string; rows: SheetRow[] }[]> {
  const { readXls } = await import("hucre/xlsx");
  try {
    const { sheets } = await readXls(bytes);
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw sheetError(error, file);
  }
}

function sheetError(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const locked = error instanceof Error && /Encrypted|Decryption/.test(error.name);
  return new AppError(locked ? "file_locked" : "spreadsheet_broken", { file }, { cause: error });
}
