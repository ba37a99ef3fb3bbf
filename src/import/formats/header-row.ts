import { shapeOf, type ColumnShapes } from "./column-shapes";

const looksLikeData = (value: string): boolean =>
  /^[-+]?[\d.,:/\s]+$/.test(value) || /^\d{4}-\d\d-\d\d/.test(value) || /^\+?\d[\d\s()-]{6,}$/.test(value);

/** Whether most of a record's fields are filled: titles and blank rows of a preamble are not. */
export const mostlyFilled = (fields: readonly string[]): boolean => {
  const filled = fields.filter((field) => field.trim() !== "").length;
  return filled > 0 && filled >= fields.length * 0.6;
};

/** Whether a record reads like column names: mostly filled, mostly words, no repeats to speak of. */
export function looksLikeHeader(fields: readonly string[]): boolean {
  if (!mostlyFilled(fields)) return false;
  const filled = fields.map((field) => field.trim()).filter((field) => field !== "");
  if (filled.some((field) => field.length > 120)) return false;
  const data = filled.filter(looksLikeData).length;
  return data <= filled.length * 0.15 && new Set(filled).size >= filled.length * 0.8;
}

/** Whether a record has words in the columns that otherwise hold numbers and dates: it can only be names. */
export function isNames(fields: readonly string[], shapes: ColumnShapes): boolean {
  const telling = shapes.telling.filter((c) => c < fields.length);
  const worded = telling.filter((c) => shapeOf(fields[c] ?? "") === "text");
  return (
    telling.length >= 2 &&
    worded.length >= Math.max(2, telling.length * 0.8) &&
    (looksLikeHeader(fields) || (mostlyFilled(fields) && worded.length === telling.length))
  );
}

/** A header's names; those of several rows are joined by a space. */
export const joinNames = (rows: readonly (readonly string[])[]): string[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, c) =>
    rows
      .map((row) => (row[c] ?? "").trim())
      .filter((name) => name !== "")
      .join(" "),
  );
