import type { Cell, Sql } from "../../base";
import { toCsv } from "../../charts";
import { cutOf, rowPage, type Cut, type RowColumn, type RowQuery, type RowSource } from "../../metrics";

const chunk = 20_000; // rows

/** Columns that hold a customer's telephone number or may hold one as the phone system wrote it. */
const hasNumbers = (name: string): boolean => name === "contact_key" || name.startsWith("src_");

/** A telephone number's last two digits, the others hidden; text without a number stays. */
export const masked = (text: string): string =>
  text.replaceAll(/\+?\d[\d ()/.-]{5,}\d/g, (number) => {
    const digits = number.replaceAll(/\D/g, "");
    return digits.length < 7 ? number : `•••${digits.slice(-2)}`;
  });

const isNumber = (text: string): boolean => /^\+\d{5,15}$/.test(text);

const two = (n: number): string => String(n).padStart(2, "0");

const dayText = (at: Date): string =>
  `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;

const sixDays = 6 * 86_400_000; // ms

/**
 * Moments as `2026-10-26 08:00:00`, whatever the reader's language: a file is for programs too. Where the policy tells
 * the day alone, `2026-10-26`; where the week, its first and last day, `2026-10-26/2026-11-01`.
 */
function written(
  value: Cell | undefined,
  { name, type }: RowColumn,
  cut: Cut | null,
  full: boolean,
): string | number | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String).join("|");
  if (typeof value === "number" && (type.startsWith("TIMESTAMP") || type === "DATE")) {
    const at = new Date(value);
    const day = dayText(at);
    if (cut === "week") return `${day}/${dayText(new Date(value + sixDays))}`;
    return type === "DATE" || cut === "day" ? day : `${day} ${at.toISOString().slice(11, 19)}`;
  }
  if (typeof value === "number") return value;
  const text = String(value);
  return full || !hasNumbers(name) ? text : masked(text);
}

export interface ExportOptions {
  readonly total: number;
  /** Customers' numbers in full; else their last two digits only. */
  readonly numbers: boolean;
  /** International numbers as a dialler takes them, `+4930…`: a plus and digits cannot run. */
  readonly dialable?: boolean;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** What is listed as CSV: the columns and order on the screen, all rows; safe to open in a spreadsheet. */
export async function exportRows(
  sql: Sql,
  source: RowSource,
  query: RowQuery,
  { total, numbers, dialable = false, onProgress, signal }: ExportOptions,
): Promise<Blob> {
  const columns = query.columns.flatMap(
    (name) => source.columns.find((column) => column.name === name) ?? [],
  );
  const names = columns.map(({ name }) => name);
  const parts: string[] = ["\ufeff"];
  for (let offset = 0; offset < Math.max(1, total); offset += chunk) {
    const rows =
      total === 0
        ? []
        : await rowPage(sql, source, query, { offset, limit: chunk, total }, { signal, priority: 1 });
    const cells = rows.map((row) =>
      columns.map((column) => written(row[column.name], column, cutOf(row, column.name), numbers)),
    );
    const text = toCsv({ columns: names, rows: cells }, dialable ? isNumber : undefined);
    parts.push(offset === 0 ? text : text.slice(text.indexOf("\r\n") + 2));
    onProgress(Math.min(1, (offset + chunk) / Math.max(1, total)));
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}
