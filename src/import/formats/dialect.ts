import type { Dialect } from "../types";
import { ColumnShapes, shapeOf } from "./column-shapes";
import { type CsvRecord, parseCsv } from "./csv";
import { isNames, joinNames, looksLikeHeader, mostlyFilled } from "./header-row";

const delimiters = [",", ";", "\t", "|", " "];
/** Tried where the usual ones find no columns. */
const rare = ["^", "~", "\u001f", "\u0001", "\u00a7", "\u00a6", "::", "~|~", "<>"];
const headerDepth = 25;
const sniffed = 300;
const maxHeaderRows = 3;

type Marks = Pick<Dialect, "quote" | "newline" | "escape">;

function sniffNewline(text: string): Dialect["newline"] {
  const crlf = text.split("\r\n").length - 1;
  const lf = text.split("\n").length - 1 - crlf;
  const cr = text.split("\r").length - 1 - crlf;
  return crlf >= lf && crlf >= cr && crlf > 0 ? "\r\n" : cr > lf ? "\r" : "\n";
}

/** Other quotes are the quote only where they open and close fields and double quotes hardly do. */
function sniffQuote(text: string): Dialect["quote"] {
  const at = (quote: string): number =>
    [
      ...text.matchAll(
        new RegExp(
          `(?:^|[,;\\t|\\r\\n])${quote}(?:[^${quote}]|${quote}${quote})*${quote}(?=[,;\\t|\\r\\n]|$)`,
          "g",
        ),
      ),
    ].length;
  const double = at('"');
  for (const quote of ["'", "`"] as const) {
    const count = at(quote);
    if (count >= 3 && count > 3 * double) return quote;
  }
  return '"';
}

/** A backslash before quotes inside quotes, where quotes are never doubled there. */
function sniffEscape(text: string, quote: string): { readonly escape?: "\\" } {
  if (quote === "") return {};
  const escaped = text.split(`\\${quote}`).length - 1;
  const doubled = [
    ...text.matchAll(new RegExp(`[^,;\\t|\\r\\n${quote}]${quote}${quote}[^,;\\t|\\r\\n]`, "g")),
  ].length;
  return escaped > 0 && escaped > doubled ? { escape: "\\" } : {};
}

/** How many fields most records have, and what share of the records has that many. */
function commonWidth(records: readonly CsvRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let best = { width: 0, share: 0 };
  for (const [width, count] of counts)
    if (count > best.share || (count === best.share && width > best.width)) best = { width, share: count };
  return { width: best.width, share: records.length ? best.share / records.length : 0 };
}

interface Found {
  readonly delimiter: string;
  readonly width: number;
  readonly share: number;
  readonly score: number;
}

function tried(text: string, delimiter: string, marks: Marks): Found {
  const first = commonWidth(parseCsv(text, { ...marks, delimiter }, { limit: sniffed }));
  // with the width known, a stray quote joins no more lines
  const { width, share } =
    first.width > 1 && first.share < 1
      ? commonWidth(parseCsv(text, { ...marks, delimiter }, { limit: sniffed, width: first.width }))
      : first;
  const score =
    width > 1 ? share ** 2 * (1 + Math.log2(Math.min(width, 64)) / 4) * (delimiter === " " ? 0.8 : 1) : 0;
  return { delimiter, width, share, score };
}

function sniffDelimiter(text: string, marks: Marks): Found {
  const best = (list: readonly string[]): Found =>
    list.map((delimiter) => tried(text, delimiter, marks)).reduce((a, b) => (b.score > a.score ? b : a));
  let found = best(delimiters);
  if (found.score < 0.6 || found.delimiter === " ") {
    const other = best(rare);
    if (other.score > found.score && other.share > 0.7) found = other;
  }
  // "a, b" and "a||b": the longer separator where it cuts the same text as well or better
  const containing = rare.filter((mark) => mark.length > 1 && mark.includes(found.delimiter));
  for (const longer of [
    ...containing,
    ` ${found.delimiter} `,
    `${found.delimiter} `,
    found.delimiter.repeat(2),
  ]) {
    if (longer.trim() === "" && longer !== "\t\t") continue;
    if (!text.includes(longer)) continue;
    const other = tried(text, longer, marks);
    const same = other.width === found.width || 2 * other.width - 1 === found.width;
    if (other.width > 1 && same && other.share >= found.share - 0.02) return other;
  }
  return found;
}

/** The dialect of decoded text (the file's beginning): delimiter, quote, line break and where the header is. */
export function sniffDialect(text: string, encoding: Dialect["encoding"]): Dialect {
  const newline = sniffNewline(text);
  const quote = sniffQuote(text);
  const marks: Marks = { quote, newline, ...sniffEscape(text, quote) };
  const { delimiter, width } = sniffDelimiter(text, marks);
  const records = parseCsv(text, { ...marks, delimiter }, { limit: sniffed, width });
  const named = records
    .slice(0, headerDepth)
    .findIndex(({ fields }) => fields.length === width && looksLikeHeader(fields));
  const first = records.findIndex(({ fields }) => fields.length === width && mostlyFilled(fields));
  const header = named >= 0 && named <= first + 3 ? named : records.length === 1 ? 0 : -1;
  const all = records.map(({ fields }) => fields);
  const below = header < 0 ? 1 : headerRows(all, header, width);
  const rows = below + (header > 0 && needsUpper(all[header] ?? [], all[header - 1] ?? []) ? 1 : 0);
  return {
    encoding,
    delimiter: width > 1 ? delimiter : ",",
    ...marks,
    headerRecord: header < 0 ? header : header + below - 1,
    ...(rows > 1 ? { headerRows: rows } : {}),
  };
}

/** Whether names repeat or are missing, and the row above tells them apart ("Start", "End" over "time", "time"). */
function needsUpper(names: readonly string[], upper: readonly string[]): boolean {
  if (upper.length !== names.length) return false;
  const joined = joinNames([upper, names]);
  const distinct = (list: readonly string[]): number =>
    new Set(list.filter((name) => name.trim() !== "")).size;
  return (
    upper.filter((name) => name.trim() !== "").length >= 2 &&
    upper.every((name) => shapeOf(name) === "text" || shapeOf(name) === "empty") &&
    distinct(joined) > distinct(names.map((name) => name.trim()))
  );
}

/** A database's types under the names (Cisco writes them): no names, and left to the profile that knows them. */
const isTypes = (fields: readonly string[]): boolean =>
  fields.every((field) =>
    /^\s*((var)?char|text|integer|bigint|smallint|timestamp|date|uniqueidentifier)\b/i.test(field),
  );

/** How many rows the names take up: those below the first that can be no data. */
function headerRows(records: readonly (readonly string[])[], header: number, width: number): number {
  const below = records.slice(header + 1);
  const data = below.slice(maxHeaderRows - 1).filter((fields) => fields.length === width);
  if (data.length < 3) return 1;
  const shapes = new ColumnShapes(data, width);
  let rows = 1;
  while (rows < maxHeaderRows) {
    const next = below[rows - 1] ?? [];
    if (next.length !== width || isTypes(next) || !isNames(next, shapes)) break;
    rows++;
  }
  return rows;
}
