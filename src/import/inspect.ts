import { AppError } from "../base";
import { aggregateReport, isAggregate } from "./aggregates";
import { detect } from "./detect";
import { isUnsure } from "./kind-unsure";
import { ColumnShapes, realign } from "./formats/column-shapes";
import { parseCsv } from "./formats/csv";
import { sniffDialect } from "./formats/dialect";
import { bomLength, decodeText, sniffEncoding } from "./formats/encoding";
import { readBytes, scanFile } from "./formats/file-scan";
import { headerNames } from "./formats/read-header";
import { maxRecordUnits } from "./formats/records";
import { refuseIfNotText } from "./formats/refuse";
import { doubtsOf } from "./map/doubts";
import { profileOf } from "./profiles/find";
import { headerSignature, uniqueHeader } from "./map/header-names";
import { propose } from "./map/propose";
import type { Doubt, Inspection } from "./types";

const headBytes = 1024 * 1024;
const sniffChars = 256 * 1024;
const sampleRecords = 50;
/** Files up to this size are read whole to see whether their ids are unique; larger ones are when they are loaded. */
const wholeFileBytes = 48 * 1024 * 1024;

async function inspectOne(file: File): Promise<Inspection> {
  const head = await readBytes(file, 0, headBytes, file.name);
  refuseIfNotText(head, file);
  const encoding = sniffEncoding(head);
  const bom = bomLength(head, encoding);
  const whole = file.size <= head.length;
  const read = async (bytes: number): Promise<string> =>
    decodeText(
      (bytes > head.length ? await readBytes(file, 0, bytes, file.name) : head).subarray(bom),
      encoding,
    ).replace(/\ufffd$/, "");
  let text = await read(headBytes);
  if (text.trim() === "") throw new AppError("file_empty", { file: file.name });
  const dialect = sniffDialect(text.slice(0, sniffChars), encoding);
  let records = parseCsv(text, dialect, { final: whole });
  if (!whole && records.length <= dialect.headerRecord + 1) {
    // one record fills the first megabyte: read as far as a record may go, and refuse it beyond
    text = await read(2 * maxRecordUnits + headBytes);
    records = parseCsv(text, dialect, { final: file.size <= 2 * maxRecordUnits + headBytes });
  }
  const headerRecord = Math.min(dialect.headerRecord, records.length - 1);
  const first = records[Math.max(0, headerRecord)];
  const header = uniqueHeader(headerNames(records, { ...dialect, headerRecord }));
  const below = records.slice(headerRecord + 1).map((record) => record.fields);
  const shapes = new ColumnShapes(below.slice(0, 2000), header.length);
  const evidence = below.map((fields) =>
    fields.length === header.length ? fields : (realign(fields, shapes, dialect.delimiter) ?? fields),
  );
  if (evidence.length === 0 && whole)
    throw new AppError("file_header_only", { file: file.name, columns: header.length });

  const candidates = detect(header, evidence);
  const best = candidates[0]?.profile ?? "generic";
  let mapping = propose(best, header, evidence);
  const mapped = new Set(mapping.columns.map((column) => column.target));
  const report = aggregateReport(header);
  if (report !== null) throw new AppError(`file_aggregates_${report}`, { file: file.name });
  if (best === "generic" && isAggregate(header, mapped))
    throw new AppError("file_aggregates", { file: file.name });

  const doubts: Doubt[] = isUnsure(candidates, header)
    ? [{ code: "kind_unsure", blocking: true, params: {} }]
    : [];
  const idSource = mapping.columns.find((column) => column.target === "call_id")?.sources[0];
  const fromFile = { ...dialect, headerRecord };
  const legs = profileOf(best)?.legsShareId === true;
  if (mapping.kind === "calls" && idSource !== undefined && !legs && file.size <= wholeFileBytes) {
    const { ids } = await scanFile(file, fromFile, {
      width: header.length,
      idColumn: header.indexOf(idSource),
    });
    if (ids && !ids.unique) {
      doubts.push({
        code: "id_not_unique",
        blocking: false,
        params: { column: idSource, conflicts: ids.conflicts },
      });
      mapping = { ...mapping, idIsUnique: false };
    }
  }
  if (encoding === "windows-1252")
    doubts.push({ code: "encoding_assumed", blocking: false, params: { encoding } });
  if (headerRecord > 0)
    doubts.push({ code: "header_below", blocking: false, params: { line: first?.line ?? 1 } });
  if (headerRecord < 0) doubts.push({ code: "header_none", blocking: false, params: {} });
  return {
    file: { name: file.name, size: file.size, lastModified: file.lastModified },
    dialect: fromFile,
    header,
    sample: evidence.slice(0, sampleRecords).map((fields) => fields.map((field) => field.slice(0, 2000))),
    candidates,
    mapping,
    doubts: [...doubtsOf(header, evidence, mapping), ...doubts],
    signature: await headerSignature(header),
  };
}

/** Finds out how each file is written and proposes how to read it. Refuses, as AppError, what is no call log. */
export async function inspect(files: readonly File[]): Promise<readonly Inspection[]> {
  const inspections: Inspection[] = [];
  for (const file of files) inspections.push(await inspectOne(file));
  return inspections;
}
