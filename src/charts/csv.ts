import type { ChartTable } from "./types";

/** Cells that a spreadsheet would take for a formula (reliability.md 3.5), in ASCII and in full width. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

const nothing = (): boolean => false;

function cell(value: string | number | null, harmless: (text: string) => boolean = nothing): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = dangerous.test(value) && !harmless(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as RFC 4180: CRLF, quotes where needed. Text that would run as a formula gets a leading apostrophe, but for
 * what `harmless` says cannot.
 */
export const toCsv = (table: ChartTable, harmless?: (text: string) => boolean): string =>
  [table.columns, ...table.rows]
    .map((row) => `${row.map((value) => cell(value, harmless)).join(",")}\r\n`)
    .join("");

/**
 * The same as a file, with the mark by which spreadsheets recognise UTF-8. `source` stands first as a comment, so that
 * the numbers never travel without their definition.
 */
export const csvBlob = (table: ChartTable, source = ""): Blob =>
  new Blob(["\ufeff", source === "" ? "" : `${cell(`# ${source}`)}\r\n`, toCsv(table)], {
    type: "text/csv;charset=utf-8",
  });
