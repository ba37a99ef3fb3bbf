import type { Dialect } from "../types";
import { parseCsv } from "./csv";

const delimiters: readonly Dialect["delimiter"][] = [",", ";", "\t", "|"];
const headerDepth = 25;

function sniffNewline(text: string): Dialect["newline"] {
  const crlf = text.split("\r\n").length - 1;
  const lf = text.split("\n").length - 1 - crlf;
  const cr = text.split("\r").length - 1 - crlf;
  return crlf >= lf && crlf >= cr && crlf > 0 ? "\r\n" : cr > lf ? "\r" : "\n";
}

/** Single quotes are the quote only where they open and close fields and double quotes never do. */
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
  return at('"') === 0 && at("'") >= 3 ? "'" : '"';
}

/** How many fields most records have, and what share of the records has that many. */
function commonWidth(widths: readonly number[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 0, share: 0 };
  for (const [width, count] of counts)
    if (count > best.share || (count === best.share && width > best.width)) best = { width, share: count };
  return { width: best.width, share: widths.length ? best.share / widths.length : 0 };
}

const looksLikeData = (value: string): boolean =>
  /^[-+]?[\d.,:/\s]+$/.test(value) || /^\d{4}-\d\d-\d\d/.test(value) || /^\+?\d[\d\s()-]{6,}$/.test(value);

/** Whether a record reads like column names: mostly filled, mostly words, no repeats to speak of. */
function looksLikeHeader(fields: readonly string[]): boolean {
  const filled = fields.map((field) => field.trim()).filter((field) => field !== "");
  if (filled.length < fields.length * 0.6 || filled.length === 0) return false;
  if (filled.some((field) => field.length > 120)) return false;
  const data = filled.filter(looksLikeData).length;
  return data <= filled.length * 0.15 && new Set(filled).size >= filled.length * 0.8;
}

/** The dialect of decoded text (the file's beginning): delimiter, quote, line break and where the header is. */
export function sniffDialect(text: string, encoding: Dialect["encoding"]): Dialect {
  const newline = sniffNewline(text);
  const quote = sniffQuote(text);
  let best = { delimiter: "," as Dialect["delimiter"], score: -1, width: 1, header: 0 };
  for (const delimiter of delimiters) {
    const records = parseCsv(text, { delimiter, quote, newline }, { limit: 300 });
    const { width, share } = commonWidth(records.map((record) => record.fields.length));
    const score = width > 1 ? share * (1 + Math.log2(width) / 4) : 0;
    if (score <= best.score) continue;
    const header = records
      .slice(0, headerDepth)
      .findIndex((r) => r.fields.length === width && looksLikeHeader(r.fields));
    const first = records.findIndex((record) => record.fields.length === width);
    const onlyRecord = records.length === 1 ? 0 : -1;
    best = { delimiter, score, width, header: header >= 0 && header <= first + 3 ? header : onlyRecord };
  }
  return { encoding, delimiter: best.delimiter, quote, newline, headerRecord: best.header };
}
