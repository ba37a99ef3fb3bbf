import { RecordBatchFileWriter, RecordBatchReader, type RecordBatch } from "apache-arrow";
import type { Cell } from "../base";
import { decode } from "./decode";
import type { DuckDb } from "./duckdb";
import { rowsOf, type Made } from "./result-tables";
import { isNumeric, isText, orderSql, writtenList } from "./result-types";
import { joinStream, type Watch } from "./run-statement";
import type { SqlColumn, SqlExportFormat, SqlPageRequest, SqlRow } from "./sandbox-types";

type Order = Pick<SqlPageRequest, "sort" | "filters">;
type Batches = AsyncGenerator<readonly SqlRow[]>;

const types: Readonly<Record<SqlExportFormat, string>> = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  arrow: "application/vnd.apache.arrow.file",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const isTruth = ({ type }: SqlColumn): boolean => type === "BOOLEAN";
const kept = (column: SqlColumn): boolean => isNumeric(column) || isTruth(column);
/** A DECIMAL or a whole number of 64 bits and more may hold digits that a double does not. */
const exact = (column: SqlColumn): boolean => /^(DECIMAL|U?BIGINT|U?HUGEINT)/.test(column.type);

/** A whole result as a file, read in pieces, so that neither this worker nor the page ever holds all of its rows. */
export async function resultFile(
  db: DuckDb,
  made: Made,
  format: SqlExportFormat,
  order: Order,
  watch: Watch,
): Promise<Blob> {
  const write = { csv: csvParts, json: jsonParts, arrow: arrowParts, xlsx: xlsxParts }[format];
  const parts: BlobPart[] = [];
  // Blobs of some megabytes each: the browser keeps those outside of this worker's memory.
  let waiting: BlobPart[] = [];
  let size = 0;
  for await (const part of write(db, made, order, watch)) {
    waiting.push(part);
    size += typeof part === "string" ? part.length : part.byteLength;
    if (size < 8_000_000) continue;
    parts.push(new Blob(waiting));
    [waiting, size] = [[], 0];
  }
  return new Blob([...parts, ...waiting], { type: types[format] });
}

type Part = string | Uint8Array<ArrayBuffer>;

/** The parts of the stream of all rows, in the order asked for. */
async function* stream(
  db: DuckDb,
  { table, columns }: Made,
  order: Order,
  list: string,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  const { where, by, params } = orderSql(columns, order);
  yield* db.stream(`SELECT ${list} FROM ${table} AS t${where}${by}`, params, watch);
}

/** The same as rows, some thousands at a time. */
async function* rows(db: DuckDb, made: Made, order: Order, list: string, watch: Watch): Batches {
  let header: Uint8Array | null = null;
  let waiting: Uint8Array[] = [];
  for await (const part of stream(db, made, order, list, watch)) {
    if (header === null) header = part;
    else waiting.push(part);
    if (waiting.length < 8) continue;
    yield rowsOf(decode(joinStream([header, ...waiting])));
    waiting = [];
  }
  if (header !== null && waiting.length > 0) yield rowsOf(decode(joinStream([header, ...waiting])));
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A leading =, +, - or @ of a text would be read as a formula by spreadsheets. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

async function* csvParts(db: DuckDb, made: Made, order: Order, watch: Watch): AsyncGenerator<Part> {
  const { columns } = made;
  const texts = columns.map((column) => !kept(column));
  const line = (row: readonly Cell[], guard: (i: number) => boolean): string =>
    row
      .map((cell, i) => {
        const text = cell === null ? "" : String(cell as string | number | boolean);
        return quoted(guard(i) ? safe(text) : text);
      })
      .join(",");
  yield `\uFEFF${line(
    columns.map(({ name }) => name),
    () => true,
  )}\r\n`;
  for await (const some of rows(
    db,
    made,
    order,
    writtenList(columns, () => false),
    watch,
  ))
    yield some.map((row) => `${line(row, (i) => texts[i] === true)}\r\n`).join("");
}

async function* jsonParts(db: DuckDb, made: Made, order: Order, watch: Watch): AsyncGenerator<Part> {
  const names = made.columns.map(({ name }) => JSON.stringify(name));
  const list = writtenList(made.columns, (column) => kept(column) && !exact(column));
  let before = "[";
  for await (const some of rows(db, made, order, list, watch)) {
    const objects = some.map(
      (row) => `{${row.map((cell, i) => `${names[i] ?? ""}:${written(cell, made.columns[i])}`).join(",")}}`,
    );
    yield `${before}\n${objects.join(",\n")}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

/** Whole numbers and decimals beyond doubles stand in JSON with all their digits. */
const written = (cell: Cell, column: SqlColumn | undefined): string =>
  column && exact(column) && typeof cell === "string" ? cell : JSON.stringify(cell);

async function* arrowParts(db: DuckDb, made: Made, order: Order, watch: Watch): AsyncGenerator<Part> {
  // DuckDB-WASM streams an ENUM's codes without its words.
  const list = writtenList(made.columns, ({ type }) => !type.includes("ENUM("));
  const writer = new RecordBatchFileWriter();
  const parts: Uint8Array[] = [];
  for await (const part of stream(db, made, order, list, watch)) parts.push(part);
  const reader = RecordBatchReader.from(joinStream(parts)).open();
  writer.reset(undefined, reader.schema);
  for (const batch of reader) writer.write(batch as RecordBatch);
  writer.finish();
  yield writer.toUint8Array(true) as Uint8Array<ArrayBuffer>;
}

async function* xlsxParts(db: DuckDb, made: Made, order: Order, watch: Watch): AsyncGenerator<Part> {
  const { writeXlsxStream } = await import("hucre/xlsx");
  const list = writtenList(made.columns, kept);
  async function* lines(): AsyncGenerator<(string | number | boolean | null)[]> {
    yield made.columns.map(({ name }) => name);
    for await (const some of rows(db, made, order, list, watch))
      for (const row of some)
        yield row.map((cell, i) => {
          const column = made.columns[i];
          const value = Array.isArray(cell)
            ? JSON.stringify(cell)
            : (cell as string | number | boolean | null);
          // What Excel holds in a cell at most; it would refuse the whole file.
          return typeof value === "string" && column && isText(column) ? value.slice(0, 32_767) : value;
        });
  }
  const reader = writeXlsxStream(lines(), { name: (made.step.name ?? "result").slice(0, 31) }).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    yield part.value as Uint8Array<ArrayBuffer>;
}
