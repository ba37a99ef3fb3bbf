import { AppError } from "../../base";
import { readBytes } from "../formats/file-scan";
import { oldSheets, serialText, sheetRows, type SheetRow } from "../formats/xlsx";
import { headerName } from "../map/header-names";
import { CsvWriter } from "./csv-writer";
import { judge } from "./judge";
import { limits } from "./limits";
import type { Table } from "./table";
import { zipDirectory, zipEntry } from "./zip-directory";

const sampleRows = 60;
const maxSheets = 40;

/** The names of a workbook's sheets, in the order in which they are numbered. */
async function sheetNames(file: File): Promise<readonly string[]> {
  const entries = await zipDirectory(file);
  for (const entry of entries)
    if (entry.name.endsWith(".xml") && entry.unpacked > limits.part)
      throw new AppError("unpacked_too_large", { file: file.name, limit: limits.part / 1024 ** 3 });
  const book = entries.find(({ name }) => /^xl\/workbook\.xml$/i.test(name));
  if (!book) throw new AppError("spreadsheet_broken", { file: file.name });
  const xml = await (await zipEntry(file, book)).text();
  if (/<!(DOCTYPE|ENTITY)/i.test(xml))
    throw new AppError("archive_bomb", { file: file.name, times: limits.ratio });
  const unescape = (text: string): string =>
    text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, (_, name: string) => {
      const known = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name];
      return (
        known ?? String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
      );
    });
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)]
    .slice(0, maxSheets)
    .map(([, name]) => unescape(name ?? ""));
}

const timeWords =
  /\b(date|time|start|started|end|ended|answered|created|datum|zeit|uhrzeit|heure|fecha|hora)\b|تاريخ|وقت/;

/** Columns whose unformatted numbers can only be Excel's serial dates: the header speaks of time, the values fit. */
function serialColumns(rows: readonly SheetRow[]): ReadonlySet<number> {
  const found = new Set<number>();
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let c = 0; c < width; c++) {
    const at = rows.findIndex((row) => timeWords.test(headerName(row[c] ?? "").full));
    const values =
      at < 0
        ? []
        : rows
            .slice(at + 1)
            .map((row) => row[c] ?? "")
            .filter((value) => value !== "");
    const serials = values.filter((value) => /^[2-6]\d{4}\.\d+$/.test(value)).length;
    if (values.length > 0 && serials >= values.length * 0.9) found.add(c);
  }
  return found;
}

const totalWords =
  /^(grand |sub)?totals?\b|^sum\b|^summe\b|^gesamt|^average\b|^(ال)?(مجموع|إجمالي|اجمالي|متوسط)/i;

/** A row of totals below a table: says so in its first filled cell, and fills fewer cells than the rows do. */
const isTotal = (row: SheetRow, width: number): boolean =>
  totalWords.test(row.find((cell) => cell.trim() !== "")?.trim() ?? "") &&
  row.filter((cell) => cell.trim() !== "").length <= Math.max(1, width * 0.7);

/** Rows of a sheet as comma-separated text. Rows of totals are left out. */
async function asTable(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  head: readonly SheetRow[],
  name: string,
  file: File,
): Promise<Table> {
  const serials = serialColumns(head);
  const width = Math.max(1, ...head.map((row) => row.length));
  const writer = new CsvWriter();
  for await (const row of rows) {
    if (isTotal(row, width)) continue;
    const padded = row.length < width ? [...row, ...new Array<string>(width - row.length).fill("")] : row;
    writer.row(
      serials.size
        ? padded.map((cell, i) =>
            serials.has(i) && /^\d+(\.\d+)?$/.test(cell) ? serialText(Number(cell)) : cell,
          )
        : padded,
    );
    if (writer.chars > limits.bytes)
      throw new AppError("unpacked_too_large", { file: file.name, limit: limits.bytes / 1024 ** 3 });
  }
  return { name, file: writer.file(file.name, file.lastModified) };
}

interface Found {
  readonly name: string;
  readonly score: number;
  readonly head: readonly SheetRow[];
  rows(): AsyncIterable<SheetRow> | Iterable<SheetRow>;
}

async function choose(
  file: File,
  found: readonly Found[],
  wanted: string | undefined,
): Promise<{ table: Table; parts: readonly string[] }> {
  const full = found.filter(({ head }) => head.some((row) => row.some((cell) => cell !== "")));
  const best = full.find(({ name }) => name === wanted) ?? [...full].sort((a, b) => b.score - a.score)[0];
  if (!best) throw new AppError("file_empty", { file: file.name });
  return {
    table: await asTable(best.rows(), best.head, best.name, file),
    parts: full.map(({ name }) => name),
  };
}

/** The sheet of a workbook that holds one row a call (or the wanted one), as comma-separated text. */
export async function readWorkbook(
  file: File,
  wanted?: string,
): Promise<{ table: Table; parts: readonly string[] }> {
  const names = await sheetNames(file);
  const bytes = await readBytes(file, 0, file.size, file.name);
  const found: Found[] = [];
  for (const [i, name] of names.entries()) {
    const head: SheetRow[] = [];
    for await (const row of sheetRows(bytes, i, file.name, sampleRows)) head.push(row);
    found.push({ name, score: judge(head), head, rows: () => sheetRows(bytes, i, file.name) });
  }
  return choose(file, found, wanted);
}

/** The same for a workbook of Excel 97-2003. */
export async function readOldWorkbook(
  file: File,
  wanted?: string,
): Promise<{ table: Table; parts: readonly string[] }> {
  const sheets = await oldSheets(await readBytes(file, 0, file.size, file.name), file.name);
  const found = sheets.map(({ name, rows }): Found => {
    const head = rows.slice(0, sampleRows);
    return { name, score: judge(head), head, rows: () => rows };
  });
  return choose(file, found, wanted);
}
