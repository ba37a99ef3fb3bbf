import { uniqueHeader, unnamedHeader } from "../map/header-names";
import type { Dialect } from "../types";
import { parseCsv } from "./csv";
import { bomLength, decodeText } from "./encoding";
import { readBytes } from "./file-scan";

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
  const names =
    dialect.headerRecord < 0 ? unnamedHeader(records) : (records[dialect.headerRecord]?.fields ?? []);
  return {
    header: uniqueHeader(names),
    sample: records.slice(dialect.headerRecord + 1).map((record) => record.fields),
  };
}
