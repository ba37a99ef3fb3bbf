import { literal } from "../../base";
import type { Dialect } from "../types";

const columns = (width: number): string =>
  Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(", ");

/**
 * The reader's buffer for a slice of that many bytes. Left alone it is sixteen of the longest lines, 320 MB, and wasm
 * memory never shrinks; a slice in one buffer needs no more than its own size.
 */
const bufferBytes = (bytes: number): number => Math.min(Math.max(bytes + 1024, 1_000_000), 32_000_000);
const longestLine = 20_000_000; // bytes

const readCsv = (
  path: string,
  dialect: Pick<Dialect, "delimiter" | "quote" | "newline">,
  types: string,
  bytes: number,
): string => {
  const buffer = bufferBytes(bytes);
  const newline = dialect.newline === "\r\n" ? "'\\r\\n'" : "'\\n'";
  const quote = literal(dialect.quote);
  return (
    `read_csv(${literal(path)}, header = false, auto_detect = false, delim = ${literal(dialect.delimiter)}, quote = ${quote}, ` +
    `escape = ${quote}, new_line = ${newline}, maximum_line_size = ${Math.min(longestLine, buffer)}, buffer_size = ${buffer}, columns = {${types}})`
  );
};

/** A relation of a clean slice's raw text; `rec` counts on from the slice's first record. */
export const cleanSource = (
  path: string,
  dialect: Dialect,
  width: number,
  slice: { readonly firstRecord: number; readonly bytes: number },
): string =>
  `SELECT row_number() OVER () + ${slice.firstRecord - 1} AS rec, * FROM ${readCsv(path, dialect, columns(width), slice.bytes)}`;

/** A relation of a repaired slice's raw text, in which each row brings its record number. */
export const repairedSource = (path: string, width: number, bytes: number): string =>
  `SELECT * FROM ${readCsv(path, { delimiter: ",", quote: '"', newline: "\n" }, `'rec': 'BIGINT', ${columns(width)}`, bytes)}`;

/** A relation of sample records handed over as variables `imp_c<i>`, one list a column. */
export const sampleSource = (width: number): string =>
  `SELECT row_number() OVER () AS rec, * FROM (SELECT ${Array.from({ length: width }, (_, i) => `unnest(getvariable('imp_c${i}')) AS c${i}`).join(", ")})`;
