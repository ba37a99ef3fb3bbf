import { uniqueHeader, unnamedHeader } from "../map/header-names";
import type { Dialect } from "../types";
import { type CsvRecord, parseCsv } from "./csv";
import { bomLength, decodeText } from "./encoding";
import { readBytes } from "./file-scan";
import { joinNames } from "./header-row";

const headBytes = 1024 * 1024;

/** A file's header (made unique, as everywhere in the import) and the first records after it. */
export async function readHeader(
  file: File,
  dialect: Dialect,
): Promise<{ readonly header: readonly string[]; readonly sample: readonly (readonly string[])[] }> {
  const head = await readBytes(file, 0, headBytes, file.name);
  const text = decodeText(head.subarray(bomLength(head, dialect.encoding)), dialect.encoding);
  const records = parseCsv(text, dialect, {
    limit: dialect.headerRecord + 2000,
    final: file.size <= headBytes,
  });
  const names = headerNames(records, dialect);
  return {
    header: uniqueHeader(names),
    sample: records.slice(dialect.headerRecord + 1).map((record) => record.fields),
  };
}

/** The names of the columns: joined where the header has several rows, made up where it has none. */
export function headerNames(records: readonly CsvRecord[], dialect: Dialect): readonly string[] {
  const { headerRecord: last, headerRows = 1 } = dialect;
  const rows = records
    .slice(Math.max(0, last - headerRows + 1), Math.max(0, last) + 1)
    .map(({ fields }) => fields);
  if (last < 0) return unnamedHeader(records);
  return headerRows === 1 ? (rows[0] ?? []) : joinNames(rows);
}
