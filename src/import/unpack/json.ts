import { AppError } from "../../base";
import { readBytes } from "../formats/file-scan";
import { decodeText, sniffEncoding, bomLength } from "../formats/encoding";
import { CsvWriter } from "./csv-writer";
import { columnNames, flatten, parseObject } from "./flatten";
import { JsonWalker, type JsonPath } from "./json-text";
import { judge } from "./judge";
import { limits } from "./limits";
import type { Table } from "./table";

const sampleChars = 1024 * 1024;
const chunkBytes = 2 * 1024 * 1024;
const maxColumns = 2000;

const label = (path: JsonPath): string => path.filter((key) => key !== "*").join(".") || "*";

/** The lists of objects that a sample shows, each with its first rows. */
function lists(
  sample: string,
  file: string,
): Map<string, { path: JsonPath; rows: Map<string, string>[]; chars: number }> {
  const found = new Map<string, { path: JsonPath; rows: Map<string, string>[]; chars: number }>();
  for (const depth of [0, 1, 2, 3, 4]) {
    const walker = new JsonWalker(
      (path) => path.length === depth && (depth === 0 || path.at(-1) === "*"),
      (text, path) => {
        const object = parseObject(text);
        if (!object) return;
        const key = path.join("\n");
        const list = found.get(key) ?? { path, rows: [], chars: 0 };
        found.set(key, list);
        list.chars += text.length;
        if (list.rows.length < 60) list.rows.push(flatten(object));
      },
    );
    walker.feed(sample, file);
  }
  return found;
}

function rowsOf(list: readonly Map<string, string>[]): string[][] {
  const columns = [...new Set(list.flatMap((row) => [...row.keys()]))];
  return [columnNames(columns), ...list.map((row) => columns.map((column) => row.get(column) ?? ""))];
}

async function* textOf(file: File): AsyncGenerator<string> {
  const encoding = sniffEncoding(await readBytes(file, 0, 4096, file.name));
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < file.size; at += chunkBytes) {
    const end = Math.min(file.size, at + chunkBytes);
    yield decoder.decode(await readBytes(file, at, end, file.name), { stream: end < file.size });
  }
}

/** One pass over the file: every object at the path as a row. Columns that turn up late are added to `columns`. */
async function write(file: File, path: JsonPath, columns: Map<string, number>): Promise<CsvWriter> {
  const writer = new CsvWriter();
  writer.row(columnNames([...columns.keys()]));
  let unread = 0;
  const walker = new JsonWalker(
    (at) => at.length === path.length && at.every((key, i) => key === path[i]),
    (text) => {
      const object = parseObject(text);
      if (!object) return void unread++;
      const fields = new Array<string>(columns.size).fill("");
      for (const [name, value] of flatten(object)) {
        let column = columns.get(name);
        if (column === undefined && columns.size < maxColumns) columns.set(name, (column = columns.size));
        if (column !== undefined) fields[column] = value;
      }
      writer.row(fields);
    },
  );
  for await (const chunk of textOf(file)) {
    walker.feed(chunk, file.name);
    if (writer.chars > limits.bytes)
      throw new AppError("unpacked_too_large", { file: file.name, limit: limits.bytes / 1024 ** 3 });
  }
  if (writer.rows === 1 || unread > writer.rows) throw new AppError("file_json", { file: file.name });
  return writer;
}

/** The list of a JSON file that holds one object a call (or the wanted one), as comma-separated text. */
export async function readJson(
  file: File,
  wanted?: string,
): Promise<{ table: Table; parts: readonly string[] }> {
  const head = await readBytes(file, 0, sampleChars, file.name);
  const encoding = sniffEncoding(head);
  const sample = decodeText(head.subarray(bomLength(head, encoding)), encoding);
  const found = [...lists(sample, file.name).values()].map((list) => ({
    ...list,
    name: label(list.path),
    score: judge(rowsOf(list.rows)) + 0.01 * Math.min(list.rows.length, 10) - 0.03 * list.path.length,
  }));
  // a list inside the objects of a better list (the tags of a call) is no table to choose
  const inside = (inner: JsonPath, outer: JsonPath): boolean =>
    inner.length > outer.length && outer.every((key, i) => key === inner[i]);
  const tables = found.filter(
    ({ path, score }) => !found.some((o) => o.score > score && o.rows.length > 1 && inside(path, o.path)),
  );
  const best = tables.find(({ name }) => name === wanted) ?? tables.sort((a, b) => b.score - a.score)[0];
  if (!best) throw new AppError("file_json", { file: file.name });
  const columns = new Map<string, number>();
  for (const row of best.rows)
    for (const name of row.keys()) if (!columns.has(name)) columns.set(name, columns.size);
  const known = columns.size;
  let writer = await write(file, best.path, columns);
  if (columns.size > known) writer = await write(file, best.path, columns);
  return {
    table: { name: best.name, file: writer.file(file.name, file.lastModified) },
    parts: tables.map(({ name }) => name),
  };
}
